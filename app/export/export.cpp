// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export.h"

#include "app/export/format.h"
#include "app/export/latex_figure.h"
#include "app/export/picture_file.h"
#include "app/export/samples.h"
#include "app/files/exploration_file.h"
#include "widgets/catalogue/gallery_picture.h"
#include "widgets/plot/curve_spec.h"
#include "widgets/text/core_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace activation {
namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

/// What is written as text.
struct DataFormat {
    const char* suffix;
    QByteArray (*text)(const Exploration&, const ExportOptions&);
};
constexpr DataFormat dataFormats[]{
    {"csv", [](const Exploration& exploration, const ExportOptions&) { return samplesAsCsv(exploration); }},
    {"tex", latexFigure}};

const char pictureKey[] = "picture", experimentKey[] = "experiment", activationsKey[] = "activations";

Picture pictureOf(const Exploration& exploration, const ExportOptions& options) {
    const auto paint = [&exploration, options](QPaintDevice& device, const QSize& size, bool vector) {
        const PictureStyle style = pictureStyleOf(options, size, vector);
        if (!options.gallery) return paintPicture(device, size, exploration, style);
        return paintGallery(
            device, size,
            {style.look, style.scale, style.title, style.legend, style.transparent, pictureFont(style.family)});
    };
    return {titleOf(exploration), textOf(PictureRecord{exploration, options}), options.size, paint};
}

}  // namespace

QImage renderImage(const Exploration& exploration, const ExportOptions& options) {
    return imageOf(pictureOf(exploration, options), options);
}

bool paintOn(QPaintDevice& device, const QSize& size, const Exploration& exploration, const ExportOptions& options) {
    return pictureOf(exploration, options).paint(device, size, true);
}

namespace {

/// Draws, and leaves the rest; `path` is what the sentence calls the file.
Result<PictureWork> drawnFor(const QString& path, const QString& suffix, const Exploration& exploration,
                             const ExportOptions& options) {
    if (auto fault = faultOf(exploration)) return std::move(*fault);
    const QString format = formatFor(&Format::curves, suffix);
    if (format.isEmpty())
        return cannotWrite(path, ExportText::tr("there is no format called \"%1\"").arg(excerptText(suffix)));
    if (const auto fault = faultOf(options, largestSideOf(format))) return cannotWrite(path, faultText(*fault));
    const auto data = std::ranges::find(dataFormats, format, &DataFormat::suffix);
    if (data != std::end(dataFormats))
        return PictureWork([text = data->text(exploration, options)] { return Result<QByteArray>(text); });
    Result<PictureWork> work = drawn(format, pictureOf(exploration, options), options);
    return work ? work : cannotWrite(path, faultText(work.fault()));
}

}  // namespace

Result<QByteArray> exported(const QString& path, const QString& suffix, const Exploration& exploration,
                            const ExportOptions& options) {
    const Result<PictureWork> work = drawnFor(path, suffix, exploration, options);
    if (!work) return work.fault();
    Result<QByteArray> bytes = (*work)();
    return bytes ? bytes : cannotWrite(path, faultText(bytes.fault()));
}

Result<FileWork> exportWork(const QString& path, const Exploration& exploration, const ExportOptions& options) {
    const Result<PictureWork> work = drawnFor(path, QFileInfo(path).suffix(), exploration, options);
    return work ? fileWork(path, *work) : Result<FileWork>(work.fault());
}

Result<Done> exportTo(const QString& path, const Exploration& exploration, const ExportOptions& options) {
    const Result<FileWork> work = exportWork(path, exploration, options);
    return work ? (*work)({}) : Result<Done>(work.fault());
}

QByteArray textOf(const PictureRecord& record) {
    QJsonObject object = QJsonDocument::fromJson(toJson(record.exploration)).object();
    QJsonObject picture = toObject(record.options);
    if (record.experiment) picture[QLatin1String(experimentKey)] = true;
    if (record.activations) picture[QLatin1String(activationsKey)] = static_cast<int>(*record.activations);
    object[QLatin1String(pictureKey)] = picture;
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<PictureRecord> readRecord(const QString& path) {
    const Result<QByteArray> text = readExplorationText(path);
    if (!text) return text.fault();
    const auto about = [&](const Fault& fault) {
        return Fault{(pathText(path) + QStringLiteral(": ") + faultText(fault)).toStdString()};
    };
    const Result<Exploration> exploration = explorationFromJson(*text);
    if (!exploration) return about(exploration.fault());
    PictureRecord record{*exploration};
    const QJsonObject object = QJsonDocument::fromJson(*text).object();
    if (!object.contains(QLatin1String(pictureKey))) return record;
    record.isPicture = true;
    const QJsonObject picture = object[QLatin1String(pictureKey)].toObject();
    const Result<ExportOptions> options = exportOptionsFrom(picture);
    if (!options) return about(options.fault());
    record.options = *options;
    record.experiment = picture[QLatin1String(experimentKey)].toBool();
    if (const int count = picture[QLatin1String(activationsKey)].toInt(-1); count >= 0)
        record.activations = static_cast<std::size_t>(count);
    if (record.options.size.isNull() && !record.experiment) record.options.size = ExportOptions{}.size;
    return record;
}

}  // namespace activation
