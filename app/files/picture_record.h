// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace activation {

// Pictures carry what they show, as JSON in ASCII: PNG in an iTXt chunk, SVG in its metadata, PDF and WebP as XMP. Here
// it is put in and found again; what it says is for exploration_file.h. Nothing is ever unpacked, and nothing is read
// that is longer than this:
inline constexpr qsizetype longestPicture = 128 << 20;  ///< in bytes

/// Which of these four formats the bytes begin like ("png", "svg", "pdf", "webp"); empty for any other file.
QString pictureFormatOf(QByteArrayView bytes);

/// JSON without any character that a format would have to write in another way, and without an =.
QByteArray recordText(const QByteArray& json);
/// The same as a packet of XMP.
QByteArray xmpPacket(const QByteArray& record);

/// The picture with the record in it; unchanged where the format takes none.
QByteArray withRecord(const QByteArray& picture, const QString& format, const QByteArray& record);

/// The record in the bytes of a picture. The sentence says why there is none.
Result<QByteArray> recordIn(QByteArrayView picture);

}  // namespace activation
