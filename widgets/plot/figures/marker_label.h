// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/chart/plot_engine.h"

#include <vector>

namespace activation {

/// The name of a marker, at the first of several places where no curve runs through it; where there is none, where
/// fewest do. Which that is depends on the size of the plot, so it is decided when it is painted.
class MarkerLabel : public QCPItemText {
public:
    struct Place {
        double x, y;  ///< on the axes
        Qt::Alignment alignment;
    };

    /// The first place is the usual one.
    MarkerLabel(QCPAxisRect* rect, QCPAxis* x, QCPAxis* y, std::vector<Place> places);

protected:
    void draw(QCPPainter* painter) override;

private:
    QRectF boxAt(const Place& place) const;
    int hits(const QRectF& box) const;

    QCPAxisRect* m_rect;
    std::vector<Place> m_places;
};

}  // namespace activation
