// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_options.h"

#include "widgets/text/core_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

constexpr double paperText = 8.0;                            // points: what journals ask for
constexpr double smallestOnPaper = 7.0;                      // points: below that nobody reads a number
constexpr qsizetype longestFont = 200;                       // characters
constexpr double largestText = 400.0, largestLines = 100.0;  // points

constexpr ExportPreset presets[]{
    {"slide-16-9", QT_TRANSLATE_NOOP("activation::ExportForm", "Slide 16:9"), {1920, 1080, Unit::Pixel}, 96, 0, true},
    {"slide-4-3", QT_TRANSLATE_NOOP("activation::ExportForm", "Slide 4:3"), {1600, 1200, Unit::Pixel}, 96, 0, true},
    {"one-column",
     QT_TRANSLATE_NOOP("activation::ExportForm", "Paper, one column"),
     {88, 60, Unit::Millimetre},
     paperResolution,
     paperText,
     false},
    {"two-columns",
     QT_TRANSLATE_NOOP("activation::ExportForm", "Paper, two columns"),
     {180, 90, Unit::Millimetre},
     paperResolution,
     paperText,
     false},
    {"square", QT_TRANSLATE_NOOP("activation::ExportForm", "Square"), {1200, 1200, Unit::Pixel}, 96, 0, true},
    {"screen", QT_TRANSLATE_NOOP("activation::ExportForm", "Screen"), {1280, 720, Unit::Pixel}, 96, 0, true},
};

QSize sizeOf(const Extent& extent, int dpi) {
    const auto pixels = [&](double side) {
        return static_cast<int>(std::lround(std::min(Length{side, extent.unit}.pixels(dpi), 1e9)));
    };
    return {pixels(extent.width), pixels(extent.height)};
}

struct Switch {
    const char* key;
    bool ExportOptions::*member;
};
constexpr Switch switches[]{{"title", &ExportOptions::title},
                            {"legend", &ExportOptions::legend},
                            {"names", &ExportOptions::names},
                            {"grid", &ExportOptions::grid},
                            {"transparent", &ExportOptions::transparent},
                            {"outlines", &ExportOptions::outlines},
                            {"gallery", &ExportOptions::gallery}};

const char axisTitlesKey[] = "axisTitles";

}  // namespace

void ExportOptions::setExtent(const Extent& extent) {
    paper.reset();
    if (extent.unit != Unit::Pixel) {
        if (dpi == ExportOptions{}.dpi) dpi = paperResolution;
        if (text == 0.0) text = paperText;
        paper = extent;
    }
    size = sizeOf(extent, dpi);
}

void ExportOptions::setResolution(int newDpi) {
    dpi = newDpi;
    if (paper) size = sizeOf(*paper, std::clamp(dpi, 1, largestResolution));
}

std::span<const ExportPreset> exportPresets() { return presets; }

void apply(const ExportPreset& preset, ExportOptions& options) {
    options.dpi = preset.dpi;
    options.text = preset.text;
    options.title = preset.title;
    options.setExtent(preset.extent);
}

std::optional<Fault> faultOf(const ExportOptions& options, int largest) {
    const auto fault = [](const QString& sentence) { return Fault{sentence.toStdString()}; };
    const QSize& size = options.size;
    if (options.dpi < 1 || options.dpi > largestResolution)
        return fault(ExportText::tr("the resolution is from 1 to 4800 dpi"));
    if (!size.isNull() && (size.width() < 16 || size.height() < 16 || std::max(size.width(), size.height()) > largest))
        return fault(ExportText::tr("a picture is from 16 to %1 pixels wide and high").arg(largest));
    if (options.text != 0.0 && !(options.text >= 1.0 && options.text <= largestText))
        return fault(ExportText::tr("the type is from 1 to %1 points high").arg(largestText));
    if (options.lines != 0.0 && !(options.lines >= 0.1 && options.lines <= largestLines))
        return fault(ExportText::tr("the curves are from 0.1 to %1 points wide").arg(largestLines));
    return std::nullopt;
}

