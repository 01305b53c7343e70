// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "widgets/plot/chart_style.h"

#include <qcustomplot.h>

#include <memory>
#include <optional>

namespace activation {

class Captions;
class CurveLayer;
class ProbeLayer;
class TextbookAxes;
class Underlay;

/// One plot of a chart: an axis rectangle and all that is painted on it.
class PaneView {
public:
    /// The first has the title above it, the last the numbers of the common x axis below. `share` is its part of the
    /// height.
    PaneView(QCustomPlot* plot, QCPMarginGroup* margins, bool first, bool last, double share);
    ~PaneView();

    void setContent(const Exploration& exploration, const Pane& pane, const ChartStyle& style);
    void setProbe(std::optional<double> x, bool pinned);

    QCPAxisRect* axisRect() const { return m_rect; }

private:
    void applyLook(const ChartStyle& style);
    void applyAxes(const Exploration& exploration, const ChartStyle& style);

    QCPAxisRect* m_rect;
    bool m_first, m_last;
    double m_share;
    std::unique_ptr<Underlay> m_underlay;
    std::unique_ptr<CurveLayer> m_curves;
    std::unique_ptr<TextbookAxes> m_textbook;
    std::unique_ptr<Captions> m_captions;
    std::unique_ptr<ProbeLayer> m_probe;
};

}  // namespace activation
