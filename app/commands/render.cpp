// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/input.h"
#include "app/commands/line/meter.h"
#include "app/commands/line/offscreen.h"
#include "app/commands/line/options.h"
#include "app/commands/line/path.h"
#include "app/commands/line/picture_options.h"
#include "app/commands/line/refusal.h"
#include "app/commands/line/spelling.h"
#include "app/export/animation/animation.h"
#include "app/export/export.h"
#include "app/export/figure_export.h"
#include "app/export/format.h"
#include "core/activations/aliases.h"
#include "core/experiments/catalogue.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace activation {
namespace {

constexpr Option own[]{
    {"-o", "file",
     "the picture; its suffix is the format: png, svg, pdf, webp, jpg,\ncsv or tex; - is standard output, as PNG",
     nullptr, true},
    {"--x", "a:b", "the x range (default -5:5)"},
    {"--y", "a:b", "the y range (default: what the curves need)"},
    {"--show", "list",
     "of value, slope, curvature, log_slope, zones,\nasymptotes, densities, difference (to the "
     "activations that\nfollow the first), magnifier (default value,slope)"},
    {"--axes", "A", "frame (default) or textbook: through the origin", spellings<axesNames>},
    {"--layout", "L", "overlaid (default) or stacked: each curve in a plot of its own", spellings<layoutNames>},
    {"--curves", "p=a:b:n", "n faint curves (default 7) with a parameter from a to b"},
    {"--sweep", "p=a:b:n",
     "an animation: n frames (default 60) with a parameter from a to b,\nas gif, apng, webp, mp4 or webm (the last two "
     "need ffmpeg)"},
    {"--seconds", "s", "how long it lasts (default: 20 frames a second)"},
    {"--there-and-back", "", "with the same frames backwards, so that it repeats smoothly"},
    {"--probe", "x", "where the probe is pinned, and the magnifier stands"},
    frameworkOption,
    dataOption,
    columnOption};

constexpr auto options = withPictureOptions(own);

Shown shownOf(const std::string& list) {
    Shown shown{.value = false, .slope = false};
    for (const std::string& name : split(list, ','))
        shown.*shownNames[choiceOf("--show", name, spellingsOf(shownNames))].value = true;
    if (!shown.anyCurve()) wrongUsage("--show needs a curve: value, slope, curvature or log_slope");
    return shown;
}

/// A parameter, its values from one to another, and how many.
struct Series {
    std::string parameter;
    Range values;
    std::optional<int> count;
};

/// Of alpha=0.1:3:7 or alpha=0.1:3.
Series seriesOf(std::string_view option, const std::string& text) {
    const std::vector<std::string> sides = split(text, '=');
    const std::vector<std::string> parts = sides.size() == 2 ? split(sides[1], ':') : std::vector<std::string>();
    if (parts.size() < 2 || parts.size() > 3)
        wrongUsage(std::string(option) + " cannot be " + inQuotes(text) +
                   ": it is a parameter, its range and how many, such as alpha=0.1:3:7");
    Series series{sides[0], rangeOf(option, parts[0] + ':' + parts[1]), std::nullopt};
    if (parts.size() == 3) series.count = intOf(option, parts[2]);
    return series;
}

Family familyOf(const std::string& text) {
    const Series series = seriesOf("--curves", text);
    Family family{series.parameter, series.values};
    if (series.count) family.curves = std::min(*series.count, Family::most + 1);
    return family;
}

std::optional<ParameterSweep> sweepOf(const Arguments& arguments, const Exploration& exploration) {
    const std::string* const text = arguments.last("--sweep");
    if (!text) {
        for (const char* const option : {"--seconds", "--there-and-back"})
            if (arguments.has(option)) wrongUsage(std::string(option) + " needs a --sweep");
        return std::nullopt;
    }
    const Series series = seriesOf("--sweep", *text);
    parameterNamed(series.parameter, *entryOf(exploration.current));
    ParameterSweep sweep{series.parameter, series.values};
    if (series.count) sweep.frames = *series.count;
    sweep.thereAndBack = arguments.has("--there-and-back");
    if (const auto* seconds = arguments.last("--seconds")) {
        sweep.seconds = numberOf("--seconds", *seconds);
        if (!(sweep.seconds > 0.0)) cannot("--seconds must be greater than 0");
    }
    return sweep;
}

/// A word is a file where it names no activation and there is one, or where it looks like one.
bool isFile(const std::string& word) {
    // The whole word first: a formula may have a colon of its own.
    if (findByName(word) || findByName(std::string_view(word).substr(0, word.find(':')))) return false;
    if (QFileInfo::exists(QFile::decodeName(word.c_str()))) return true;
    return word.find_first_of("./") != std::string::npos && word.find('=') == std::string::npos;
}

PictureRecord recordOf(const std::vector<std::string>& words) {
    if (isFile(words.front())) {
        if (words.size() > 1)
            wrongUsage("unexpected argument " + inQuotes(words[1]) + ": a file is drawn as it is, and alone");
        Result<PictureRecord> read = readRecord(QFile::decodeName(words.front().c_str()));
        if (!read) cannot("cannot open " + read.fault().string());
        return std::move(*read);
    }
    PictureRecord record;
    record.exploration.current = selectionOf(words.front());
    for (const std::string& word : std::span(words).subspan(1)) record.exploration.pinned.push_back(selectionOf(word));
    return record;
}

/// Whatever the arguments leave out stays.
void apply(const Arguments& arguments, Exploration& exploration) {
    if (arguments.has(frameworkOption.name))
        exploration.framework = chosen(arguments, frameworkOption.name, frameworkNames);
    if (arguments.has("--axes")) exploration.axes = chosen(arguments, "--axes", axesNames);
    if (arguments.has("--layout")) exploration.layout = chosen(arguments, "--layout", layoutNames);
    if (const auto* text = arguments.last("--x")) exploration.x = rangeOf("--x", *text);
    if (const auto* text = arguments.last("--y")) exploration.y = rangeOf("--y", *text);
    if (const SharedSample sample = sampleOf(arguments)) {
        exploration.sample = sample;
        exploration.shown.densities = true;
    }
    if (const auto* list = arguments.last("--show")) exploration.shown = shownOf(*list);
    if (const auto* text = arguments.last("--probe")) exploration.probe = numberOf("--probe", *text);
    if (const auto* text = arguments.last("--curves")) {
        exploration.family = familyOf(*text);
        parameterNamed(exploration.family->parameter, *entryOf(exploration.current));
    }
}

/// What a terminal would make of the bytes of a picture helps nobody.
void checkForPictures(const Output& out) {
    if (out.isTerminal()) cannot("a picture cannot be shown on a terminal: send it into a file or to another program");
}

/// The figures of an experiment once more, as the picture was made of them that carries it.
Result<Done> renderFigures(const Arguments& arguments, const PictureRecord& record, const QString& path) {
    const Experiment* const experiment = findExperiment(record.exploration.experiment);
    if (!experiment) cannot("the picture does not say of which experiment its figures are");
    const Settings settings = settingsOf(*experiment, record);
    auto figures = run(*experiment, settings);
    if (!figures) cannot(record.exploration.experiment + ": " + figures.fault().string());
    const OffscreenApplication application;
    checkFont(arguments);
    return exportFigures(path, *experiment, settings, *figures, record.options, record.exploration);
}

void run(const Arguments& arguments, Output& out) {
    PictureRecord record = recordOf(arguments.words);
    Exploration& exploration = record.exploration;
    // A saved session that shows an experiment is drawn as that page; a sweep is always one of curves.
    if (!record.isPicture && exploration.page == Page::Experiments && !arguments.has("--sweep")) {
        record.experiment = true;
        record.options = figureOptions();
        if (exploration.experiment.empty()) exploration.experiment = experiments().front().id;
    }
    apply(arguments, exploration);
    apply(arguments, record.options);
    const std::string& name = *arguments.last("-o");
    const bool toFile = name != standardOutput;
    const std::optional<ParameterSweep> sweep = sweepOf(arguments, exploration);
    if (sweep && !toFile) cannot("an animation cannot be sent to standard output: -o needs the name of a file");
    const QString path = !toFile ? QString() : pathToWrite(name, sweep ? &Format::animations : &Format::curves);
    if (const auto fault = faultOf(exploration)) cannot(fault->string());
    if (record.experiment && sweep) cannot("the figures of an experiment cannot be swept");
    if (record.experiment && !toFile) cannot("the figures of an experiment need the name of a file behind -o");
    if (record.experiment) {
        if (const auto done = renderFigures(arguments, record, path); !done) cannot(done.fault().string());
        return;
    }
    if (!record.options.gallery && !hasCurve(exploration))
        cannot("there is no curve to draw: nothing that is shown is finite over this x range");
    if (!toFile) checkForPictures(out);

    const OffscreenApplication application;
    checkFont(arguments);
    if (sweep) {
        Meter meter;
        const auto done = exportSweep(path, exploration, *sweep, record.options, [&](double fraction) {
            meter.show(fraction);
            return true;
        });
        if (!done) cannot(done.fault().string());
        return;
    }
    if (!toFile) {
        const auto picture =
            exported(QStringLiteral("standard output"), QStringLiteral("png"), exploration, record.options);
        if (!picture) cannot(picture.fault().string());
        out << std::string_view(picture->constData(), static_cast<std::size_t>(picture->size()));
        return out.flush();
    }
    if (const auto done = exportTo(path, exploration, record.options); !done) cannot(done.fault().string());
}

}  // namespace

constinit const Command renderCommand{
    "render",
    "<id>[:p=v,...]... | <file>",
    "Draw activations into a file; no display is needed.",
    1,
    std::numeric_limits<std::size_t>::max(),
    options,
    "A file is a picture that this program has made, or an exploration that it has saved:\n"
    "it is drawn again, with what the options change. Of samples (csv), an empty row\n"
    "marks where a curve jumps. With --data the histogram of the numbers is drawn below, and\n"
    "at the left that of what f makes of them.",
    run};

}  // namespace activation
