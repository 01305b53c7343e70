// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"
#include "app/export/picture_file.h"
#include "core/exploration.h"
#include "core/result.h"

#include <QImage>
#include <QSize>
#include <QString>

#include <optional>

class QPaintDevice;

namespace activation {

/// The exploration as a picture. Needs a QGuiApplication, not a display.
QImage renderImage(const Exploration& exploration, const ExportOptions& options);

/// The same on another device, over so many of its pixels; false where it cannot be painted on.
bool paintOn(QPaintDevice& device, const QSize& size, const Exploration& exploration, const ExportOptions& options);

/// The bytes of a file with this suffix; `path` is what the sentence calls it where it cannot be.
Result<QByteArray> exported(const QString& path, const QString& suffix, const Exploration& exploration,
                            const ExportOptions& options);

/// The same in two steps: what it returns is left to do, on any thread.
Result<FileWork> exportWork(const QString& path, const Exploration& exploration, const ExportOptions& options);

/// Writes the picture (or for csv its samples) in the format that the path's suffix names. The file is written whole or
/// not at all; what was there stays when it cannot be. The sentence names the file and what is wrong.
Result<Done> exportTo(const QString& path, const Exploration& exploration, const ExportOptions& options);

/// What a picture says of itself: what it shows and how it was made.
struct PictureRecord {
    Exploration exploration{};
    ExportOptions options{};
    bool experiment = false;                   ///< it shows the figures of the experiment
    std::optional<std::size_t> activations{};  ///< which it ran with so many of the exploration's, as they come
    bool isPicture = false;                    ///< read out of one, which says how it was made
};
QByteArray textOf(const PictureRecord& record);
/// Out of a picture or out of an exploration's file, which has no options of its own. The sentence names the file.
Result<PictureRecord> readRecord(const QString& path);

}  // namespace activation
