// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/picture_options.h"

#include "app/commands/line/options.h"
#include "app/commands/line/refusal.h"
#include "widgets/look/look.h"

#include <algorithm>

namespace activation {
namespace {

constexpr std::string_view switches[]{"on", "off"}, backgrounds[]{"look", "transparent"};

bool isOn(const Arguments& arguments, std::string_view option, bool otherwise) {
    const std::string* const word = arguments.last(option);
    return word ? *word == switches[0] : otherwise;
}

/// In points.
double pointsOf(std::string_view option, const std::string& text, int dpi) {
    const std::optional<Length> length = lengthOf(text);
    if (!length)
        wrongUsage(std::string(option) + " cannot be " + inQuotes(text) + ": it is a length with a unit, such as 8pt");
    return length->points(dpi);
}

}  // namespace

std::vector<std::string_view> lookSpellings() {
    static std::vector<std::string> ids;
    if (ids.empty())
        for (const QString& id : lookIds()) ids.push_back(id.toStdString());
    return {ids.begin(), ids.end()};
}

std::vector<std::string_view> presetSpellings() {
    std::vector<std::string_view> ids;
    for (const ExportPreset& preset : exportPresets()) ids.push_back(preset.id);
    return ids;
}

std::vector<std::string_view> switchSpellings() { return {std::begin(switches), std::end(switches)}; }
std::vector<std::string_view> backgroundSpellings() { return {std::begin(backgrounds), std::end(backgrounds)}; }

void apply(const Arguments& arguments, ExportOptions& options) {
    if (const auto* name = arguments.last("--preset"))
        apply(*std::ranges::find(exportPresets(), *name, &ExportPreset::id), options);
    if (const auto* text = arguments.last("--size")) {
        const std::optional<Extent> extent = extentOf(*text);
        if (!extent)
            wrongUsage("--size cannot be " + inQuotes(*text) +
                       ": a size is a width and a height, such as 1920x1080 or 88x60mm");
        options.setExtent(*extent);
    }
    if (const auto* text = arguments.last("--dpi")) options.setResolution(intOf("--dpi", *text));
    if (const auto* name = arguments.last("--look")) options.look = QString::fromStdString(*name);
    options.title = isOn(arguments, "--title", options.title);
    options.names = isOn(arguments, "--names", options.names);
    options.legend = isOn(arguments, "--legend", options.legend && !(options.names && arguments.has("--names")));
    options.grid = isOn(arguments, "--grid", options.grid);
    if (const auto* word = arguments.last("--background")) options.transparent = *word == backgrounds[1];
    const int dpi = std::clamp(options.dpi, 1, largestResolution);
    if (const auto* text = arguments.last("--text")) options.text = pointsOf("--text", *text, dpi);
    if (const auto* text = arguments.last("--lines")) options.lines = pointsOf("--lines", *text, dpi);
}

}  // namespace activation
