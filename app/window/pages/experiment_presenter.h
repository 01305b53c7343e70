// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/look.h"

#include <QWidget>

class QLabel;

namespace activation {

class ExperimentPanel;
class ExperimentsPage;
class FigureChart;
class MainWindow;
class PresenterTools;

/// An experiment for an audience: its figures on the whole screen, all or one, with its settings below. It runs on its
/// page, which shows the same.
class ExperimentPresenter : public QWidget {
    Q_OBJECT

public:
    /// It is deleted when it is closed.
    ExperimentPresenter(MainWindow& window, ExperimentsPage& page);

    /// The next (+1) or previous (−1) figure alone, all of them in between.
    void step(int by);
    void toggleSettings();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void addKeys();
    void applyLook();
    void scaleFigures();
    void showAll();

    MainWindow& m_window;
    ExperimentsPage& m_page;
    const Look& m_look;
    QLabel *m_name, *m_with;
    FigureChart* m_chart;
    ExperimentPanel* m_panel;
    PresenterTools* m_tools;
    double m_scale = 0.0;
};

}  // namespace activation
