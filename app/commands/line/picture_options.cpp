// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/picture_options.h"

#include "app/commands/line/options.h"
#include "app/commands/line/refusal.h"
#include "app/commands/line/spelling.h"
#include "app/export/own_presets.h"
#include "widgets/look/look.h"

#include <QFontDatabase>

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

void applyPreset(const std::string& name, ExportOptions& options) {
    if (const auto found = std::ranges::find(exportPresets(), name, &ExportPreset::id); found != exportPresets().end())
        return apply(*found, options);
    std::vector<std::string> names;
    for (const OwnPreset& preset : ownPresets()) {
        if (preset.name.toStdString() == name) return apply(preset, options);
        names.push_back(preset.name.toStdString());
    }
    std::vector<std::string_view> known = presetSpellings();
    known.insert(known.end(), names.begin(), names.end());
    std::string all;
    for (const std::string_view each : known) all += (all.empty() ? "" : ", ") + std::string(each);
    wrongUsage(unknown("--preset cannot be", name, known, "it is one of " + all));
}

}  // namespace

void checkFont(const Arguments& arguments) {
    const std::string* const name = arguments.last("--font");
    if (!name) return;
    const QString family = QString::fromStdString(*name);
    constexpr const char* generic[]{"serif", "sans-serif", "monospace"};
    if (std::ranges::find(generic, *name) != std::end(generic) || QFontDatabase::hasFamily(family)) return;
    std::vector<std::string> families;
    for (const QString& each : QFontDatabase::families()) families.push_back(each.toStdString());
    cannot(unknown("there is no font family", *name, std::vector<std::string_view>(families.begin(), families.end()),
                   "\"fc-list : family\" names all there are"));
}

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
    if (const auto* name = arguments.last("--preset")) applyPreset(*name, options);
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
    if (arguments.has("--axis-titles")) options.axisTitles = isOn(arguments, "--axis-titles", false);
    if (const auto* word = arguments.last("--background")) options.transparent = *word == backgrounds[1];
    const int dpi = std::clamp(options.dpi, 1, largestResolution);
    if (const auto* text = arguments.last("--text")) options.text = pointsOf("--text", *text, dpi);
    if (const auto* family = arguments.last("--font")) options.font = QString::fromStdString(*family);
    options.outlines = isOn(arguments, "--outlines", options.outlines);
    if (const auto* text = arguments.last("--lines")) options.lines = pointsOf("--lines", *text, dpi);
}

}  // namespace activation
