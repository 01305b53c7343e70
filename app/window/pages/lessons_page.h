// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/pages/page_widget.h"

#include <QTimer>

class QLabel;
class QListWidget;

namespace activation {

class MainWindow;

/// The lessons that there are: with a picture, how long each takes, and how far one has come.
class LessonsPage : public PageWidget {
    Q_OBJECT

public:
    LessonsPage(MainWindow& window, QWidget* parent);

    void takeFocus() override;
    void setExploration(const Exploration&, const ExplorationChange&) override {}
    void setLook(const Look& look) override;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void list();
    void drawNext();
    void choose();

    MainWindow& m_window;
    QLabel* m_heading;
    QListWidget* m_list;
    QTimer m_drawing;  ///< one picture at a time: the window never waits
    int m_drawn = 0;
    QString m_language, m_look;
};

}  // namespace activation
