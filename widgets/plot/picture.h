// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "widgets/look/look.h"

#include <QFont>
#include <QSize>

#include <optional>

class QPaintDevice;

namespace activation {

/// How a picture looks. `scale` multiplies type and lines.
struct PictureStyle {
    Look look;
    double scale = 1.0;
    bool title = true;
    bool legend = true;
    bool vector = false;  ///< the device keeps lines and text (SVG, PDF) instead of pixels
    bool names = false;   ///< each curve's name at its right end
    bool grid = true;
    std::optional<bool> axisTitles{};  ///< none: figures have them and plots have not
    bool transparent = false;          ///< nothing is painted behind the plot
    bool italic = false;               ///< f and x as in print
    double lines = 1.0;                ///< multiplies lines once more
    double smallest = 0.0;             ///< pixels: no type is smaller
    QString family{};                  ///< of its type; empty: the program's own
};

/// The program's font as pictures have it, in the family where one is named: hinted letters are as wide as a desktop
/// and its scale make them, but a picture is the same everywhere.
QFont pictureFont(const QString& family = {});

/// Paints an exploration, as the window's plot would show it, on any paint device over `size` of its units. The
/// exploration must have no fault. Needs a QApplication, not a display. False where the device cannot be painted on.
bool paintPicture(QPaintDevice& device, const QSize& size, const Exploration& exploration, const PictureStyle& style);

}  // namespace activation
