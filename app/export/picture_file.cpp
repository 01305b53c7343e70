// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture_file.h"

#include "app/export/pdf_file.h"
#include "app/export/svg_text.h"
#include "app/files/exploration_file.h"
#include "app/files/files.h"
#include "app/files/picture_record.h"
#include "widgets/text/core_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageWriter>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

/// On the colour of its look.
QImage opaque(const QImage& image, const ExportOptions& options) {
    const Look* const look = findLook(options.look);
    QImage result(image.size(), QImage::Format_RGB32);
    result.setDotsPerMeterX(image.dotsPerMeterX());
    result.setDotsPerMeterY(image.dotsPerMeterY());
    result.fill(look ? look->surface : QColor(Qt::white));
    QPainter painter(&result);
    painter.drawImage(0, 0, image);
    return result;
}

/// Bytes, or what makes them of a drawn image. None: there is not enough memory.
using Bytes = std::function<QByteArray()>;

template <const auto& format>
Bytes drawRaster(const Picture& picture, const ExportOptions& options) {
    return [image = imageOf(picture, options), options, title = picture.title]() mutable {
        if (options.transparent && qstrcmp(format, "jpeg") == 0) image = opaque(image, options);  // it has no other
        image.setText(QStringLiteral("Title"), title);
        image.setText(QStringLiteral("Software"), QStringLiteral("Activation Explorer"));
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QImageWriter writer(&buffer, format);
        if (qstrcmp(format, "png") != 0) writer.setQuality(95);
        return writer.write(image) ? buffer.data() : QByteArray();
    };
}

Bytes drawSvg(const Picture& picture, const ExportOptions& options) {
    QBuffer drawn;
    drawn.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&drawn);
    generator.setResolution(96);  // text has its size in pixels at this one only
    generator.setSize(picture.size);
    generator.setViewBox(QRect(QPoint(0, 0), picture.size));
    generator.setTitle(picture.title);
    generator.setDescription(QStringLiteral("Drawn by Activation Explorer"));
    if (!picture.paint(generator, picture.size, true)) return [] { return QByteArray(); };
    const Extent extent =
        options.paper.value_or(Extent{double(picture.size.width()), double(picture.size.height()), Unit::Pixel});
    const QByteArray& text = drawn.data();
    return [svg = finishedSvg(options.outlines ? withOutlines(text) : text, extent)] { return svg; };
}

/// Qt rounds a page to whole points, but leaves room for the rest, so that everything stays where it is.
void setPage(QByteArray& pdf, const QSizeF& inches) {
    constexpr QByteArrayView start("/MediaBox [0 0 ");
    const qsizetype from = pdf.indexOf(start), to = from < 0 ? -1 : pdf.indexOf(']', from);
    const QByteArray box = start.toByteArray() + QByteArray::number(inches.width() * pointsPerInch, 'f', 6) + ' ' +
                           QByteArray::number(inches.height() * pointsPerInch, 'f', 6);
    if (to - from == box.size()) pdf.replace(from, box.size(), box);
}

Bytes drawPdf(const Picture& picture, const ExportOptions& options) {
    const Extent extent = options.paper.value_or(Extent{});
    const QSizeF page = options.paper ? QSizeF(Length{extent.width, extent.unit}.pixels(1.0),
                                               Length{extent.height, extent.unit}.pixels(1.0))
                                      : QSizeF(picture.size) / options.dpi;  // inches
    QByteArray pdf = pdfOf(picture.title, [&](QPdfWriter& writer) {
        writer.setResolution(options.dpi);
        writer.setPageSize(QPageSize(page, QPageSize::Inch, {}, QPageSize::ExactMatch));
        writer.setPageMargins({});
        if (!picture.record.isEmpty()) writer.setDocumentXmpMetadata(xmpPacket(picture.record));
        return picture.paint(writer, picture.size, true);
    });
    if (options.paper) setPage(pdf, page);
    return [pdf] { return pdf; };
}

