// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/numerics/range.h"
#include "core/vector_functions/vector_function.h"
#include "widgets/look/look.h"

#include <QFont>
#include <QRectF>

class QPaintDevice;
class QPainter;

namespace activation {

// All activations side by side, each with f and f′ on the same axes, so that they can be compared at a glance. f is
// solid, f′ dashed. After them the functions of a vector, which have no curve: the first output as a map over two
// inputs.

inline constexpr Range galleryX{-5.0, 5.0}, galleryY{-2.0, 4.0};
inline constexpr double galleryReach = 4.0;  // of the maps, on both sides of 0

/// One of them with its default parameters, under its name. `scale` multiplies type and lines.
void paintGalleryTile(QPainter& painter, const QRectF& place, const Activation& entry, const Look& look,
                      const QFont& font, double scale);
void paintGalleryTile(QPainter& painter, const QRectF& place, const VectorFunction& function, const Look& look,
                      const QFont& font, double scale);

/// As many columns as make the tiles largest. Each of the groups begins a row.
int galleryColumns(const QSizeF& room, std::span<const int> groups);
/// The rows that the groups take in so many columns.
int galleryRows(int columns, std::span<const int> groups);

/// What the lines mean and where the axes end, in words; then the same for the maps.
QString galleryCaption();
QString galleryMapCaption();

struct GalleryStyle {
    Look look;
    double scale = 1.0;
    bool title = true;
    bool legend = true;
};

/// The whole gallery on any paint device, over `size` of its units.
bool paintGallery(QPaintDevice& device, const QSize& size, const GalleryStyle& style);

}  // namespace activation
