// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/chart/display_list.h"
#include "widgets/plot/chart/plot_engine.h"

#include <QImage>
#include <QTimer>

#include <vector>

namespace activation {

/// A QCustomPlot that paints only what has changed. It replaces QCustomPlot's painting, resizing and layout, and is the
/// one place that does.
///
/// Why: QCustomPlot paints everything anew for every step of a slider, most of it wide antialiased lines, and then
/// composes buffers as large as the window: three to ten times as long. Here axes and grid are kept as an opaque
/// picture (the backdrop); all else is data (DisplayList), and of that only the places are painted that no longer are
/// as they were.
///
/// What it costs: one picture of the size of the plot, and that nothing of QCustomPlot's own (plottables, items,
/// selections, buffered layers, interactions) can be used on it.
///
/// What it relies on, of QCustomPlot 2.1 (tests/widgets/plot/chart/cached_plot_test.cpp fails where that changes):
///  - while mReplotting is true, replot() returns before it touches a paint buffer, also when QCustomPlot asks for it;
///  - draw() paints the background and all visible layers in their order, axes and grid among them, into any painter,
///    and has updateLayout() called first;
///  - updateLayout() does nothing but lay out: it may be left out while viewport and content ask for the same layout;
///  - resizeEvent() does nothing that is needed but setViewport().
class CachedPlot : public QCustomPlot {
public:
    explicit CachedPlot(QWidget* parent = nullptr);

protected:
    /// What is painted over axes and grid, from bottom to top: always as many lists.
    virtual std::vector<DisplayList> displayLists() const = 0;
    /// Whether the layout that was made for keepLayout() is that of the content as it is now.
    virtual bool isLayoutCurrent() const = 0;
    virtual void keepLayout() = 0;

    /// A layer whose parts are in displayLists(): it is no part of the backdrop.
    void addOwnLayer(const char* name);
    void setSurface(const QColor& surface);
    /// Has painted what is no longer as it was.
    void refresh();
    /// Has all painted, with a new layout.
    void refreshAll();

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void updateLayout() override;

private:
    bool isLaidOut() const;
    void paintAxes(QCPPainter& painter);
    void paintBackdrop();
    void askTheServer();

    std::vector<QString> m_ownLayers;
    QColor m_surface;
    QRect m_laidOutIn;  ///< empty: a new layout is needed
    QImage m_backdrop;  ///< axes and grid
    QPointF m_beside;   ///< where the plot begins within a pixel of the screen, as that was painted for
    bool m_isBackdropPainted = false;
    QTimer m_idle;  ///< runs from when axes were painted on the screen until there is time to paint the backdrop
    std::vector<DisplayList> m_displayLists;  ///< what is on the screen over it
    QTimer m_pause;                           ///< after a frame; see askTheServer()
    QPoint m_painted;                         ///< a pixel of it
};

}  // namespace activation
