// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/catalogue/gallery.h"

#include "core/activations/catalogue.h"
#include "core/activations/own.h"
#include "core/vector_functions/vector_function.h"
#include "widgets/catalogue/catalogue_model.h"
#include "widgets/catalogue/tile_delegate.h"
#include "widgets/controls/scrolled.h"
#include "widgets/look/list_focus_ring.h"
#include "widgets/look/style_sheet.h"
#include "widgets/text/label_text.h"
#include "widgets/text/plain_label.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace activation {
namespace {

constexpr int narrowest = 120;  // a tile's width; with less there are fewer columns
constexpr int widest = 168;     // with more there are more columns
constexpr double aspect = 0.8;  // height to width

TileDelegate* delegateOf(const QListView& view) { return static_cast<TileDelegate*>(view.itemDelegate()); }

QListView* tiles() {
    auto* view = new QListView;
    view->setModel(new QStandardItemModel(view));
    view->setItemDelegate(new TileDelegate(view));
    new ListFocusRing(*view);
    view->setViewMode(QListView::IconMode);
    view->setMovement(QListView::Static);
    view->setResizeMode(QListView::Adjust);
    view->setUniformItemSizes(true);
    view->setMouseTracking(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);  // the page scrolls, not a part of it
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return view;
}

void append(QListView& view, const Facts& facts) {
    auto* item = new QStandardItem(toQString(facts.name));
    item->setData(toQString(facts.id), TileDelegate::IdRole);
    item->setEditable(false);
    static_cast<QStandardItemModel*>(view.model())->appendRow(item);
}

/// Fills a group with those of it that are called like that.
void fill(QListView& view, std::string_view family, const QString& query, const OwnEntries& own) {
    static_cast<QStandardItemModel*>(view.model())->clear();
    if (family.empty()) {
        for (const VectorFunction& function : vectorFunctions())
            if (matches(function, query)) append(view, function.facts);
        return;
    }
    for (const Activation* const entry : found(query, own))
        if (entry->family == family) append(view, entry->facts);
}

}  // namespace

Gallery::Gallery(QWidget* parent) : QWidget(parent), m_nothing(new PlainLabel), m_clear(new QPushButton) {
    setObjectName(QStringLiteral("gallery"));
    m_nothing->setObjectName(QStringLiteral("galleryNothing"));
    m_nothing->setWordWrap(true);
    m_clear->setObjectName(QStringLiteral("galleryClear"));
    connect(m_clear, &QPushButton::clicked, this, &Gallery::clearRequested);
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("galleryContent"));
    auto* all = new QVBoxLayout(content);
    all->setContentsMargins({});
    all->setSpacing(0);
    addGroup(ownFamily(), *all);
    std::string_view family;
    for (const Activation& entry : catalogue())
        if (entry.family != family) addGroup(family = entry.family, *all);
    addGroup({}, *all);
    all->addWidget(m_nothing);
    all->addWidget(m_clear, 0, Qt::AlignLeft);
    all->addStretch();
    m_nothing->setContentsMargins(space::group, space::edge, space::group, space::related);
    m_area = scrolled(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::related, 0, 0, 0);
    column->addWidget(m_area);
    setQuery({});
}

