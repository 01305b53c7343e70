// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "widgets/look/look.h"

#include <QStackedWidget>

namespace activation {

class ExperimentsPage;
class Gallery;

enum class Page { Explore, Gallery, Experiments };

/// The middle of the window: one activation in detail, all of them, or what they do in networks. What is never looked
/// at is never made.
class Pages : public QStackedWidget {
    Q_OBJECT

public:
    /// `explore` is the page that is shown first, and `plot` what has the keyboard on it.
    Pages(QWidget* explore, QWidget* plot, QWidget* parent = nullptr);

    Page page() const { return m_page; }
    void show(Page page);
    void setExploration(const Exploration& exploration);
    void setLook(const Look& look);

    /// Null until that page has been looked at.
    ExperimentsPage* experimentsPage() const { return m_experiments; }

signals:
    void pageChanged();
    void said(const QString& sentence);
    /// The person chose an activation on a page that shows several.
    void opened(const QString& id);
    /// What ExperimentsPage asks for.
    void explorationEdited(const activation::Exploration& exploration, const QString& key, bool dragging);

private:
    QWidget* pageWidget(Page page);
    void openVectorFunction(const QString& id);

    Page m_page = Page::Explore;
    QWidget *m_explore, *m_plot;
    Gallery* m_gallery = nullptr;
    ExperimentsPage* m_experiments = nullptr;
    Exploration m_exploration;
    Look m_look = lightLook();
};

}  // namespace activation
