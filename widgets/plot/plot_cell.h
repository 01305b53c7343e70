// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "widgets/plot/chart/chart_style.h"
#include "widgets/plot/chart/plot_engine.h"

#include <memory>
#include <optional>

namespace activation {

class Captions;
class CurveLayer;
class FamilyLabels;
class Layerable;
class Magnifier;
class ProbeLayer;
class TextbookAxes;
class Underlay;

/// One plot of a chart: an axis rectangle and all that is painted on it.
class PlotCell {
public:
    /// The first has the title above it, the last the numbers of the common x axis below. `share` is its part of the
    /// height.
    PlotCell(QCustomPlot* plot, QCPMarginGroup* margins, bool first, bool last, double share);
    ~PlotCell();

    void setStyle(const ChartStyle& style);
    void setContent(const Exploration& exploration, const Plot& plot);
    void setProbe(std::optional<double> x, bool pinned);
    void setProbeNote(const QString& note);

    const Underlay& underlay() const { return *m_underlay; }
    QCPAxisRect* axisRect() const { return m_rect; }
    /// All that is painted over the axes, in this order.
    std::vector<const Layerable*> parts() const;
    /// All that layout, axes and grid depend on beside the style.
    struct Frame {
        Range x, y;
        QMargins margins;
        Axes axes;
        bool grid;

        bool operator==(const Frame&) const = default;
    };
    const Frame& frame() const { return m_frame; }
    /// How much of the curves a box there would cover, in small squares.
    int coverage(const QRectF& box) const;

private:
    void applyAxes();

    QCPAxisRect* m_rect;
    bool m_first, m_last;
    double m_share;
    ChartStyle m_style;
    Frame m_frame{};
    std::unique_ptr<Underlay> m_underlay;
    std::unique_ptr<CurveLayer> m_curves;
    std::unique_ptr<TextbookAxes> m_textbook;
    std::unique_ptr<Captions> m_captions;
    std::unique_ptr<FamilyLabels> m_familyLabels;
    std::unique_ptr<ProbeLayer> m_probe;
    std::unique_ptr<Magnifier> m_magnifier;
};

}  // namespace activation
