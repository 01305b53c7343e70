// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <vector>

class QAction;
class QMenu;
class QToolButton;

namespace activation {

class MainWindow;

/// One row over the page: which page, undo and redo, what belongs to the page, and at the right what leaves the
/// program. Where it is narrow, words at the right go first; what of the page still has no room goes into a menu at its
/// end, by its name. No text is ever cut.
class ToolBar : public QFrame {
    Q_OBJECT

public:
    ToolBar(MainWindow& window, QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {320, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Item {
        QWidget* widget;
        QAction* action;  ///< null for a line
    };

    QToolButton* addButton(QAction* action, std::vector<Item>& group);
    void addLine(std::vector<Item>& group);
    void showTools();
    void orderTabs();
    void arrange();
    void retranslate();
    int widthOf(const std::vector<Item>& group) const;

    MainWindow& m_window;
    std::vector<Item> m_left, m_page, m_right;
    QToolButton* m_more;
    QMenu* m_moreMenu;
};

}  // namespace activation
