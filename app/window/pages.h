// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "widgets/look.h"

#include <QStackedWidget>

namespace activation {

class Gallery;

enum class Page { Explore, Gallery };

/// The middle of the window: one activation in detail, or all of them. What is never looked at is never made.
class Pages : public QStackedWidget {
    Q_OBJECT

public:
    /// `explore` is the page that is shown first, and `plot` what has the keyboard on it.
    Pages(QWidget* explore, QWidget* plot, QWidget* parent = nullptr);

    Page page() const { return static_cast<Page>(currentIndex()); }
    void show(Page page);
    void setCurrent(const Selection& selection);
    void setLook(const Look& look);

signals:
    void pageChanged();
    /// The person chose an activation on a page that shows several.
    void opened(const QString& id);

private:
    QWidget* m_plot;
    Gallery* m_gallery = nullptr;
    Selection m_current;
    Look m_look = lightLook();
};

}  // namespace activation
