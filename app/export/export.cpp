// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export.h"

#include "app/export/samples.h"
#include "app/files/files.h"
#include "widgets/catalogue/gallery_picture.h"
#include "widgets/plot/curve_spec.h"
#include "widgets/plot/picture.h"
#include "widgets/text/core_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageWriter>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

PictureStyle styleOf(const ExportOptions& options, bool vector) {
    const double bySize = std::min(options.size.width() / 960.0, options.size.height() / 540.0);
    const double scale = options.dpi == 96 ? bySize : std::min(options.dpi / 96.0, 2.0 * bySize);
    const Look* look = findLook(options.look);
    return {look ? *look : lightLook(), std::max(scale, 0.5), options.title, options.legend, vector};
}

bool paint(QPaintDevice& device, const Exploration& exploration, const ExportOptions& options, bool vector) {
    const PictureStyle style = styleOf(options, vector);
    if (!options.gallery) return paintPicture(device, options.size, exploration, style);
    return paintGallery(device, options.size, {style.look, style.scale, style.title, style.legend});
}

bool writeRaster(QIODevice& device, const Exploration& exploration, const ExportOptions& options, const char* format) {
    QImage image = renderImage(exploration, options);
    image.setText(QStringLiteral("Title"), titleOf(exploration));
    image.setText(QStringLiteral("Software"), QStringLiteral("Activation Explorer"));
    QImageWriter writer(&device, format);
    if (qstrcmp(format, "png") != 0) writer.setQuality(95);
    return writer.write(image);
}

bool writePng(QIODevice& device, const Exploration& e, const ExportOptions& o) {
    return writeRaster(device, e, o, "png");
}
bool writeJpeg(QIODevice& device, const Exploration& e, const ExportOptions& o) {
    return writeRaster(device, e, o, "jpeg");
}
bool writeWebp(QIODevice& device, const Exploration& e, const ExportOptions& o) {
    return writeRaster(device, e, o, "webp");
}

bool writeSvg(QIODevice& device, const Exploration& exploration, const ExportOptions& options) {
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setResolution(96);  // text has its size in pixels at this one only
    generator.setSize(options.size);
    generator.setViewBox(QRect(QPoint(0, 0), options.size));
    generator.setTitle(titleOf(exploration));
    generator.setDescription(QStringLiteral("Drawn by Activation Explorer"));
    return paint(generator, exploration, options, true);
}

bool writePdf(QIODevice& device, const Exploration& exploration, const ExportOptions& options) {
    QPdfWriter writer(&device);
    writer.setResolution(options.dpi);
    writer.setPageSize(QPageSize(QSizeF(options.size) / options.dpi, QPageSize::Inch, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    writer.setTitle(titleOf(exploration));
    writer.setCreator(QStringLiteral("Activation Explorer"));
    return paint(writer, exploration, options, true);
}

bool writeCsv(QIODevice& device, const Exploration& exploration, const ExportOptions&) {
    const QByteArray text = samplesAsCsv(exploration);
    return device.write(text) == text.size();
}

struct Format {
    const char *suffix, *spelling;  ///< and how else the suffix may be written
    int largestSide;                ///< pixels
    bool (*write)(QIODevice&, const Exploration&, const ExportOptions&);
};

constexpr Format formats[]{{"png", "png", largestSide, writePng},   {"svg", "svg", largestSide, writeSvg},
                           {"pdf", "pdf", largestSide, writePdf},   {"webp", "webp", 16383, writeWebp},
                           {"jpg", "jpeg", largestSide, writeJpeg}, {"csv", "csv", largestSide, writeCsv}};

/// Null where there is none.
const Format* formatNamed(const QString& suffix) {
    const QString lower = suffix.toLower();
    const auto found = std::ranges::find_if(formats, [&](const Format& format) {
        return lower == QLatin1String(format.suffix) || lower == QLatin1String(format.spelling);
    });
    return found == std::end(formats) ? nullptr : found;
}

constexpr double leastPage = 1.0 / 24.0, largestPage = 200.0;  // inches: what readers of PDF take

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

std::string cannotWrite(const QString& path, const QString& reason) {
    return ExportText::tr("cannot write %1: %2").arg(pathText(path), reason).toStdString();
}

}  // namespace

QStringList exportFormats() {
    QStringList result;
    for (const Format& format : formats) result << QString::fromLatin1(format.suffix);
    return result;
}

QString exportFormatOf(const QString& suffix) {
    const Format* const format = formatNamed(suffix);
    return format ? QString::fromLatin1(format->suffix) : QString();
}

QImage renderImage(const Exploration& exploration, const ExportOptions& options) {
    QImage image(options.size, QImage::Format_RGB32);
    const int dotsPerMetre = qRound(options.dpi / 0.0254);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    if (!paint(image, exploration, options, false)) return {};
    return image;
}

Result<QByteArray> exported(const QString& path, const QString& suffix, const Exploration& exploration,
                            const ExportOptions& options) {
    if (auto fault = faultOf(exploration)) return std::move(*fault);
    const Format* const format = formatNamed(suffix);
    if (!format)
        return Fault{cannotWrite(path, ExportText::tr("there is no format called \"%1\"").arg(excerptText(suffix)))};
    const QSize& size = options.size;
    if (size.width() < 16 || size.height() < 16 || std::max(size.width(), size.height()) > format->largestSide)
        return Fault{cannotWrite(
            path, ExportText::tr("a picture is from 16 to %1 pixels wide and high").arg(format->largestSide))};
    if (options.dpi < 1 || options.dpi > 4800)
        return Fault{cannotWrite(path, ExportText::tr("the resolution is from 1 to 4800 dpi"))};
    const int longest = std::max(size.width(), size.height()), shortest = std::min(size.width(), size.height());
    if (format->write == writePdf && (longest > largestPage * options.dpi || shortest < leastPage * options.dpi))
        return Fault{cannotWrite(path, ExportText::tr("a PDF page is from 1/24 to 200 inches wide and high, which at "
                                                      "%1 dpi are %2 to %3 pixels")
                                           .arg(options.dpi)
                                           .arg(static_cast<int>(std::ceil(leastPage * options.dpi)))
                                           .arg(static_cast<int>(largestPage) * options.dpi))};

    QBuffer picture;
    picture.open(QIODevice::WriteOnly);
    if (!format->write(picture, exploration, options))
        return Fault{cannotWrite(path, ExportText::tr("there is not enough memory for this picture"))};
    return picture.data();
}

Result<Done> exportTo(const QString& path, const Exploration& exploration, const ExportOptions& options) {
    // Made in memory first: when anything fails, nothing has touched the disk.
    const Result<QByteArray> picture = exported(path, QFileInfo(path).suffix(), exploration, options);
    if (!picture) return picture.fault();
    Result<Done> done = writeWhole(path, *picture);
    return done ? done : Fault{cannotWrite(path, faultText(done.fault()))};
}

}  // namespace activation
