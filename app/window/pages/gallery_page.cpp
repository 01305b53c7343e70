// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/gallery_page.h"

#include "app/window/shell/main_window.h"
#include "widgets/catalogue/gallery.h"

#include <QVBoxLayout>

namespace activation {

GalleryPage::GalleryPage(MainWindow& window) : m_gallery(new Gallery) {
    setObjectName(QStringLiteral("galleryPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_gallery);
    connect(m_gallery, &Gallery::opened, &window, &MainWindow::openActivation);
    connect(m_gallery, &Gallery::vectorFunctionOpened, &window.pages(), &Pages::openVectorFunction);
}

void GalleryPage::takeFocus() { m_gallery->focusView(); }

void GalleryPage::setExploration(const Exploration& exploration, const ExplorationChange& change) {
    if (change.has(Part::Activation)) m_gallery->setCurrent(QString::fromStdString(exploration.current.id));
}

void GalleryPage::setLook(const Look& look) { m_gallery->setLook(look); }

}  // namespace activation
