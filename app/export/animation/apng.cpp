// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/animation/animation.h"
#include "app/export/picture_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageWriter>
#include <QtEndian>

#include <zlib.h>

namespace activation {
namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

QByteArray number(quint32 value) {
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray& name, const QByteArray& content) {
    const QByteArray checked = name + content;
    const auto checksum =
        crc32(0, reinterpret_cast<const Bytef*>(checked.constData()), static_cast<uInt>(checked.size()));
    return number(static_cast<quint32>(content.size())) + checked + number(static_cast<quint32>(checksum));
}

struct Chunks {
    QByteArray before;             ///< signature and what stands before the pixels
    std::vector<QByteArray> data;  ///< the pixels
};

Chunks chunksOf(const QImage& image) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!QImageWriter(&buffer, "png").write(image)) return {};
    const QByteArray& png = buffer.data();
    Chunks result{png.left(8), {}};
    for (qsizetype at = 8; at + 12 <= png.size();) {
        const qsizetype length = qFromBigEndian<quint32>(png.constData() + at);
        const QByteArray name = png.mid(at + 4, 4);
        if (name == "IDAT")
            result.data.push_back(png.mid(at + 8, length));
        else if (name != "IEND")
            result.before += png.mid(at, length + 12);
        at += length + 12;
    }
    return result;
}

}  // namespace

/// As PNG, version 3, has it: fcTL before each frame, IDAT for the first, fdAT for the others.
Result<QByteArray> apngOf(const Animation& animation) {
    constexpr int perSecond = 1000;
    QByteArray result;
    quint32 sequence = 0;
    QImage before;
    for (std::size_t i = 0; i < animation.count; ++i) {
        if (!animation.goesOn(static_cast<double>(i) / static_cast<double>(animation.count))) return wasStopped();
        const QImage image = animation.frame(i);
        const QRect part = i == 0 ? image.rect() : changeBetween(before, image);
        const Chunks chunks = image.isNull() ? Chunks{} : chunksOf(i == 0 ? image : image.copy(part));
        if (chunks.data.empty()) return notEnoughMemory();
        if (i == 0) result = chunks.before + chunk("acTL", number(static_cast<quint32>(animation.count)) + number(0));
        const auto duration =
            static_cast<quint32>(animation.startOf(i + 1, perSecond) - animation.startOf(i, perSecond));
        const auto side = [](int value) { return number(static_cast<quint32>(value)); };
        QByteArray times(4, '\0');
        qToBigEndian(static_cast<quint16>(std::min<quint32>(duration, 65535)), times.data());
        qToBigEndian(static_cast<quint16>(perSecond), times.data() + 2);
        result += chunk("fcTL", number(sequence++) + side(part.width()) + side(part.height()) + side(part.left()) +
                                    side(part.top()) + times + QByteArray(2, '\0'));
        for (const QByteArray& data : chunks.data)
            result += i == 0 ? chunk("IDAT", data) : chunk("fdAT", number(sequence++) + data);
        before = image;
    }
    return result + chunk("IEND", {});
}

}  // namespace activation
