// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/numerics/range.h"
#include "widgets/look.h"

#include <QFont>
#include <QRectF>

class QPaintDevice;
class QPainter;

namespace activation {

// All activations side by side, each with f and f′ on the same axes, so that they can be compared at a glance. f is
// solid, f′ dashed.

inline constexpr Range galleryX{-5.0, 5.0}, galleryY{-2.0, 4.0};

/// One of them with its default parameters, under its name. `scale` multiplies type and lines.
void paintGalleryTile(QPainter& painter, const QRectF& place, const Activation& entry, const Look& look,
                      const QFont& font, double scale);

/// As many columns as make `count` tiles largest.
int galleryColumns(const QSizeF& room, int count);

/// What the lines mean and where the axes end, in words.
QString galleryCaption();

struct GalleryStyle {
    Look look;
    double scale = 1.0;
    bool title = true;
    bool legend = true;
};

/// The whole gallery on any paint device, over `size` of its units.
bool paintGallery(QPaintDevice& device, const QSize& size, const GalleryStyle& style);

}  // namespace activation
