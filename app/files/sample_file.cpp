// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/sample_file.h"

#include "app/files/files.h"
#include "core/data/number_reader.h"
#include "widgets/text/core_text.h"
#include "widgets/text/label_text.h"

#include <QFileInfo>

#include <algorithm>

namespace activation {
namespace {

constexpr qsizetype enough = 1 << 16;  // bytes that a heading has room in

/// How a file begins; empty where it cannot be read.
QByteArray beginningOf(const QString& path) {
    struct Enough {};
    QByteArray beginning;
    try {
        (void)readPieces(path, [&](QByteArrayView piece, qint64) {
            beginning.append(piece);
            if (beginning.size() >= enough) throw Enough{};
        });
    } catch (const Enough&) {
    }
    return beginning;
}

Fault about(const QString& path, const QString& reason) {
    return {QStringLiteral("%1: %2").arg(pathText(path), reason).toStdString()};
}

}  // namespace

bool isSampleFile(const QString& path) {
    const QByteArray beginning = beginningOf(path);
    if (beginning.startsWith("\x93NUMPY")) return true;
    static const QStringList suffixes{"npy", "csv", "tsv", "txt", "dat"};
    return suffixes.contains(QFileInfo(path).suffix().toLower()) && !beginning.trimmed().startsWith('{');
}

QStringList sampleColumns(const QString& path) {
    QStringList names;
    for (const std::string& name : columnsIn(beginningOf(path).toStdString())) names << QString::fromStdString(name);
    return names.size() > 1 ? names : QStringList();
}

Result<Sample> readSample(const QString& path, const QString& column, const Progress& progress) {
    QString name = QFileInfo(path).fileName();
    if (!column.isEmpty()) name += QStringLiteral(", ") + column;
    SampleBuilder builder;
    NumberReader reader([&](std::span<const double> numbers) { builder.add(numbers); }, column.toStdString());
    double read = 0.0;
    try {
        const Result<Done> done = readPieces(path, [&](QByteArrayView piece, qint64 size) {
            reader.feed({piece.data(), static_cast<std::size_t>(piece.size())});
            read += static_cast<double>(piece.size());
            progress.at(std::min(1.0, read / static_cast<double>(std::max<qint64>(1, size))));
        });
        if (!done) return about(path, faultText(done.fault()));
        reader.finish();
    } catch (const DataFault& fault) {
        return about(path, faultText(fault.fault()));
    }
    Result<Sample> sample = builder.sample(name.toStdString());
    return sample ? std::move(sample) : about(path, faultText(sample.fault()));
}

Result<Sample> sampleIn(const QString& text, const QString& name) {
    QString numbers = text;  // as Python prints them, or as people write them
    for (const char bracket : {'[', ']', '(', ')'}) numbers.replace(QLatin1Char(bracket), QLatin1Char(' '));
    numbers.replace(QChar(0x2212), QLatin1Char('-'));
    SampleBuilder builder;
    NumberReader reader([&](std::span<const double> block) { builder.add(block); });
    try {
        reader.feed(numbers.toStdString());
        reader.finish();
    } catch (const DataFault& fault) {
        return fault.fault();
    }
    return builder.sample(name.toStdString());
}

}  // namespace activation
