// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>

#include <functional>

class QPaintDevice;

namespace activation {

/// What is to be written as a picture: its size is that of the options, or where they have none, this one.
struct Picture {
    QString title;
    QByteArray record;  ///< JSON that the file carries; may be empty
    QSize size;         ///< pixels
    /// False where the device cannot be painted on, for want of memory. `vector`: it keeps lines and text.
    std::function<bool(QPaintDevice&, const QSize&, bool vector)> paint;
};

/// The formats of pictures, as suffixes: png svg pdf webp jpg.
QStringList pictureFormats();
/// Pixels.
int largestSideOf(const QString& format);

QImage imageOf(const Picture& picture, const ExportOptions& options);

/// Why a picture or an animation cannot be made where memory is short.
Fault notEnoughMemory();

/// The bytes of a file in one of the formats. The sentence says why there are none. Needs a QGuiApplication.
Result<QByteArray> pictureBytes(const QString& format, const Picture& picture, const ExportOptions& options);

}  // namespace activation
