// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_subject.h"

#include "app/export/figure_export.h"
#include "app/export/picture_file.h"
#include "widgets/plot/figures/figure_chart.h"
#include "widgets/text/core_text.h"

#include <QFileInfo>

namespace activation {

ExportSubject exportSubject(const Exploration& exploration, bool gallery) {
    ExportSubject subject{gallery ? QStringLiteral("gallery") : QString::fromStdString(exploration.current.id),
                          gallery ? pictureFormats() : exportFormats()};
    subject.usual.gallery = gallery;
    subject.image = [=](const ExportOptions& options) { return renderImage(exploration, options); };
    subject.svg = [=](const ExportOptions& options) {
        const Result<QByteArray> svg = exported({}, QStringLiteral("svg"), exploration, options);
        return svg ? *svg : QByteArray();
    };
    subject.write = [=](const QString& path, const ExportOptions& options) {
        return exportTo(path, exploration, options);
    };
    return subject;
}

ExportSubject exportSubject(const Experiment& experiment, const Settings& settings, const std::vector<Figure>& shown,
                            const std::vector<Figure>& figures, const Exploration& exploration) {
    ExportSubject subject{QString::fromUtf8(experiment.id.data(), static_cast<qsizetype>(experiment.id.size())),
                          figureFormats()};
    subject.usual.size = 2 * figureSize(figures.size());
    if (figures.size() > 1)
        for (const Figure& figure : shown) subject.figures << translated(figure.title);
    subject.image = [=](const ExportOptions& options) { return figureImage(shown, options); };
    subject.svg = [=](const ExportOptions& options) { return figureSvg(shown, options); };
    subject.write = [=, run = &experiment](const QString& path, const ExportOptions& options) {
        const bool isDrawn = isPicture(figureFormatOf(QFileInfo(path).suffix()));
        return exportFigures(path, *run, settings, isDrawn ? shown : figures, options, exploration);
    };
    return subject;
}

}  // namespace activation