void Gallery::addGroup(std::string_view family, QVBoxLayout& column) {
    Group group{family, new QWidget, new PlainLabel, new PlainLabel, tiles()};
    const QString name = family.empty()          ? QStringLiteral("vectorGalleryView")
                         : family == ownFamily() ? QStringLiteral("ownGalleryView")
                                                 : QStringLiteral("galleryView%1").arg(m_groups.size() - 1);
    group.view->setObjectName(name);
    group.title->setProperty("role", "title");
    group.caption->setProperty("role", "secondary");
    auto* head = new QHBoxLayout(group.head);
    head->setContentsMargins(space::related + space::related / 2, space::group, space::group, space::related / 2);
    head->setSpacing(space::group);
    head->addWidget(group.title, 0, Qt::AlignBottom);
    head->addWidget(group.caption, 1, Qt::AlignBottom);
    column.addWidget(group.head);
    column.addWidget(group.view);
    QListView* const view = group.view;
    view->installEventFilter(this);
    view->setSelectionMode(QAbstractItemView::NoSelection);  // what is looked at is marked, wherever the keyboard is
    const auto open = [this, isVector = family.empty()](const QModelIndex& index) {
        const QString id = index.data(TileDelegate::IdRole).toString();
        isVector ? emit vectorFunctionOpened(id) : emit opened(id);
    };
    connect(view, &QListView::clicked, this, open);
    connect(view, &QListView::activated, this, open);
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, view] {
        if (view->hasFocus()) showTile(*view);
    });
    if (!family.empty())
        connect(view, &QListView::customContextMenuRequested, this, [this, view, family](const QPoint& place) {
            const QModelIndex index = view->indexAt(place);
            if (!index.isValid()) return;
            const QString id = index.data(TileDelegate::IdRole).toString();
            family == ownFamily() ? emit ownMenuRequested(id, view->viewport()->mapToGlobal(place))
                                  : emit pinRequested(id);
        });
    m_groups.push_back(group);
}

std::vector<Gallery::Group*> Gallery::shown() {
    std::vector<Group*> result;
    for (Group& group : m_groups)
        if (group.view->model()->rowCount() > 0) result.push_back(&group);
    return result;
}

void Gallery::setLook(const Look& look) {
    for (const Group& group : m_groups) {
        delegateOf(*group.view)->style().look = look;
        group.view->viewport()->update();
    }
}

void Gallery::setOwn(const std::vector<const Activation*>& own) {
    m_own = own;
    setQuery(m_query);
}

void Gallery::setView(const GalleryView& view) {
    if (view == m_curves) return;
    m_curves = view;
    for (const Group& group : m_groups) {
        delegateOf(*group.view)->style().view = view;
        group.view->viewport()->update();
    }
    retranslate();
}

void Gallery::setQuery(const QString& query) {
    m_query = query;
    for (const Group& group : m_groups) {
        const QSignalBlocker silent(group.view->selectionModel());
        fill(*group.view, group.family, query, m_own);
        const bool isEmpty = group.view->model()->rowCount() == 0;
        group.head->setHidden(isEmpty);
        group.view->setHidden(isEmpty);
    }
    retranslate();
    arrange();
    setCurrent(m_current);
}

void Gallery::setCurrent(const QString& id) {
    m_current = id;
    for (const Group& group : m_groups) {
        if (group.family.empty()) continue;
        QListView& view = *group.view;
        delegateOf(view)->setCurrent(id);
        view.viewport()->update();
        const QModelIndexList found =
            view.model()->match(view.model()->index(0, 0), TileDelegate::IdRole, id, 1, Qt::MatchExactly);
        if (found.isEmpty()) {
            view.setCurrentIndex({});
        } else {
            view.setCurrentIndex(found.first());
            showTile(view);
        }
    }
}

void Gallery::focusView() {
    const std::vector<Group*> groups = shown();
    if (groups.empty()) return m_clear->setFocus(Qt::OtherFocusReason);
    const auto marked = std::ranges::find_if(groups, [this](const Group* group) {
        return group->view->currentIndex().data(TileDelegate::IdRole).toString() == m_current;
    });
    QListView& view = *(marked == groups.end() ? groups.front() : *marked)->view;
    view.setFocus(Qt::OtherFocusReason);
    showTile(view);
}

