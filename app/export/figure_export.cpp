// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/figure_export.h"

#include "app/export/figure_text.h"
#include "app/files/files.h"
#include "widgets/plot/figures/figure_chart.h"
#include "widgets/text/core_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace activation {
namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

bool paint(QIODevice& device, const QString& format, const std::vector<Figure>& figures) {
    const QSize size = figureSize(figures.size());
    const QString title = QString::fromStdString(figures.empty() ? "" : figures.front().title.string());
    if (format == "svg") {
        QSvgGenerator generator;
        generator.setOutputDevice(&device);
        generator.setResolution(96);  // text has its size in pixels at this one only
        generator.setSize(size);
        generator.setViewBox(QRect(QPoint(0, 0), size));
        generator.setTitle(title);
        generator.setDescription(QStringLiteral("Drawn by Activation Explorer"));
        return paintFigures(generator, size, figures, {lightLook(), 1.0, true, true, true});
    }
    if (format == "pdf") {
        QPdfWriter writer(&device);
        writer.setResolution(96);
        writer.setPageSize(QPageSize(QSizeF(size) / 96.0, QPageSize::Inch, {}, QPageSize::ExactMatch));
        writer.setPageMargins({});
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Activation Explorer"));
        return paintFigures(writer, size, figures, {lightLook(), 1.0, true, true, true});
    }
    return figureImage(figures).save(&device, "png");
}

}  // namespace

QImage figureImage(const std::vector<Figure>& figures) {
    QImage image(2 * figureSize(figures.size()), QImage::Format_RGB32);
    image.setText(QStringLiteral("Title"),
                  QString::fromStdString(figures.empty() ? "" : figures.front().title.string()));
    image.setText(QStringLiteral("Software"), QStringLiteral("Activation Explorer"));
    return paintFigures(image, image.size(), figures, {lightLook(), 2.0, true, true, false}) ? image : QImage();
}

QStringList figureFormats() { return {"png", "svg", "pdf", "csv", "json"}; }

bool isPicture(const QString& format) { return QStringList{"png", "svg", "pdf"}.contains(format); }

Result<Done> exportFigures(const QString& path, const Experiment& experiment, const Settings& settings,
                           const std::vector<Figure>& figures) {
    const auto cannotWrite = [&](const QString& reason) {
        return Fault{ExportText::tr("cannot write %1: %2").arg(pathText(path), reason).toStdString()};
    };
    const QString format = QFileInfo(path).suffix().toLower();
    if (!figureFormats().contains(format))
        return cannotWrite(ExportText::tr("there is no format called \"%1\"").arg(excerptText(format)));
    // Made in memory first: when anything fails, nothing has touched the disk.
    QBuffer content;
    content.open(QIODevice::WriteOnly);
    if (format == "csv")
        content.write(QByteArray::fromStdString(figuresAsCsv(figures)));
    else if (format == "json")
        content.write(QByteArray::fromStdString(figuresAsJson(experiment, settings, figures)));
    else if (!paint(content, format, figures))
        return cannotWrite(ExportText::tr("there is not enough memory for this picture"));
    const Result<Done> done = writeWhole(path, content.data());
    return done ? done : cannotWrite(faultText(done.fault()));
}

}  // namespace activation
