// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScopedValueRollback>
#include <QScrollArea>

namespace activation {

/// Scrolls its content up and down where it has no room: without a frame, and skipped by Tab.
///
/// Qt's area fits its content again, from within, each time the content got another size. Content whose height for a
/// width depends on the size that it has would be fitted for ever, one call deeper each time; here it is fitted once.
class ScrollArea : public QScrollArea {
public:
    explicit ScrollArea(QWidget* parent = nullptr) : QScrollArea(parent) {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (m_isFitting) return false;
        const QScopedValueRollback fitting(m_isFitting, true);
        return QScrollArea::eventFilter(watched, event);
    }

private:
    bool m_isFitting = false;
};

/// Content that is made in its viewport is styled once; what comes from elsewhere, again.
inline QScrollArea* scrollArea(QWidget* parent) { return new ScrollArea(parent); }

inline QScrollArea* scrolled(QWidget* content) {
    QScrollArea* area = scrollArea(nullptr);
    area->setWidget(content);
    return area;
}

}  // namespace activation
