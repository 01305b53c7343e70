// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "widgets/plot/chart/chart_style.h"
#include "widgets/plot/chart/display_list.h"
#include "widgets/plot/plot_cell.h"

#include <qcustomplot.h>

#include <QTimer>

#include <memory>
#include <vector>

namespace activation {

/// An exploration as a plot, or as several below each other. The window shows one, and every exported picture is one,
/// so that they cannot differ.
///
/// On the screen axes and grid are kept as an opaque picture; everything else is painted over it, and of that only what
/// is no longer as it was. QCustomPlot would paint everything anew, which takes three to ten times as long.
class Chart : public QCustomPlot {
    Q_OBJECT

public:
    explicit Chart(QWidget* parent = nullptr);
    ~Chart() override;

    void setStyle(const ChartStyle& style);
    enum class Limits {
        Fit,   ///< y ends where the exploration says
        Hold,  ///< and no nearer than now: while a value moves, curves are seen to move and not the axes under them
    };
    /// Shows it; toPainter() draws it anywhere. The probe stands where the exploration has it, or else at `hover`.
    void setExploration(const Exploration& exploration, std::optional<double> hover = {}, Limits limits = Limits::Fit);
    /// Whether y shows more than the exploration says.
    bool isHolding() const { return m_isHolding; }
    /// Moves the probe that is not pinned.
    void setHover(std::optional<double> x);

    /// Which plot holds this place, from the top; none beside the axes.
    std::optional<std::size_t> plotAt(const QPoint& place) const;
    /// The axes of the first plot; x is common to all.
    QRect firstRect() const;
    Range firstY() const { return m_cells.front()->frame().y; }
    double xAt(double column) const;
    double yAt(double row) const;
    /// What of the inputs' density the pointer there can take hold of.
    enum class Handle { None, Mean, Deviation };
    Handle handleAt(const QPointF& place) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void updateLayout() override;

private:
    void rebuild(std::size_t plots);
    void showProbe(std::optional<double> hover);
    /// Has painted what is no longer as it was.
    void refresh();
    /// Has all painted.
    void refreshAll();
    bool isLaidOut() const;
    std::vector<DisplayList> displayLists() const;
    void paintAxes(QCPPainter& painter);
    void paintBackdrop();

    ChartStyle m_style;
    Exploration m_exploration;
    QCPMarginGroup* m_margins;
    std::vector<std::unique_ptr<PlotCell>> m_cells;

    std::vector<PlotCell::Frame> m_laidOut;  ///< what the layout was made for
    QRect m_laidOutIn;
    QImage m_backdrop;  ///< axes and grid
    bool m_isBackdropPainted = false;
    bool m_isHolding = false;
    QTimer m_idle;  ///< runs from when axes were painted on the screen until there is time to paint the backdrop
    std::vector<DisplayList> m_displayLists;  ///< what is on the screen over it
};

}  // namespace activation