/// Whole columns that fill the page.
void Gallery::arrange() {
    const int width = m_area->width() - m_area->verticalScrollBar()->sizeHint().width() - 1;
    m_columns = std::max(1, (width + widest - 1) / widest);
    if (width / m_columns < narrowest) m_columns = std::max(1, width / narrowest);
    const QSize tile(width / m_columns, qRound(aspect * width / m_columns));
    for (Group* const group : shown()) {
        QListView& view = *group->view;
        TileStyle& style = delegateOf(view)->style();
        style.font = view.font();
        style.nameLines = 1;
        const int count = view.model()->rowCount();
        for (int i = 0; i < count; ++i)
            style.nameLines = std::max(style.nameLines, nameLines(view.model()->index(i, 0).data().toString(),
                                                                  TileDelegate::innerWidth(tile.width()), style));
        const QSize full(tile.width(), tile.height() + (style.nameLines - 1) * TileDelegate::lineHeight);
        delegateOf(view)->setTile(full);
        view.setGridSize(full);
        view.setFixedHeight(galleryRows(m_columns, std::span(&count, 1)) * full.height() + 2);
    }
    QEvent changed(QEvent::LayoutRequest);  // at once, so that what has the focus can be scrolled to
    QCoreApplication::sendEvent(m_area, &changed);
}

/// Up and down go on in the next group, as if all were one.
bool Gallery::leave(QListView& view, int key) {
    const std::vector<Group*> groups = shown();
    const auto here = std::ranges::find(groups, &view, &Group::view);
    const bool down = key == Qt::Key_Down;
    const int row = view.currentIndex().row(), last = view.model()->rowCount() - 1;
    const bool atEdge = down ? row / m_columns == last / m_columns : row < m_columns;
    if (here == groups.end() || row < 0 || !atEdge) return false;
    if (down ? here + 1 == groups.end() : here == groups.begin()) return false;
    QListView& next = *(*(down ? here + 1 : here - 1))->view;
    const int count = next.model()->rowCount(), first = down ? 0 : (count - 1) / m_columns * m_columns;
    next.setFocus(Qt::OtherFocusReason);
    next.setCurrentIndex(next.model()->index(std::min(first + row % m_columns, count - 1), 0));
    showTile(next);
    return true;
}

void Gallery::showTile(const QListView& view) {
    if (!view.currentIndex().isValid()) return;
    const QRect tile = view.visualRect(view.currentIndex());
    const QPoint centre = view.viewport()->mapTo(m_area->widget(), tile.center());
    m_area->ensureVisible(centre.x(), centre.y(), 0, tile.height() / 2 + space::related);
}

bool Gallery::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto& press = static_cast<const QKeyEvent&>(*event);
        const bool vertical = press.key() == Qt::Key_Down || press.key() == Qt::Key_Up;
        if (vertical && leave(static_cast<QListView&>(*watched), press.key())) return true;
    }
    if (event->type() == QEvent::FocusIn) {
        auto& view = static_cast<QListView&>(*watched);
        if (!view.currentIndex().isValid()) view.setCurrentIndex(view.model()->index(0, 0));
        if (static_cast<QFocusEvent*>(event)->reason() != Qt::MouseFocusReason) showTile(view);
    }
    return QWidget::eventFilter(watched, event);
}

void Gallery::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layout()->activate();
    arrange();
}

void Gallery::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void Gallery::retranslate() {
    bool isFirst = true, isEmpty = true;
    for (const Group& group : m_groups) {
        const bool isVector = group.family.empty(), isThere = group.view->model()->rowCount() > 0;
        group.title->setText(isVector ? tr("Functions of a vector") : familyText(group.family));
        group.caption->setText(isVector             ? galleryMapCaption()
                               : isThere && isFirst ? galleryCaption(m_curves)
                                                    : QString());
        group.view->setAccessibleName(group.title->text());
        isFirst = isFirst && !isThere;
        isEmpty = isEmpty && !isThere;
    }
    m_nothing->setText(tr("Nothing is called “%1”. Try a family such as Sigmoids, or clear the search.")
                           .arg(excerptText(m_query.simplified())));
    m_clear->setText(tr("Clear the search"));
    m_nothing->setVisible(isEmpty);
    m_clear->setVisible(isEmpty);
    setAccessibleName(tr("Gallery"));
}

}  // namespace activation
