// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/figure_export.h"

#include "app/export/figure_text.h"
#include "app/export/format.h"
#include "app/export/picture_file.h"
#include "widgets/plot/figures/figure_chart.h"
#include "widgets/text/core_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>

#include <algorithm>

namespace activation {
namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

constexpr int pixelsPerPixel = 2;  // of a picture that nobody said the size of

Picture pictureOf(const std::vector<Figure>& all, const ExportOptions& options, bool vector) {
    const auto chosen = chosenFigures(all, options.figure);
    std::vector<Figure> figures = chosen ? *chosen : std::vector<Figure>();
    const QString title = QString::fromStdString(figures.empty() ? "" : figures.front().title.string());
    const QSize usual = figureSize(figures.size());
    const auto paint = [figures = std::move(figures), options, usual](QPaintDevice& device, const QSize& size,
                                                                      bool lines) {
        return paintFigures(device, size, figures, pictureStyleOf(options, size, lines, usual));
    };
    return {title, {}, options.size.isNull() ? usual * (vector ? 1 : pixelsPerPixel) : options.size, paint};
}

}  // namespace

ExportOptions figureOptions() {
    ExportOptions options;
    options.size = QSize(0, 0);
    return options;
}

Result<std::vector<Figure>> chosenFigures(const std::vector<Figure>& figures, int number) {
    if (number == 0) return figures;
    const auto place = static_cast<std::size_t>(number) - 1;
    if (place < figures.size()) return std::vector<Figure>{figures[place]};
    const QString sentence = ExportText::tr("there is no figure %1: the experiment has %2");
    return Fault{sentence.arg(number).arg(figures.size()).toStdString()};
}

QImage figureImage(const std::vector<Figure>& figures, const ExportOptions& options) {
    return imageOf(pictureOf(figures, options, false), options);
}

bool paintFiguresOn(QPaintDevice& device, const QSize& size, const std::vector<Figure>& figures,
                    const ExportOptions& options) {
    return pictureOf(figures, options, true).paint(device, size, true);
}

QByteArray figureSvg(const std::vector<Figure>& figures, const ExportOptions& options) {
    const auto svg = pictureBytes(QStringLiteral("svg"), pictureOf(figures, options, true), options);
    return svg ? *svg : QByteArray();
}

PictureRecord recordOf(const Experiment& experiment, const Settings& settings, const ExportOptions& options,
                       Exploration base) {
    base.page = Page::Experiments;
    base.experiment = experiment.id;
    base.overrides.erase(base.experiment);
    if (SettingOverrides overrides = overridesOf(experiment, settings); overrides != SettingOverrides{})
        base.overrides[base.experiment] = std::move(overrides);
    if (experiment.takesSample) base.sample = settings.sample;
    PictureRecord record{std::move(base), options, true, std::nullopt};
    if (settingsOf(experiment, record.exploration) == settings) return record;
    if (!settings.activations.empty()) {
        record.exploration.current = settings.activations.front();
        record.exploration.pinned.assign(settings.activations.begin() + 1, settings.activations.end());
    }
    if (settingsOf(experiment, record.exploration) != settings) record.activations = settings.activations.size();
    return record;
}

Settings settingsOf(const Experiment& experiment, const PictureRecord& record) {
    Settings settings = settingsOf(experiment, record.exploration);
    if (!record.activations) return settings;
    settings.activations = record.exploration.pinned;
    settings.activations.insert(settings.activations.begin(), record.exploration.current);
    settings.activations.resize(std::min(*record.activations, settings.activations.size()));
    return settings;
}

Result<FileWork> exportFiguresWork(const QString& path, const Experiment& experiment, const Settings& settings,
                                   const std::vector<Figure>& figures, const ExportOptions& options,
                                   const Exploration& base) {
    const QString suffix = QFileInfo(path).suffix(), format = formatFor(&Format::figures, suffix);
    if (format.isEmpty())
        return cannotWrite(path, ExportText::tr("there is no format called \"%1\"").arg(excerptText(suffix)));
    const auto chosen = chosenFigures(figures, options.figure);
    if (!chosen) return cannotWrite(path, faultText(chosen.fault()));
    const auto text = [&](const std::string& data) {
        return fileWork(path, [bytes = QByteArray::fromStdString(data)] { return Result<QByteArray>(bytes); });
    };
    if (format == QLatin1String("csv")) return text(figuresAsCsv(*chosen));
    if (format == QLatin1String("json")) return text(figuresAsJson(experiment, settings, *chosen));
    if (const auto fault = faultOf(options, largestSideOf(format))) return cannotWrite(path, faultText(*fault));
    Picture picture = pictureOf(figures, options, formatNamed(format)->vector);
    picture.record = textOf(recordOf(experiment, settings, options, base));
    const Result<PictureWork> work = drawn(format, picture, options);
    if (!work) return cannotWrite(path, faultText(work.fault()));
    return fileWork(path, *work);
}

Result<Done> exportFigures(const QString& path, const Experiment& experiment, const Settings& settings,
                           const std::vector<Figure>& figures, const ExportOptions& options, const Exploration& base) {
    const Result<FileWork> work = exportFiguresWork(path, experiment, settings, figures, options, base);
    return work ? (*work)({}) : Result<Done>(work.fault());
}

}  // namespace activation
