// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QTimer>

class QAction;
class QLabel;
class QToolButton;

namespace activation {

/// A sentence over the page, where one looks. What was done fades by itself; what is wrong stays until something valid
/// is done, with the action that mends it where there is one.
class Toast : public QFrame {
    Q_OBJECT

public:
    /// It stays at the upper edge of `host`.
    explicit Toast(QWidget* host);

    /// What is offered, or what mends it, is a button beside the sentence.
    void say(const QString& sentence, QAction* offer = nullptr);
    void fail(const QString& sentence, QAction* mend = nullptr);
    /// Something valid was done.
    void clearFault();
    void clear();

    /// What is shown; empty where nothing is.
    QString text() const;
    bool isFault() const { return m_isFault && isVisibleTo(parentWidget()); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void open(const QString& sentence, QAction* mend);
    void place();
    void applyLook();

    QString m_sentence;
    QLabel* m_text;
    QToolButton *m_mend, *m_close;
    QTimer m_timer;
    QPointer<QAction> m_action;
    bool m_isFault = false;
};

}  // namespace activation
