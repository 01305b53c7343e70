// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "widgets/plot/chart_style.h"

#include <qcustomplot.h>

#include <memory>
#include <vector>

namespace activation {

class PaneView;

/// An exploration as a plot, or as several below each other. The window shows one, and every exported picture is one,
/// so that they cannot differ.
class Chart : public QCustomPlot {
    Q_OBJECT

public:
    explicit Chart(QWidget* parent = nullptr);
    ~Chart() override;

    void setStyle(const ChartStyle& style);
    /// Sets everything up for this exploration; replot() or toPainter() draws it.
    void setExploration(const Exploration& exploration);
    /// Moves the probe and repaints it alone.
    void setProbe(std::optional<double> x, bool pinned);

    /// Which pane holds this place, from the top; none beside the axes.
    std::optional<std::size_t> paneAt(const QPoint& place) const;
    /// The axes of the first pane; x is common to all.
    QRect firstRect() const;
    double xAt(double column) const;
    double yAt(double row) const;

private:
    void rebuild(std::size_t panes);

    ChartStyle m_style;
    Exploration m_exploration;
    QCPMarginGroup* m_margins;
    std::vector<std::unique_ptr<PaneView>> m_panes;
    bool m_drawn = false;  ///< a layer can be repainted alone only after all have been
};

}  // namespace activation