struct Writer {
    const char* suffix;
    int largestSide;  ///< pixels
    Bytes (*draw)(const Picture&, const ExportOptions&);
};

constexpr char png[] = "png", webp[] = "webp", jpeg[] = "jpeg";
constexpr Writer writers[]{{"png", largestSide, drawRaster<png>},
                           {"svg", largestSide, drawSvg},
                           {"pdf", largestSide, drawPdf},
                           {"webp", 16383, drawRaster<webp>},
                           {"jpg", largestSide, drawRaster<jpeg>}};

const Writer* writerOf(const QString& suffix) {
    const auto found =
        std::ranges::find_if(writers, [&](const Writer& writer) { return suffix == QLatin1String(writer.suffix); });
    return found == std::end(writers) ? nullptr : found;
}

constexpr double leastPage = 1.0 / 24.0, largestPage = 200.0;  // inches: what readers of PDF take

}  // namespace

int largestSideOf(const QString& format) {
    const Writer* const known = writerOf(format);
    return known ? known->largestSide : largestSide;
}

QImage imageOf(const Picture& picture, const ExportOptions& options) {
    QImage image(picture.size, options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull()) return image;  // larger than there is memory, or than Qt can hold
    const int dotsPerMetre = qRound(options.dpi / 0.0254);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    if (options.transparent) image.fill(Qt::transparent);
    return picture.paint(image, picture.size, false) ? image : QImage();
}

Fault notEnoughMemory() { return {ExportText::tr("there is not enough memory for this picture").toStdString()}; }

Fault wasStopped() { return {ExportText::tr("it was stopped").toStdString()}; }

Result<PictureWork> drawn(const QString& format, const Picture& picture, const ExportOptions& options) {
    const Writer* const writer = writerOf(format);
    if (!writer) return Fault{ExportText::tr("there is no format called \"%1\"").arg(format).toStdString()};
    const int longest = std::max(picture.size.width(), picture.size.height());
    const int shortest = std::min(picture.size.width(), picture.size.height());
    if (writer->draw == drawPdf && (longest > largestPage * options.dpi || shortest < leastPage * options.dpi))
        return Fault{ExportText::tr("a PDF page is from 1/24 to 200 inches wide and high, which at %1 dpi are %2 to "
                                    "%3 pixels")
                         .arg(options.dpi)
                         .arg(static_cast<int>(std::ceil(leastPage * options.dpi)))
                         .arg(static_cast<int>(largestPage) * options.dpi)
                         .toStdString()};
    Picture carrying = picture;
    carrying.record = recordText(picture.record);
    if (carrying.record.size() > longestExploration) carrying.record.clear();  // nobody would read it
    return PictureWork([format, record = carrying.record, bytes = writer->draw(carrying, options)] {
        const QByteArray all = bytes();
        return all.isEmpty() ? Result<QByteArray>(notEnoughMemory()) : withRecord(all, format, record);
    });
}

Result<QByteArray> pictureBytes(const QString& format, const Picture& picture, const ExportOptions& options) {
    const Result<PictureWork> work = drawn(format, picture, options);
    return work ? (*work)() : Result<QByteArray>(work.fault());
}

Fault cannotWrite(const QString& path, const QString& reason) {
    return {ExportText::tr("cannot write %1: %2").arg(pathText(path), reason).toStdString()};
}

FileWork fileWork(const QString& path, const PictureWork& work) {
    return [path, work](const std::stop_token& stop) -> Result<Done> {
        // Made in memory first: when anything fails, nothing has touched the disk.
        const Result<QByteArray> bytes = work();
        if (!bytes) return cannotWrite(path, faultText(bytes.fault()));
        if (stop.stop_requested()) return cannotWrite(path, faultText(wasStopped()));
        const Result<Done> done = writeWhole(path, *bytes);
        return done ? done : cannotWrite(path, faultText(done.fault()));
    };
}

}  // namespace activation
