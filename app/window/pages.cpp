// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages.h"

#include "widgets/gallery.h"

namespace activation {

Pages::Pages(QWidget* explore, QWidget* plot, QWidget* parent) : QStackedWidget(parent), m_plot(plot) {
    setObjectName(QStringLiteral("pages"));
    addWidget(explore);
}

void Pages::show(Page page) {
    if (page == Page::Gallery && !m_gallery) {
        m_gallery = new Gallery;
        addWidget(m_gallery);
        connect(m_gallery, &Gallery::opened, this, &Pages::opened);
        m_gallery->setLook(m_look);
        m_gallery->setCurrent(QString::fromStdString(m_current.id));
    }
    setCurrentIndex(static_cast<int>(page));
    if (page == Page::Gallery)
        m_gallery->focusView();
    else
        m_plot->setFocus(Qt::OtherFocusReason);
    emit pageChanged();
}

void Pages::setCurrent(const Selection& selection) {
    m_current = selection;
    if (m_gallery) m_gallery->setCurrent(QString::fromStdString(selection.id));
}

void Pages::setLook(const Look& look) {
    m_look = look;
    if (m_gallery) m_gallery->setLook(look);
}

}  // namespace activation
