// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/settings.h"
#include "app/lessons/lesson.h"
#include "app/window/pages/page_widget.h"

class QScrollArea;

namespace activation {

class ActivationPanel;
class CatalogueList;
class MainWindow;
class PinnedList;
class PlotFields;
class PlotView;
class Readout;
class SidePanel;
class StatisticsStrip;

enum class ExplorePanel { Catalogue, Activation, Readout, Statistics };

/// One activation in detail: the plot in the middle, its numbers below, the catalogue at the left, parameters and card
/// at the right.
class ExplorePage : public PageWidget {
    Q_OBJECT

public:
    ExplorePage(MainWindow& window, QWidget* parent);
    ~ExplorePage() override;

    QList<QAction*> tools() const override { return m_tools; }
    QList<QWidget*> parts() override;
    void takeFocus() override;
    void setExploration(const Exploration& exploration, const ExplorationChange& change) override;
    void setLook(const Look& look) override;

    /// What is made after the first paint: the plot is there sooner.
    void fill();
    bool isFilled() const { return m_catalogue; }
    void findActivation();

    bool isPanelOpen(ExplorePanel panel) const;
    void setPanelOpen(ExplorePanel panel, bool open);
    /// Keeps this from being seen, whatever is open, until it is called with nothing hidden.
    void conceal(const Hidden& hidden);
    void savePanels();
    /// A unit of y becomes as long as one of x.
    void equalScale();

signals:
    void panelsChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrangeCentre();
    void makeValues();
    void fillCatalogue();
    void fillActivation();
    void fold();
    void openMenu(const QPoint& place);
    void showRanges();
    void showReadout();
    void retranslate();

    MainWindow& m_window;
    Remembered m_keptReadout{QStringLiteral("panels/readout-open"), true};
    Remembered m_keptStatistics{QStringLiteral("panels/statistics-open"), true};
    QList<QAction*> m_tools;
    SidePanel *m_left, *m_right;
    QWidget* m_centre;
    PlotFields* m_fields;
    PlotView* m_plot;
    QWidget* m_values;  ///< the read-out and the pinned curves
    Readout* m_readout;
    QScrollArea* m_pinnedArea;
    PinnedList* m_pinned;
    StatisticsStrip* m_strip;
    Hidden m_hidden;
    // Null until the window has been painted.
    CatalogueList* m_catalogue = nullptr;
    ActivationPanel* m_panel = nullptr;
};

}  // namespace activation
