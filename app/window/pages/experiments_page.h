// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/pages/page_widget.h"
#include "widgets/experiments/experiment_runner.h"

#include <optional>

class QComboBox;
class QLabel;
class QProgressBar;
class QSplitter;
class QToolButton;

namespace activation {

class EvenTabBar;
class ExperimentPanel;
class FigureChart;
class MainWindow;
class ReadingView;

/// A page where a network is run with the activation that is looked at, and with the pinned ones where an experiment
/// compares several: what is dragged beside it is seen in the figures at once.
class ExperimentsPage : public PageWidget {
    Q_OBJECT

public:
    explicit ExperimentsPage(MainWindow& window);
    ~ExperimentsPage() override;

    /// Which experiment to run, how, and with which activations.
    void setExploration(const Exploration& exploration, const ExplorationChange& change) override;
    /// Asks for a file and saves the figures in it.
    void exportFigures();
    void copyPicture();
    /// Takes a text of the experiment from a file.
    void openText(const QString& setting, const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void choose(const Experiment& experiment);
    void request(const Settings& settings, const QString& setting, bool dragging);
    void orderTabs();
    void run();
    Settings settings() const;
    void showFigures(const std::vector<Figure>& figures);
    void showChosenFigures();
    void setState(const QString& sentence);
    void setFault(const Fault& fault);
    void askForText(const QString& setting);
    void save(const ExperimentResult& result, const QString& path);
    void showResult();
    void retranslate();

    MainWindow& m_window;
    const Experiment* m_experiment;
    Exploration m_exploration;
    std::vector<Figure> m_figures, m_shown;    ///< what is seen: as the core makes it, and in the program's language
    std::optional<ExperimentResult> m_result;  ///< of the last run that came to its end
    std::optional<Fault> m_fault;              ///< why there are none, or not all
    std::optional<Settings> m_requested;       ///< what was run last, or is being run

    QComboBox* m_list;
    QLabel *m_with, *m_state;
    EvenTabBar* m_tabs;
    FigureChart* m_chart;
    QProgressBar* m_progress;
    QToolButton *m_stop, *m_export;
    ExperimentPanel* m_panel;
    ReadingView* m_text;
    QSplitter* m_halves;
    bool m_isDivided = false;  ///< by a person
    ExperimentRunner m_runner;
};

}  // namespace activation
