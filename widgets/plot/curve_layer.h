// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/chart/covered_cells.h"
#include "widgets/plot/chart/layerable.h"
#include "widgets/plot/curve_spec.h"

namespace activation {

/// Paints the curves of an exploration. Samples them for the very pixels they are painted on, when they are painted,
/// so that window, picture and print each get as many points as they need.
class CurveLayer : public Layerable {
public:
    explicit CurveLayer(QCPAxisRect* axisRect);

    void setCurves(std::vector<CurveSpec> curves, Framework framework, const QColor& surface, double dotRadius);
    const std::vector<CurveSpec>& curves() const { return m_curves; }
    /// The curves as they are drawn on the plot as it is now, in the order of curves().
    const std::vector<Curve>& samples() const;
    /// How much of the curves a rectangle (in pixels) would cover: 0 where it is free.
    int hits(const QRectF& box) const;
    /// Where the device knows no clipping (SVG), lines end exactly where the axes do.
    void setExact(bool exact);

protected:
    QRect clipRect() const override { return plotRect().toRect(); }
    std::vector<DrawCommand> commands() const override;

private:
    std::vector<CurveSpec> m_curves;
    mutable std::vector<Curve> m_samples;
    mutable std::optional<Canvas> m_sampled;        ///< what m_samples were made for
    mutable std::optional<CoveredCells> m_covered;  ///< of m_samples, once it was asked for
    double m_margin = 2.0 * pen::curve;
    Framework m_framework = Framework::PyTorch;
    QColor m_surface;
    double m_dotRadius = pen::dotRadius;
};

}  // namespace activation
