// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration_change.h"
#include "widgets/look/look.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTextBrowser;

namespace activation {

class ExperimentPanel;
class FigureChart;
class LessonMode;
class MainWindow;
class ParameterPanel;
class PlotView;
class PresenterTools;

/// A lesson in front of a class: question and answer large at the left, what they are about at the right. A clicker's
/// two keys are enough: forward shows the answer first and then goes on.
class LessonScreen : public QWidget {
    Q_OBJECT

public:
    /// A lesson must be open. It is deleted when it is closed.
    LessonScreen(MainWindow& window, LessonMode& lessons);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void addKeys();
    void applyLook();
    void showStep();
    void showExploration(const ExplorationChange& change = {});
    void showFigures();
    void connectExperiments();
    void toggleSettings();
    void scaleFigures();

    MainWindow& m_window;
    LessonMode& m_lessons;
    const Look& m_look;
    QLabel *m_place, *m_title, *m_deed;
    QTextBrowser* m_text;
    QStackedWidget* m_right;
    PlotView* m_plot;
    ParameterPanel* m_parameters;
    FigureChart* m_chart;
    ExperimentPanel* m_settings;
    PresenterTools* m_tools;
    bool m_isConnected = false;  ///< to the experiments page, which is made late
    bool m_isFigureDue = false;  ///< the step's figure is still to be enlarged
    double m_scale = 0.0;
};

}  // namespace activation
