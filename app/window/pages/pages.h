// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/pages/page_widget.h"

#include <QStackedWidget>

#include <span>

namespace activation {

class ExperimentsPage;
class ExplorePage;
class MainWindow;

/// One page of the window, as its table has it. The action of this name (shell/action_rows.cpp) shows it; the tool bar
/// begins with these actions.
struct PageRow {
    Page page;
    const char* action;
    PageWidget* (*make)(MainWindow&, QWidget* parent);
};
std::span<const PageRow> pageRows();

/// The middle of the window: the page of the exploration, of those in the table. What is never looked at is never made.
class Pages : public QStackedWidget {
    Q_OBJECT

public:
    Pages(MainWindow& window, QWidget* parent);

    Page page() const;
    void show(Page page);
    PageWidget& current() const;
    void setExploration(const Exploration& exploration, const ExplorationChange& change);
    void setLook(const Look& look);
    /// Shows what an experiment makes of this function of a vector: it has no plot.
    void openVectorFunction(const QString& id);

    ExplorePage& explorePage() const;
    /// Null until that page has been looked at.
    ExperimentsPage* experimentsPage() const;

signals:
    void pageChanged();

private:
    PageWidget& made(Page page);
    void turnTo(Page page);

    MainWindow& m_window;
    std::vector<PageWidget*> m_pages;  ///< in the order of the table; null until they are looked at
    Look m_look = lightLook();
};

}  // namespace activation
