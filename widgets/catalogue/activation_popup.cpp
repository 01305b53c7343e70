// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/catalogue/activation_popup.h"

#include "core/activations/catalogue.h"
#include "widgets/catalogue/catalogue_list.h"
#include "widgets/look/look.h"
#include "widgets/text/label_text.h"

#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace activation {
namespace {

constexpr QSize usual(264, 400);

}  // namespace

ActivationPopup::ActivationPopup(QWidget* parent) : QFrame(parent, Qt::Popup), m_list(new CatalogueList(this)) {
    setObjectName(QStringLiteral("activationPopup"));
    setFrameShape(QFrame::StyledPanel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_list);
    connect(m_list, &CatalogueList::selected, this, [this](const QString& id) { m_candidate = id; });
    auto* const search = m_list->findChild<QLineEdit*>();
    connect(search, &QLineEdit::returnPressed, this, [this, search] {
        search->text().isEmpty() ? hide() : commit();  // nothing was looked for
    });
    auto* const view = m_list->findChild<QListView*>();
    connect(view, &QListView::clicked, this, &ActivationPopup::commit);
    connect(view, &QListView::activated, this, &ActivationPopup::commit);
}

void ActivationPopup::open(const QWidget& anchor, const QString& current) {
    m_candidate = current;
    m_list->setLook(lookOf(QGuiApplication::palette()));
    m_list->findChild<QLineEdit*>()->clear();
    m_list->setCurrent(current);
    const QRect screen = anchor.screen()->availableGeometry();
    resize(usual.boundedTo(screen.size()));
    QPoint place = anchor.mapToGlobal(QPoint(0, anchor.height()));
    if (place.y() + height() > screen.bottom()) place.setY(anchor.mapToGlobal(QPoint()).y() - height());
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    place.setY(std::clamp(place.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    move(place);
    show();
    m_list->focusSearch();
}

void ActivationPopup::commit() {
    if (!isVisible() || m_candidate.isEmpty()) return;
    hide();
    emit chosen(m_candidate);
}

ActivationBox::ActivationBox(QWidget* parent) : ComboBox(parent) {
    addItem({});
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
}

void ActivationBox::setCurrent(const QString& id) {
    m_current = id;
    const Activation* const entry = activation::find(id.toStdString());
    setItemText(0, entry ? toQString(entry->facts.name) : id);
}

void ActivationBox::showPopup() {
    if (!m_popup) {
        m_popup = new ActivationPopup(this);
        connect(m_popup, &ActivationPopup::chosen, this, [this](const QString& id) {
            if (id != m_current) emit selected(id);
        });
    }
    m_popup->open(*this, m_current);
}

}  // namespace activation
