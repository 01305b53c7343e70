// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/catalogue/catalogue_list.h"

#include "core/activations/own.h"
#include "widgets/catalogue/catalogue_delegate.h"
#include "widgets/catalogue/catalogue_model.h"
#include "widgets/look/icons.h"
#include "widgets/look/list_focus_ring.h"
#include "widgets/text/core_text.h"
#include "widgets/text/plain_label.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace activation {
namespace {

constexpr int longestSearch = 200;  // characters

}  // namespace

CatalogueList::CatalogueList(QWidget* parent)
    : QWidget(parent),
      m_search(new QLineEdit(this)),
      m_unfold(new QToolButton(this)),
      m_pages(new QStackedWidget(this)),
      m_view(new QListView(m_pages)),
      m_nothing(new PlainLabel),
      m_clear(new QPushButton),
      m_searchMark(m_search->addAction(QIcon(), QLineEdit::LeadingPosition)),
      m_clearMark(m_search->addAction(QIcon(), QLineEdit::TrailingPosition)),
      m_model(new CatalogueModel(this)),
      m_delegate(new CatalogueDelegate(this)) {
    setObjectName("catalogueList");
    m_search->setObjectName("catalogueSearch");
    m_search->setMaxLength(longestSearch);
    m_search->installEventFilter(this);
    m_clearMark->setVisible(false);
    m_view->setObjectName("catalogueView");
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);  // before there is anything to lay out
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    new ListFocusRing(*m_view);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_nothing->setObjectName("catalogueNothing");
    m_nothing->setWordWrap(true);
    m_clear->setObjectName("catalogueClear");
    m_clear->setAutoDefault(false);

    auto* empty = new QWidget(m_pages);
    auto* emptyColumn = new QVBoxLayout(empty);
    emptyColumn->setContentsMargins(space::group, space::edge, space::group, space::edge);
    emptyColumn->setSpacing(space::group);
    emptyColumn->addWidget(m_nothing);
    emptyColumn->addWidget(m_clear, 0, Qt::AlignLeft);
    emptyColumn->addStretch();
    m_pages->addWidget(m_view);
    m_pages->addWidget(empty);

    auto* field = new QVBoxLayout;
    field->setContentsMargins(space::related, space::related, space::related, space::related);
    field->addWidget(m_search);
    field->addWidget(m_unfold, 0, Qt::AlignHCenter);
    m_unfold->setObjectName("catalogueUnfold");
    m_unfold->setIconSize({20, 20});
    m_unfold->setFixedSize(space::iconButton, space::iconButton);
    m_unfold->hide();
    connect(m_unfold, &QToolButton::clicked, this, [this] {
        setFolded(false);
        focusSearch();
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(field);
    column->addWidget(m_pages);
    setFocusProxy(m_search);

    connect(m_search, &QLineEdit::textChanged, this, &CatalogueList::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        const QModelIndex best = m_model->best(m_search->text());
        choose(best);
        if (best.isValid()) emit found();
    });
    connect(m_clearMark, &QAction::triggered, m_search, &QLineEdit::clear);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_search->clear();
        m_search->setFocus();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (m_settled) choose(index);
    });
    setLook(lightLook());
    retranslate();
}

void CatalogueList::setLook(const Look& look) {
    m_delegate->setLook(look);
    m_searchMark->setIcon(icon("search", look.secondaryText));
    m_clearMark->setIcon(icon("close", look.secondaryText));
    m_unfold->setIcon(icon("search", look.secondaryText));
    m_view->viewport()->update();
}

void CatalogueList::setOwn(const std::vector<const Activation*>& own) {
    const QScopedValueRollback unsettled(m_settled, false);
    m_model->setOwn(own);
    search(m_search->text());
}

bool CatalogueList::isOwn(const QModelIndex& index) const {
    const Activation* const entry = m_model->entry(index);
    return entry && expressionOf(*entry);
}

void CatalogueList::setCurrent(const QString& id) {
    if (id == m_current) return;
    m_current = id;
    showCurrent();
}

void CatalogueList::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool CatalogueList::isSearching() const { return m_search->hasFocus() || !m_search->text().isEmpty(); }

void CatalogueList::setFolded(bool folded) {
    if (folded == m_unfold->isVisibleTo(this)) return;
    m_search->setVisible(!folded);
    m_unfold->setVisible(folded);
    m_delegate->setFolded(folded);
    m_view->doItemsLayout();
}

