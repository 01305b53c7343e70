// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/limited_area.h"

#include <QEvent>

#include <algorithm>

namespace activation {

LimitedArea::LimitedArea(QWidget* content, double share) : m_share(share) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setWidget(content);
    content->setAutoFillBackground(false);  // what is behind it is seen
}

int LimitedArea::heightOfContent() const {
    return std::min(widget()->sizeHint().height(), static_cast<int>(m_share * window()->height()));
}

QSize LimitedArea::sizeHint() const { return {widget()->sizeHint().width(), heightOfContent()}; }

QSize LimitedArea::minimumSizeHint() const { return {widget()->minimumSizeHint().width(), heightOfContent()}; }

bool LimitedArea::eventFilter(QObject* watched, QEvent* event) {
    const bool isHandled = ScrollArea::eventFilter(watched, event);
    const QEvent::Type type = event->type();
    if (watched == widget() && (type == QEvent::ShowToParent || type == QEvent::HideToParent))
        setVisible(type == QEvent::ShowToParent);
    if (watched == widget() && type == QEvent::LayoutRequest) updateGeometry();
    return isHandled;
}

void LimitedArea::resizeEvent(QResizeEvent* event) {
    ScrollArea::resizeEvent(event);
    updateGeometry();  // perhaps the window has another height
}

}  // namespace activation
