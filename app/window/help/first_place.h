// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

namespace activation {

// Where the window is when it opens.

constexpr QSize usualSize(1280, 800);
constexpr QSize leastSize(1024, 700);  ///< everything can be used at this size

/// A laptop's screen has no room to give away.
constexpr bool isMaximisedAtFirst(const QSize& available) {
    return available.width() < 1440 || available.height() < 900;
}

/// Inside what the screen has available, never smaller than the least size where that has room; in its middle where
/// nothing was kept.
inline QRect sanePlace(const QRect& kept, const QRect& available) {
    const QSize size =
        (kept.isValid() ? kept.size() : QSize(1440, 900)).expandedTo(leastSize).boundedTo(available.size());
    QRect place({}, size);
    place.moveCenter(kept.isValid() ? kept.center() : available.center());
    place.moveRight(std::min(place.right(), available.right()));
    place.moveBottom(std::min(place.bottom(), available.bottom()));
    place.moveLeft(std::max(place.left(), available.left()));
    place.moveTop(std::max(place.top(), available.top()));
    return place;
}

/// Where a window goes that no longer fills the screen, and never has had another place.
inline QRect lesserPlace(const QRect& available) {
    QRect place({}, available.size() * 7 / 8);
    place.moveCenter(available.center());
    return sanePlace(place, available);
}

}  // namespace activation