PictureStyle pictureStyleOf(const ExportOptions& options, const QSize& size, bool vector, const QSize& usual) {
    const double bySize = std::min(static_cast<double>(size.width()) / usual.width(),
                                   static_cast<double>(size.height()) / usual.height());
    const double pixelsPerPoint = options.dpi / pointsPerInch;
    double scale = options.dpi == 96 ? bySize : std::min(options.dpi / 96.0, 2.0 * bySize);
    scale = options.text > 0.0 ? options.text * pixelsPerPoint / type::body : std::max(scale, 0.5);
    const Look* look = findLook(options.look);
    PictureStyle style{look ? *look : lightLook(), scale, options.title, options.legend, vector};
    style.family = options.font;
    style.names = options.names;
    style.grid = options.grid;
    style.axisTitles = options.axisTitles;
    style.transparent = options.transparent;
    if (options.lines > 0.0) style.lines = options.lines * pixelsPerPoint / (pen::curve * scale);
    if (options.paper) {
        style.italic = true;
        style.smallest = std::min(smallestOnPaper, options.text) * pixelsPerPoint;
    }
    return style;
}

QJsonObject toObject(const ExportOptions& options) {
    QJsonObject object{{"dpi", options.dpi}, {"look", options.look}};
    if (options.paper)
        object["size"] = toQString(textOf(*options.paper));
    else if (!options.size.isNull())
        object["size"] = QStringLiteral("%1x%2").arg(options.size.width()).arg(options.size.height());
    const ExportOptions usual;
    for (const auto& [key, member] : switches)
        if (options.*member != usual.*member) object[QLatin1String(key)] = options.*member;
    if (options.axisTitles) object[QLatin1String(axisTitlesKey)] = *options.axisTitles;
    if (options.text > 0.0) object["text"] = options.text;
    if (!options.font.isEmpty()) object["font"] = options.font;
    if (options.lines > 0.0) object["lines"] = options.lines;
    if (options.figure > 0) object["figure"] = options.figure;
    return object;
}

Result<ExportOptions> exportOptionsFrom(const QJsonObject& object) {
    const auto wrong = [](const char* key) {
        return Fault{ExportText::tr("%1 is not a value that this program writes there")
                         .arg(QStringLiteral("picture.") + QLatin1String(key))
                         .toStdString()};
    };
    ExportOptions options;
    const auto has = [&](const char* key) { return object.contains(QLatin1String(key)); };
    const auto number = [&](const char* key) { return object[QLatin1String(key)].toDouble(-1.0); };
    for (const auto& [key, member] : switches) {
        if (!has(key)) continue;
        if (!object[QLatin1String(key)].isBool()) return wrong(key);
        options.*member = object[QLatin1String(key)].toBool();
    }
    if (has(axisTitlesKey)) {
        if (!object[QLatin1String(axisTitlesKey)].isBool()) return wrong(axisTitlesKey);
        options.axisTitles = object[QLatin1String(axisTitlesKey)].toBool();
    }
    for (const auto& [key, member] : {std::pair{"text", &ExportOptions::text}, {"lines", &ExportOptions::lines}}) {
        if (!has(key)) continue;
        if (!(number(key) > 0.0)) return wrong(key);
        options.*member = number(key);
    }
    if (has("font")) {
        options.font = object["font"].toString();
        if (options.font.isEmpty() || options.font.size() > longestFont) return wrong("font");
    }
    if (has("dpi")) {
        const double dpi = number("dpi");
        if (dpi != std::floor(dpi) || dpi < 1.0 || dpi > largestResolution) return wrong("dpi");
        options.dpi = static_cast<int>(dpi);
    }
    if (has("figure")) {
        options.figure = object["figure"].toInt(-1);
        if (options.figure < 1) return wrong("figure");
    }
    if (has("look")) {
        options.look = object["look"].toString();
        if (!findLook(options.look)) return wrong("look");
    }
    options.size = QSize(0, 0);
    if (has("size")) {
        const std::optional<Extent> extent = extentOf(object["size"].toString().left(64).toStdString());
        if (!extent) return wrong("size");
        const int dpi = options.dpi;
        const double text = options.text;
        options.setExtent(*extent);
        options.text = text;
        options.setResolution(dpi);
    }
    if (auto fault = faultOf(options)) return std::move(*fault);
    return options;
}

}  // namespace activation
