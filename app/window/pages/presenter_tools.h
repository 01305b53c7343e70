// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

class QLabel;
class QPoint;
class QToolButton;
class QWidget;

namespace activation {

/// Something that keys do while one presents.
struct PresenterKey {
    std::vector<int> keys;
    QString text;  ///< what they do, in a word or two, for the hint; empty: it is not named there
    std::function<void()> run;
};

/// What every screen for an audience has: its keys, a black screen that any key or click ends, a hint that names the
/// keys and fades, a menu of the same with the right button, and a button that leads out when the mouse is moved. The
/// screen owns it.
class PresenterTools : public QObject {
    Q_OBJECT

public:
    explicit PresenterTools(QWidget& screen);

    /// Escape and the other key leave, B and the full stop make the screen black, whatever else there is.
    void setKeys(std::vector<PresenterKey> keys, int leave = Qt::Key_F5);
    void setBlank(bool blank);
    /// Names the keys for a while.
    void showHint();
    void hideHint();
    void showExit();
    /// What the keys do, to be chosen.
    void showMenu(const QPoint& place);
    /// After the screen's size has changed.
    void arrange(double scale);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();

    QWidget& m_screen;
    std::vector<PresenterKey> m_keys;
    QWidget* m_blank;
    QLabel* m_hint;
    QToolButton* m_exit;
    QTimer m_hintTime, m_exitTime;
    bool m_isMenuHeld = false;  ///< the right click that ended the black screen opens none
};

}  // namespace activation
