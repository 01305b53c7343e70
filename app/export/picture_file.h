// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <functional>
#include <stop_token>

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

/// Pixels.
int largestSideOf(const QString& format);

QImage imageOf(const Picture& picture, const ExportOptions& options);

/// Why a picture or an animation cannot be made where memory is short, or where a person stopped it.
Fault notEnoughMemory();
Fault wasStopped();

/// What is left of a picture or of a file once it is drawn: compressing and writing, which any thread can do. A file is
/// not touched once it is told to stop.
using PictureWork = std::function<Result<QByteArray>()>;
using FileWork = std::function<Result<Done>(const std::stop_token&)>;

/// Draws the picture, which takes the shorter time, and leaves the rest. Charts are widgets: on the window's thread.
Result<PictureWork> drawn(const QString& format, const Picture& picture, const ExportOptions& options);

/// The bytes of a file in one of the formats. The sentence says why there are none. Needs a QGuiApplication.
Result<QByteArray> pictureBytes(const QString& format, const Picture& picture, const ExportOptions& options);

/// Makes the bytes and writes them, whole or not at all.
FileWork fileWork(const QString& path, const PictureWork& work);
/// The sentence names the file.
Fault cannotWrite(const QString& path, const QString& reason);

}  // namespace activation
