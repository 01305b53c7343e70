// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <utility>

namespace activation {

/// Where a box of this size covers least, as `hits` counts it: the first free corner of the room; where none is free,
/// any free place, from above.
template <class Hits>
QRectF freePlace(const QRectF& room, const QSizeF& size, Hits hits) {
    const double acrossMost = room.width() - size.width(), downMost = room.height() - size.height();
    QRectF best;
    int fewest = -1;
    const auto consider = [&](double across, double down) {
        const QRectF box(room.topLeft() + QPointF(acrossMost * across, downMost * down), size);
        const int count = hits(box);
        if (fewest >= 0 && count >= fewest) return;
        fewest = count;
        best = box;
    };
    for (const auto& [across, down] : {std::pair{0.0, 0.0}, {1.0, 0.0}, {1.0, 1.0}, {0.0, 1.0}}) consider(across, down);
    constexpr int steps = 12;
    for (int row = 0; row <= steps && fewest > 0; ++row)
        for (int column = 0; column <= steps && fewest > 0; ++column)
            consider(static_cast<double>(column) / steps, static_cast<double>(row) / steps);
    return best;
}

}  // namespace activation
