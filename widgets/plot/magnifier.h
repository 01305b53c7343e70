// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/chart/chart_style.h"
#include "widgets/plot/curve_layer.h"

namespace activation {

/// A lens in a free place: f around the probe, along y as far enlarged as it takes to see what it does there. A slope
/// of 0.01 looks like 0 without it.
class Magnifier : public Layerable {
public:
    Magnifier(QCPAxisRect* axisRect, const CurveLayer* curves);

    void setContent(const Exploration& exploration, const Plot& plot, const ChartStyle& style);
    void setProbe(std::optional<double> x) { m_probe = x; }

protected:
    QRect clipRect() const override { return plotRect().toRect(); }
    std::vector<DrawCommand> commands() const override;

private:
    QRectF freePlace(const QSizeF& size, double column) const;

    const CurveLayer* m_curves;
    bool m_on = false;
    bool m_isTextbook = false;
    ChartStyle m_style;
    Selection m_current;
    Framework m_framework = Framework::PyTorch;
    std::optional<double> m_probe;
};

}  // namespace activation
