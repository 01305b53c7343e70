// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "widgets/experiment_runner.h"

#include <QWidget>

#include <map>

class QComboBox;
class QLabel;
class QProgressBar;
class QTabBar;
class QTextBrowser;
class QToolButton;

namespace activation {

class ExperimentPanel;
class FigureChart;

/// A page where a network is run with the activation that is looked at, and with the pinned ones where an experiment
/// compares several: what is dragged beside it is seen in the figures at once.
class ExperimentsPage : public QWidget {
    Q_OBJECT

public:
    explicit ExperimentsPage(QWidget* parent = nullptr);
    ~ExperimentsPage() override;

    /// The activations to run with.
    void setExploration(const Exploration& exploration);
    void choose(const Experiment& experiment);
    /// Asks for a file and saves the figures in it.
    void exportFigures();

signals:
    void said(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void run();
    Settings settings() const;
    void showFigures(const std::vector<Figure>& figures);
    void showChosenFigures();
    void setState(const QString& sentence, bool isFault = false);
    void save(const QString& path);
    void retranslate();

    const Experiment* m_experiment;
    Exploration m_exploration;
    std::map<std::string_view, Settings> m_settings;  ///< of each experiment that was looked at
    std::vector<Figure> m_figures;
    std::optional<Settings> m_ran;  ///< what the figures were or are being made with

    QComboBox* m_list;
    QLabel *m_with, *m_state;
    QTabBar* m_tabs;
    FigureChart* m_chart;
    QProgressBar* m_progress;
    QToolButton *m_stop, *m_export;
    ExperimentPanel* m_panel;
    QTextBrowser* m_text;
    ExperimentRunner m_runner;
};

}  // namespace activation