/// Whether a click there pins what is in the row.
bool CatalogueList::pins(const QMouseEvent& event) {
    const QModelIndex index = m_view->indexAt(event.position().toPoint());
    const QString id = index.data(CatalogueModel::IdRole).toString();
    if (id.isEmpty()) return false;
    const bool isOnPin = event.button() == Qt::LeftButton &&
                         m_delegate->pinPlace(m_view->visualRect(index)).contains(event.position().toPoint());
    if (!isOnPin && event.button() != Qt::RightButton) return false;
    if (event.type() != QEvent::MouseButtonPress) return true;
    if (!isOnPin && isOwn(index))
        emit ownMenuRequested(id, event.globalPosition().toPoint());
    else
        emit pinRequested(id);
    return true;
}

bool CatalogueList::eventFilter(QObject* watched, QEvent* event) {
    const bool isClick = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease ||
                         event->type() == QEvent::MouseButtonDblClick;
    if (watched == m_view->viewport() && isClick) return pins(*static_cast<QMouseEvent*>(event));
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_view) {
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isEnter && static_cast<QKeyEvent*>(event)->modifiers().testFlag(Qt::ControlModifier)) {
            emit pinRequested(m_current);
            return true;
        }
        if (const QModelIndex here = m_view->currentIndex(); isOwn(here)) {
            if (key == Qt::Key_F2) emit renameRequested(m_current);
            if (key == Qt::Key_Delete) emit deleteRequested(m_current);
            if (key == Qt::Key_Menu)
                emit ownMenuRequested(m_current, m_view->viewport()->mapToGlobal(m_view->visualRect(here).center()));
            if (key == Qt::Key_F2 || key == Qt::Key_Delete || key == Qt::Key_Menu) return true;
        }
        // Qt's own Home and Page Up get stuck at headings.
        if (key == Qt::Key_Home) choose(m_model->first());
        if (key == Qt::Key_PageUp) choose(pageAbove());
        return key == Qt::Key_Home || key == Qt::Key_PageUp;
    }
    switch (key) {
        case Qt::Key_Return:
        case Qt::Key_Enter: {
            if (!static_cast<QKeyEvent*>(event)->modifiers().testFlag(Qt::ControlModifier)) return false;
            const QModelIndex best = m_model->best(m_search->text());
            if (best.isValid()) emit pinRequested(best.data(CatalogueModel::IdRole).toString());
            return true;
        }
        case Qt::Key_Escape:
            if (m_search->text().isEmpty()) return false;
            m_search->clear();
            return true;
        case Qt::Key_Down: {
            const QModelIndex best = m_model->best(m_search->text());
            if (!best.isValid()) return true;
            m_view->setFocus(Qt::OtherFocusReason);
            if (!m_search->text().isEmpty() || !m_view->currentIndex().isValid()) choose(best);
            return true;
        }
        default: return false;
    }
}

void CatalogueList::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void CatalogueList::search(const QString& query) {
    const QScopedValueRollback unsettled(m_settled, false);
    m_model->setQuery(query);
    m_clearMark->setVisible(!query.isEmpty());
    const bool found = m_model->first().isValid();
    if (!found) {
        const QString shown = m_nothing->fontMetrics().elidedText(excerptText(query.simplified()), Qt::ElideRight, 160);
        m_nothing->setText(
            tr("Nothing is called “%1”. Try a family such as Sigmoids, or clear the search.").arg(shown));
    }
    m_pages->setCurrentIndex(found ? 0 : 1);
    showCurrent();
}

void CatalogueList::choose(const QModelIndex& index) {
    const QString id = index.data(CatalogueModel::IdRole).toString();
    if (id.isEmpty() || id == m_current) return;
    m_current = id;
    showCurrent();
    emit selected(id);
}

QModelIndex CatalogueList::pageAbove() const {
    const QPoint here = m_view->visualRect(m_view->currentIndex()).center();
    const QModelIndex above = m_view->indexAt(here - QPoint(0, m_view->viewport()->height()));
    if (!above.isValid()) return m_model->first();
    return m_model->entry(above) ? above : above.siblingAtRow(above.row() + 1);
}

void CatalogueList::showCurrent() {
    const QScopedValueRollback unsettled(m_settled, false);
    const QModelIndex index = m_model->indexOf(m_current);
    m_view->setCurrentIndex(index);
    if (index.isValid()) m_view->scrollTo(index);
}

void CatalogueList::retranslate() {
    m_search->setPlaceholderText(tr("Search activations"));
    m_search->setAccessibleName(tr("Search activations"));
    m_unfold->setAccessibleName(tr("Search activations"));
    m_unfold->setToolTip(tr("Search activations"));
    m_search->setToolTip(tr("Name, family, or what a framework calls it"));
    m_clearMark->setText(tr("Clear the search"));
    m_clearMark->setToolTip(tr("Clear the search"));
    m_clear->setText(tr("Clear the search"));
    m_view->setAccessibleName(tr("Activations"));
    setAccessibleName(tr("Catalogue"));
    search(m_search->text());
}

}  // namespace activation
