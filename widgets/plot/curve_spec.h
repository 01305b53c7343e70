// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/curve.h"
#include "core/exploration.h"
#include "widgets/look/look.h"

#include <QPen>
#include <QString>

#include <vector>

namespace activation {

/// One curve of a picture: what it shows and how it is drawn.
struct CurveSpec {
    Selection selection;
    Quantity quantity;
    QPen pen;
    QString symbol;                    ///< f, f′, f″: at the curve's end when there is one activation
    QString label;                     ///< with the activation's name: in legends and where there are several
    std::optional<Selection> minus{};  ///< it is the difference to this one
    bool isFamily = false;             ///< one of a family: it has no label of its own at its end
};

/// The curves of an exploration in this plot, in the order in which they are drawn: the family's first, then pinned
/// ones, f last, so that it lies on top. `scale` multiplies pens.
std::vector<CurveSpec> curvesOf(const Exploration& exploration, const Plot& plot, const Look& look, double scale);

/// The curve on this canvas.
Curve sampled(const CurveSpec& spec, const Canvas& canvas, Framework framework);
/// Its y at x.
double heightAt(const CurveSpec& spec, double x, Framework framework);

/// What a picture of it is called: "PReLU and its derivative, α = 0.5"; with several activations, their names.
QString titleOf(const Exploration& exploration);

}  // namespace activation
