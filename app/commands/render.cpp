// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/offscreen.h"
#include "app/commands/line/options.h"
#include "app/commands/line/path.h"
#include "app/commands/line/refusal.h"
#include "app/commands/line/spelling.h"
#include "app/export/export.h"
#include "widgets/look/look.h"

#include <algorithm>
#include <limits>

namespace activation {
namespace {

std::vector<std::string_view> lookSpellings() {
    static std::vector<std::string> ids;
    if (ids.empty())
        for (const QString& id : lookIds()) ids.push_back(id.toStdString());
    return {ids.begin(), ids.end()};
}

constexpr Option options[]{
    {"-o", "file", "the file to write; its suffix chooses the format, and - writes\nPNG to standard output", nullptr,
     true},
    {"--x", "a:b", "the x range (default -5:5)"},
    {"--y", "a:b", "the y range (default: what the curves need)"},
    {"--show", "list",
     "of value, slope, curvature, log_slope, zones,\nasymptotes, densities, difference (to the "
     "activations that\nfollow the first), magnifier (default value,slope)"},
    {"--size", "WxH", "in pixels (default 1920x1080)"},
    {"--dpi", "n", "written to the file; text and lines keep their physical size (default 96)"},
    {"--look", "L", "light (default), dark, print, grey, contrast-light or contrast-dark", lookSpellings},
    {"--axes", "A", "frame (default) or textbook: through the origin", spellings<axesNames>},
    {"--layout", "L", "overlaid (default) or stacked: each curve in a plot of its own", spellings<layoutNames>},
    {"--curves", "p=a:b:n", "n faint curves (default 7) with a parameter from a to b"},
    {"--probe", "x", "pin the probe here; the magnifier enlarges this place"},
    frameworkOption};

Shown shownOf(const std::string& list) {
    Shown shown{.value = false, .slope = false};
    for (const std::string& name : split(list, ','))
        shown.*shownNames[choiceOf("--show", name, spellingsOf(shownNames))].value = true;
    if (!shown.anyCurve()) wrongUsage("--show needs a curve: value, slope, curvature or log_slope");
    return shown;
}

/// Whatever does not fit an int is too large anyway; the export says what is.
int intOf(std::string_view option, std::string_view text) {
    constexpr long long most = std::numeric_limits<long long>::max();
    return static_cast<int>(std::min<long long>(wholeOf(option, text, 0, most), std::numeric_limits<int>::max()));
}

/// Of alpha=0.1:3:7 or alpha=0.1:3.
Family familyOf(const std::string& text) {
    const std::vector<std::string> sides = split(text, '=');
    const std::vector<std::string> parts = sides.size() == 2 ? split(sides[1], ':') : std::vector<std::string>();
    if (parts.size() < 2 || parts.size() > 3)
        wrongUsage("--curves cannot be " + inQuotes(text) +
                   ": it is a parameter, its range and how many, such as alpha=0.1:3:7");
    Family family{sides[0], rangeOf("--curves", parts[0] + ':' + parts[1])};
    if (parts.size() == 3) family.curves = std::min(intOf("--curves", parts[2]), Family::most + 1);
    return family;
}

QSize sizeOf(const std::string& text) {
    const std::vector<std::string> sides = split(text, 'x');
    if (sides.size() != 2)
        wrongUsage("--size cannot be " + inQuotes(text) + ": a size is two whole numbers, such as 1920x1080");
    return {intOf("--size", sides[0]), intOf("--size", sides[1])};
}

Exploration explorationOf(const Arguments& arguments) {
    Exploration exploration;
    exploration.current = selectionOf(arguments.words.front());
    for (const std::string& word : std::span(arguments.words).subspan(1))
        exploration.pinned.push_back(selectionOf(word));
    exploration.framework = chosen(arguments, frameworkOption.name, frameworkNames);
    exploration.axes = chosen(arguments, "--axes", axesNames);
    exploration.layout = chosen(arguments, "--layout", layoutNames);
    if (const auto* text = arguments.last("--x")) exploration.x = rangeOf("--x", *text);
    if (const auto* text = arguments.last("--y")) exploration.y = rangeOf("--y", *text);
    if (const auto* list = arguments.last("--show")) exploration.shown = shownOf(*list);
    if (const auto* text = arguments.last("--probe")) exploration.probe = numberOf("--probe", *text);
    if (const auto* text = arguments.last("--curves")) {
        exploration.family = familyOf(*text);
        parameterNamed(exploration.family->parameter, *entryOf(exploration.current));
    }
    return exploration;
}

ExportOptions exportOptionsOf(const Arguments& arguments) {
    ExportOptions result;
    if (const auto* text = arguments.last("--size")) result.size = sizeOf(*text);
    if (const auto* text = arguments.last("--dpi")) result.dpi = intOf("--dpi", *text);
    if (const auto* name = arguments.last("--look")) result.look = QString::fromStdString(*name);
    return result;
}

/// What a terminal would make of the bytes of a picture helps nobody.
void checkForPictures(const Output& out) {
    if (out.isTerminal()) cannot("a picture cannot be shown on a terminal: send it into a file or to another program");
}

void run(const Arguments& arguments, Output& out) {
    const Exploration exploration = explorationOf(arguments);
    const ExportOptions exportOptions = exportOptionsOf(arguments);
    const std::string& name = *arguments.last("-o");
    const bool toFile = name != standardOutput;
    const QString path = toFile ? pathToWrite(name, exportFormats(), exportFormatOf) : QString();
    if (const auto fault = faultOf(exploration)) cannot(fault->string());
    if (!hasCurve(exploration)) cannot("there is no curve to draw: nothing that is shown is finite over this x range");
    if (!toFile) checkForPictures(out);

    const OffscreenApplication application;
    if (!toFile) {
        const auto picture =
            exported(QStringLiteral("standard output"), QStringLiteral("png"), exploration, exportOptions);
        if (!picture) cannot(picture.fault().string());
        out << std::string_view(picture->constData(), static_cast<std::size_t>(picture->size()));
        return out.flush();
    }
    if (const auto done = exportTo(path, exploration, exportOptions); !done) cannot(done.fault().string());
}

}  // namespace

constinit const Command renderCommand{"render",
                                      "<id>[:p=v,...]...",
                                      "Draw activations into a file; needs no display.",
                                      1,
                                      std::numeric_limits<std::size_t>::max(),
                                      options,
                                      "",
                                      run};

}  // namespace activation
