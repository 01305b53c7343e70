// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"
#include "widgets/look/look.h"
#include "widgets/plot/figures/figure_reading.h"

#include <QWidget>

namespace activation {

class FigureOverlay;
class FigurePlot;

/// One figure on the screen, alive: it says its values under the pointer or the arrow keys, what stands for settings
/// can be dragged, and a double click asks for more room.
class FigureView : public QWidget {
    Q_OBJECT

public:
    explicit FigureView(QWidget* parent = nullptr);

    void setFigure(const Figure& figure);
    /// It is still to come.
    void setPending(const QString& title);
    const Figure& figure() const { return m_figure; }
    bool isPending() const { return m_isPending; }
    /// The look, and how much larger type and lines are; otherwise the look is the palette's.
    void setLook(const Look& look, double scale);
    /// What is said under the pointer.
    std::optional<FigureReading> reading() const;
    /// Where in the widget a place of the figure's axes is.
    QPointF pixelOf(const QPointF& place) const;

signals:
    void enlargeRequested();
    void menuRequested(const QPoint& globalPlace);
    /// A person drags what stands for settings; `dragging` while more is about to come.
    void markerMoved(const activation::MarkerSettings& settings, double x, double y, bool dragging);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void draw();
    std::optional<QPointF> placeAt(const QPointF& pixel) const;
    /// The marker under the pointer that can be dragged.
    FigureMarker* handleAt(const QPointF& pixel);
    void drag(const QPointF& pixel, bool dragging);
    void read(std::optional<QPointF> place);
    bool step(int key);

    std::optional<Look> m_look;
    double m_scale = 1.0;
    Figure m_figure;
    bool m_isPending = false;
    std::optional<MarkerSettings> m_held;  ///< of the marker that is dragged
    QPointF m_heldAt;                      ///< where it has been dragged to
    bool m_isMoved = false;                ///< a click alone moves nothing
    std::optional<QPointF> m_at;           ///< where values are read, on the axes
    FigurePlot* m_plot;
    FigureOverlay* m_overlay;
};

}  // namespace activation
