// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/range.h"

#include <qcustomplot.h>

namespace activation {

/// Axes whose units are equally long along x and y, as in a picture: of the room in its cell it takes the largest part
/// that has the ranges' proportions, and what stands beside it comes near.
class EvenAxisRect : public QCPAxisRect {
public:
    EvenAxisRect(QCustomPlot* plot, const Range& x, const Range& y)
        : QCPAxisRect(plot), m_proportion(x.size() / y.size()) {}

    void update(UpdatePhase phase) override;

private:
    double m_proportion;  ///< width to height
};

}  // namespace activation
