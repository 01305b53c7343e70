// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration_change.h"
#include "widgets/look/look.h"

#include <QWidget>

class QAction;

namespace activation {

/// A page of the window. It exists to say what a page owes the window: what of the tool bar is its own, which of its
/// parts F6 goes round, and that it shows what is looked at.
class PageWidget : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What stands on the tool bar while the page is seen, from left to right. An action with a menu opens it, a
    /// separator makes a line, a QWidgetAction brings its own widget. They stay the same as long as the page.
    virtual QList<QAction*> tools() const { return {}; }
    /// Its parts, for the key that goes from one to the next.
    virtual QList<QWidget*> parts() { return {this}; }
    /// Gives the keyboard to what one wants first.
    virtual void takeFocus() { setFocus(Qt::OtherFocusReason); }

    virtual void setExploration(const Exploration& exploration, const ExplorationChange& change) = 0;
    virtual void setLook(const Look& /*look*/) {}
};

}  // namespace activation
