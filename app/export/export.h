// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "core/result.h"

#include <QImage>
#include <QSize>
#include <QString>
#include <QStringList>

namespace activation {

/// How a picture is made of an exploration. The look is the picture's own, whatever the window's is.
struct ExportOptions {
    QSize size{1920, 1080};  ///< pixels
    int dpi = 96;            ///< written to the file. Other than 96 (a screen's), type and lines keep their physical
                             ///< size; at 96 they grow with the picture, as a slide's do.
    QString look = "light";
    bool legend = true;
    bool title = true;
    bool gallery = false;  ///< of all activations instead of the exploration
};

inline constexpr int largestSide = 16384;  ///< pixels

/// The formats that can be written, as file suffixes: png svg pdf csv …
QStringList exportFormats();
/// The one of them that a suffix names, in any letter case and spelling (jpeg is jpg); empty where it names none.
QString exportFormatOf(const QString& suffix);

/// The exploration as a picture. Needs a QGuiApplication, not a display.
QImage renderImage(const Exploration& exploration, const ExportOptions& options);

/// The bytes of a file with this suffix; `path` is what the sentence calls it where it cannot be.
Result<QByteArray> exported(const QString& path, const QString& suffix, const Exploration& exploration,
                            const ExportOptions& options);

/// Writes the picture (or for csv its samples) in the format that the path's suffix names. The file is written whole or
/// not at all; what was there stays when it cannot be. The sentence names the file and what is wrong.
Result<Done> exportTo(const QString& path, const Exploration& exploration, const ExportOptions& options);

}  // namespace activation
