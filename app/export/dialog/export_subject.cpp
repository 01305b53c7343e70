// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/dialog/export_subject.h"

#include "app/export/figure_export.h"
#include "app/export/figure_text.h"
#include "app/export/format.h"
#include "app/export/picture_file.h"
#include "app/export/samples.h"
#include "widgets/plot/figures/figure_chart.h"
#include "widgets/text/core_text.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace activation {
namespace {

/// "Mean shift" is saved as mean-shift.png, unless a person wants it otherwise.
QString proposedFileName(std::string_view name) {
    static const QRegularExpression between(QStringLiteral("[^a-z0-9]+")), edge(QStringLiteral("^-+|-+$"));
    return toQString(name).toLower().replace(between, QStringLiteral("-")).remove(edge);
}

}  // namespace

ExportSubject exportSubject(const Exploration& exploration, bool gallery) {
    ExportSubject subject{gallery ? QStringLiteral("gallery") : QString::fromStdString(exploration.current.id),
                          formatsFor(gallery ? &Format::galleries : &Format::curves)};
    subject.usual.gallery = gallery;
    if (!gallery) subject.swept = exploration;
    subject.image = [=](const ExportOptions& options) { return renderImage(exploration, options); };
    subject.svg = [=](const ExportOptions& options) {
        const Result<QByteArray> svg = exported({}, QStringLiteral("svg"), exploration, options);
        return svg ? *svg : QByteArray();
    };
    subject.work = [=](const QString& path, const ExportOptions& options) {
        return exportWork(path, exploration, options);
    };
    subject.paint = [=](QPaintDevice& device, const QSize& size, const ExportOptions& options) {
        return paintOn(device, size, exploration, options);
    };
    if (!gallery) subject.table = [=] { return samplesAsCsv(exploration, '\t'); };
    return subject;
}

ExportSubject exportSubject(const Experiment& experiment, const Settings& settings, const std::vector<Figure>& figures,
                            const Exploration& exploration, int figure) {
    std::vector<Figure> shown;
    for (const Figure& each : figures) shown.push_back(translated(each));
    const std::string name =
        figure > 0 ? figures.at(static_cast<std::size_t>(figure) - 1).title.string() : std::string(experiment.name);
    ExportSubject subject{proposedFileName(name), formatsFor(&Format::figures)};
    subject.usualSize = [all = figures.size()](int number) { return 2 * figureSize(number > 0 ? 1 : all); };
    subject.usual.figure = figure;
    subject.usual.size = subject.usualSize(figure);
    if (figures.size() > 1)
        for (const Figure& each : shown) subject.figures << QString::fromStdString(each.title.string());
    subject.image = [=](const ExportOptions& options) { return figureImage(shown, options); };
    subject.svg = [=](const ExportOptions& options) { return figureSvg(shown, options); };
    subject.work = [=, run = &experiment](const QString& path, const ExportOptions& options) {
        const bool isDrawn = isPictureFile(path);
        return exportFiguresWork(path, *run, settings, isDrawn ? shown : figures, options, exploration);
    };
    subject.paint = [=](QPaintDevice& device, const QSize& size, const ExportOptions& options) {
        return paintFiguresOn(device, size, shown, options);
    };
    subject.table = [=] { return QByteArray::fromStdString(figuresAsCsv(figures, '\t')); };
    return subject;
}

}  // namespace activation
