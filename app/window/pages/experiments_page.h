// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/pages/page_widget.h"
#include "widgets/experiments/experiment_runner.h"

#include <QTimer>

#include <optional>

class QComboBox;
class QLabel;
class QProgressBar;

namespace activation {

class ExperimentActivations;
class ExperimentPanel;
class FigureChart;
class MainWindow;
struct ExportSubject;
class ReadingView;
class SidePanel;

/// A page where networks are run: at the left the activations that the experiment takes and its settings, in the middle
/// its figures, at the right what to try and what to notice. Figures belong to the settings that they were made with:
/// those of others are dimmed, and figures of two runs are never beside each other.
class ExperimentsPage : public PageWidget {
    Q_OBJECT

public:
    ExperimentsPage(MainWindow& window, QWidget* parent);
    ~ExperimentsPage() override;

    QList<QAction*> tools() const override { return m_tools; }
    QList<QWidget*> parts() override;
    void takeFocus() override;
    /// Which experiment to run, how, and with which activations.
    void setExploration(const Exploration& exploration, const ExplorationChange& change) override;

    /// Runs it anew, or lets it go on where it is held.
    void start();
    void stop();
    /// Goes on to the end of the next step, and holds there.
    void step();
    bool isRunning() const { return m_runner.isRunning(); }
    bool isPaused() const { return m_runner.isPaused(); }
    /// Whether the experiment has steps.
    bool hasSteps() const { return m_experiment->isStepped; }
    /// Held, it waits with empty figures until a person starts it or chooses another: a lesson asks first. Released, it
    /// runs by itself again.
    void setHeld(bool held);
    bool isHeld() const { return m_isHeld; }

    /// The figures for paper and others. None where there are none yet, which it says.
    std::optional<ExportSubject> subject();
    void copyPicture();
    /// Of the run with these settings, once it came to its end; null before.
    const std::vector<Figure>* currentFigures() const;
    /// Takes a text of the experiment from a file.
    void openText(const QString& setting, const QString& path);

    const Experiment& experiment() const { return *m_experiment; }
    /// What the experiment is called, and what it is run with now.
    QString title() const;
    Settings settings() const;
    void setSettings(const Settings& settings, const QString& setting, bool dragging);
    /// A person has dragged what stands for settings in a figure.
    void moveMarker(const MarkerSettings& which, double x, double y, bool dragging);
    /// Why the figures are dimmed; empty: they are not.
    QString staleSentence() const;
    /// What is seen, in the program's language.
    const std::vector<Figure>& shownFigures() const { return m_shown; }

signals:
    /// It runs, is held, or has come to its end.
    void stateChanged();
    void figuresChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectRunner();
    void choose(const Experiment& experiment);
    void setActivations(const std::vector<Selection>& activations, const QString& key, bool dragging);
    void orderTabs();
    void run(bool again);
    void showFigures(const ExperimentResult& result, const QStringList& pending = {});
    void showMenu(std::size_t figure, const QPoint& globalPlace);
    void updateState();
    void setFault(std::optional<Fault> fault);
    void askForText(const QString& setting);
    /// The one with this number, from 1, or all: 0.
    void exportFigures(const ExperimentResult& result, int figure);
    void retranslate();
    void showText();

    MainWindow& m_window;
    const Experiment* m_experiment;
    Exploration m_exploration;
    ExperimentResult m_seen;                   ///< its figures are on the screen, whole or not
    std::vector<Figure> m_shown;               ///< the same in the program's language
    std::optional<ExperimentResult> m_result;  ///< of the last run that came to its end
    std::optional<Settings> m_requested;       ///< what was run last, or is being run
    std::optional<Fault> m_fault;              ///< why that has no figures
    bool m_isStopped = false;                  ///< by a person
    bool m_isHeld = false;
    bool m_isWide = true;

    QList<QAction*> m_tools;
    QComboBox* m_list;
    ExperimentActivations* m_activations;
    ExperimentPanel* m_panel;
    FigureChart* m_chart;
    QLabel* m_state;
    QProgressBar* m_progress;
    ReadingView* m_text;
    QString m_shownText;
    SidePanel *m_left, *m_right;
    QTimer m_patience;  ///< runs out where a run takes so long that its old figures have to be told from new ones
    ExperimentRunner m_runner;
};

}  // namespace activation
