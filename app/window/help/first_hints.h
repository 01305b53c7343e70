// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <QFrame>

#include <array>

class QLabel;
class QToolButton;

namespace activation {

class MainWindow;
class PlotView;

/// Three things to try first, in a corner of the plot: each is ticked when it is done, and when all are, the card goes.
/// It comes at the very first start, and when it is called back.
class FirstHints : public QFrame {
    Q_OBJECT

public:
    FirstHints(MainWindow& window, PlotView& plot);

    /// Shows it where nobody has seen it to its end yet.
    void showOnce();
    /// Shows it from the beginning.
    void callBack();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum Hint { Drag, Point, Pin };

    void onChanged();
    void tick(Hint hint);
    void leave();
    void place();
    void moveSoon();
    void retranslate();

    MainWindow& m_window;
    PlotView& m_plot;
    Exploration m_before;
    std::array<bool, 3> m_isDone{};
    bool m_isToMove = false;  ///< when the plot has been painted: where its curves are is known then
    QLabel* m_title;
    std::array<QLabel*, 3> m_lines{};
    QToolButton* m_close;
};

}  // namespace activation
