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

inline constexpr double galleryReach = 4.0;  // of the maps, on both sides of 0

/// What of the curves is seen, and how far: y goes along with x.
struct GalleryView {
    bool value = true, slope = true;
    double reach = 5.0;  ///< of x, on both sides of 0

    Range x() const { return {-reach, reach}; }
    Range y() const { return {-0.4 * reach, 0.8 * reach}; }
    bool operator==(const GalleryView&) const = default;
};

/// How a tile is painted. `scale` multiplies type and lines.
struct TileStyle {
    Look look;
    QFont font;
    double scale = 1.0;
    int nameLines = 1;  ///< for which there is room
    GalleryView view{};
};

/// One of them with its default parameters, under its name.
void paintGalleryTile(QPainter& painter, const QRectF& place, const Activation& entry, const TileStyle& style);
void paintGalleryTile(QPainter& painter, const QRectF& place, const VectorFunction& function, const TileStyle& style);
/// How many lines a name takes in a tile that is so wide inside: at most two, so it is not cut.
int nameLines(const QString& name, double width, const TileStyle& style);

/// As many columns as make the tiles largest. Each of the groups begins a row.
int galleryColumns(const QSizeF& room, std::span<const int> groups);
/// The rows that the groups take in so many columns.
int galleryRows(int columns, std::span<const int> groups);

/// What the lines mean and where the axes end, in words; then the same for the maps.
QString galleryCaption(const GalleryView& view = {});
QString galleryMapCaption();

struct GalleryStyle {
    Look look;
    double scale = 1.0;
    bool title = true;
    bool legend = true;
    bool transparent = false;  ///< nothing is painted behind it
    QFont font{};
};

/// The whole gallery on any paint device, over `size` of its units.
bool paintGallery(QPaintDevice& device, const QSize& size, const GalleryStyle& style);

}  // namespace activation
