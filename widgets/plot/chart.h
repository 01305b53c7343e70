// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "widgets/plot/chart/cached_plot.h"
#include "widgets/plot/chart/chart_style.h"
#include "widgets/plot/plot_cell.h"

#include <memory>
#include <vector>

namespace activation {

/// An exploration as a plot, or as several below each other. The window shows one, and every exported picture is one,
/// so that they cannot differ. How it gets to the screen is CachedPlot's.
class Chart : public CachedPlot {
    Q_OBJECT

public:
    explicit Chart(QWidget* parent = nullptr);
    ~Chart() override;

    void setStyle(const ChartStyle& style);
    enum class Limits {
        Fit,   ///< y ends where the exploration says
        Hold,  ///< as they are now: while a value moves, curves are seen to move and not the axes under them
    };
    /// Shows it; toPainter() draws it anywhere. The probe stands where the exploration has it, or else at `hover`.
    void setExploration(const Exploration& exploration, std::optional<double> hover = {}, Limits limits = Limits::Fit);
    /// Whether y shows something else than the exploration says.
    bool isHolding() const { return m_isHolding; }
    /// Moves the probe that is not pinned.
    void setHover(std::optional<double> x);

    /// What is written beside the probe's x: what it snapped to.
    void setProbeNote(const QString& note);

    /// Which plot holds this place, from the top; none beside the axes.
    std::optional<std::size_t> plotAt(const QPoint& place) const;
    /// The axes of the first plot; x is common to all.
    QRect firstRect() const;
    Range firstY() const { return m_cells.front()->frame().y; }
    /// How much of the curves a box there would cover, in small squares.
    int coverage(const QRectF& box) const;
    double xAt(double column) const;
    double columnAt(double x) const;
    double yAt(double row) const;
    /// What of the inputs' density the pointer there can take hold of.
    enum class Handle { None, Mean, Deviation };
    Handle handleAt(const QPointF& place) const;

protected:
    std::vector<DisplayList> displayLists() const override;
    bool isLayoutCurrent() const override;
    void keepLayout() override;

private:
    void rebuild(std::size_t plots);
    void showProbe(std::optional<double> hover);

    ChartStyle m_style;
    Exploration m_exploration;
    QCPMarginGroup* m_margins;
    std::vector<std::unique_ptr<PlotCell>> m_cells;

    std::vector<PlotCell::Frame> m_laidOut;  ///< what the layout was made for
    bool m_isHolding = false;
};

}  // namespace activation
