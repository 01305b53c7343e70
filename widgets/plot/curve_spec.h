// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/curve.h"
#include "core/exploration.h"
#include "widgets/look.h"

#include <QPen>
#include <QString>

#include <vector>

namespace activation {

/// One curve of a picture: what it shows and how it is drawn.
struct CurveSpec {
    Selection selection;
    Quantity quantity;
    QPen pen;
    QString symbol;  ///< f, f′, f″: at the curve's end when there is one activation
    QString label;   ///< with the activation's name: in legends and where there are several
};

/// The curves of an exploration that show these quantities, in the order in which they are drawn: pinned ones first, f
/// last, so that it lies on top. `scale` multiplies pens.
std::vector<CurveSpec> curvesOf(const Exploration& exploration, const std::vector<Quantity>& quantities,
                                const Look& look, double scale);

/// What a picture of it is called: "PReLU and its derivative, α = 0.5"; with several activations, their names.
QString titleOf(const Exploration& exploration);

}  // namespace activation
