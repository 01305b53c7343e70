// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration_change.h"
#include "widgets/look/look.h"

#include <QWidget>

#include <memory>

namespace activation {

/// The plot a person works with: draws an exploration, and turns mouse, wheel and keys into requests for another one.
/// It holds no state of its own beyond where the pointer is: whoever owns the exploration decides and tells it back.
class PlotView : public QWidget {
    Q_OBJECT

public:
    explicit PlotView(QWidget* parent = nullptr);
    ~PlotView() override;

    /// Draws it, at once if the view is visible. It must have no fault (core's faultOf). While a value is dragged the
    /// view stands still, so that what moves are the curves; limits of y that follow them fit again when all is at
    /// rest.
    void setExploration(const Exploration& exploration, const ExplorationChange& change = {});
    /// `scale` multiplies type and lines.
    void setLook(const Look& look, double scale = 1.0);

    /// Where the probe stands: pinned there, or under the pointer; none while it is nowhere.
    std::optional<double> probe() const;
    /// The range of y, of the first plot where there are several.
    Range shownY() const;
    /// The axes of the first plot, in pixels.
    QSizeF plotSize() const;
    /// Where in this room something of this size covers least of the curves, as they were painted last.
    QPoint freePlace(const QRect& room, const QSize& size) const;
    /// What is drawn, in words: for screen readers.
    QString description() const;

signals:
    /// The person drags the density of the inputs; `dragging` while more is about to come.
    void inputEdited(activation::Normal input, bool dragging);
    /// The person zoomed or panned. y is none while it follows the curves.
    void rangesEdited(activation::Range x, std::optional<activation::Range> y);
    /// The person asked for the default ranges.
    void resetRequested();
    /// The person moved the pinned probe, pinned it where it stands, or released it (none).
    void probePinned(std::optional<double> x);
    /// The probe stands elsewhere: pointer, keys, or a new exploration.
    void probeMoved(std::optional<double> x);
    /// The person asked for what can be done with the plot, at this place of the screen.
    void menuRequested(const QPoint& place);
    /// What moved is at rest, and shownY() is what the curves need again.
    void settled();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

}  // namespace activation
