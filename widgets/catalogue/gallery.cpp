// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/catalogue/gallery.h"

#include "core/activations/catalogue.h"
#include "core/vector_functions/vector_function.h"
#include "widgets/catalogue/gallery_picture.h"
#include "widgets/controls/scrolled.h"
#include "widgets/look/style_sheet.h"
#include "widgets/text/label_text.h"
#include "widgets/text/plain_label.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace activation {
namespace {

constexpr int idRole = Qt::UserRole;
constexpr int narrowest = 112;  // a tile's width; with less there are fewer columns
constexpr int lowest = 92;      // its height; with less the page scrolls

class TileDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setLook(const Look& look) { m_look = look; }
    void setTile(QSize tile) { m_tile = tile; }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return m_tile; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        const QRect place = option.rect.adjusted(4, 2, -4, -2);
        const bool current = option.state & QStyle::State_Selected, focused = option.state & QStyle::State_HasFocus;
        if (current || focused || option.state & QStyle::State_MouseOver) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(focused ? QPen(m_look.accent, m_look.focusRing()) : QPen(Qt::NoPen));
            painter->setBrush(current ? shade::selected(m_look) : shade::hover(m_look));
            painter->drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), space::radius, space::radius);
        }
        const QRectF inner = QRectF(place).adjusted(8.5, 2.5, -8.5, -8.5);
        const std::string id = index.data(idRole).toString().toStdString();
        if (const Activation* const entry = find(id))
            paintGalleryTile(*painter, inner, *entry, m_look, option.font, 1.0);
        else
            paintGalleryTile(*painter, inner, *findVectorFunction(id), m_look, option.font, 1.0);
        painter->restore();
    }

private:
    Look m_look = lightLook();
    QSize m_tile{narrowest, lowest};
};

TileDelegate* delegateOf(const QListView& view) { return static_cast<TileDelegate*>(view.itemDelegate()); }

template <class Entries>
QListView* tilesOf(const Entries& entries, const char* name) {
    auto* view = new QListView;
    auto* model = new QStandardItemModel(view);
    for (const auto& entry : entries) {
        auto* item = new QStandardItem(toQString(entry.facts.name));
        item->setData(toQString(entry.facts.id), idRole);
        item->setEditable(false);
        item->setToolTip(item->text());  // it may be cut
        model->appendRow(item);
    }
    view->setObjectName(QLatin1String(name));
    view->setModel(model);
    view->setItemDelegate(new TileDelegate(view));
    view->setViewMode(QListView::IconMode);
    view->setMovement(QListView::Static);
    view->setResizeMode(QListView::Adjust);
    view->setUniformItemSizes(true);
    view->setMouseTracking(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);  // the page scrolls, not a part of it
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return view;
}

QWidget* headOf(QLabel* title, QLabel* caption) {
    title->setProperty("role", "title");
    caption->setProperty("role", "secondary");
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(space::related + space::related / 2, space::related, space::group,
                               space::related);  // as far in as the pictures
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(caption);
    return head;
}

}  // namespace

Gallery::Gallery(QWidget* parent)
    : QWidget(parent),
      m_views{tilesOf(catalogue(), "galleryView"), tilesOf(vectorFunctions(), "vectorGalleryView")},
      m_titles{new PlainLabel, new PlainLabel},
      m_captions{new PlainLabel, new PlainLabel},
      m_secondHead(headOf(m_titles[1], m_captions[1])) {
    setObjectName(QStringLiteral("gallery"));
    m_views[0]->setSelectionMode(QAbstractItemView::SingleSelection);
    m_views[1]->setSelectionMode(QAbstractItemView::NoSelection);  // no one of them is looked at on the first page
    for (QListView* const view : m_views) {
        view->installEventFilter(this);
        const auto open = [this, view](const QModelIndex& index) {
            const QString id = index.data(idRole).toString();
            view == m_views[0] ? emit opened(id) : emit vectorFunctionOpened(id);
        };
        connect(view, &QListView::clicked, this, open);
        connect(view, &QListView::activated, this, open);
        connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, view] { showTile(*view); });
    }
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("galleryContent"));
    auto* all = new QVBoxLayout(content);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addWidget(m_views[0]);
    all->addWidget(m_secondHead);
    all->addWidget(m_views[1]);
    all->addStretch();
    m_area = scrolled(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(headOf(m_titles[0], m_captions[0]));
    column->addWidget(m_area, 1);
    retranslate();
}

void Gallery::setLook(const Look& look) {
    for (QListView* const view : m_views) {
        delegateOf(*view)->setLook(look);
        view->viewport()->update();
    }
}

void Gallery::setCurrent(const QString& id) {
    QListView& view = *m_views[0];
    const QModelIndexList found = view.model()->match(view.model()->index(0, 0), idRole, id, 1, Qt::MatchExactly);
    if (!found.isEmpty() && found.first() != view.currentIndex()) view.setCurrentIndex(found.first());
}

void Gallery::focusView() {
    m_views[0]->setFocus(Qt::OtherFocusReason);
    showTile(*m_views[0]);
}

/// Whole columns that fill the page; where there is room for all rows, they do too.
void Gallery::arrange() {
    const int groups[]{m_views[0]->model()->rowCount(), m_views[1]->model()->rowCount()};
    const int width = m_area->width() - m_area->verticalScrollBar()->sizeHint().width() - 1;
    const int height = m_area->height() - m_secondHead->sizeHint().height() - space::related;
    m_columns = galleryColumns(QSizeF(width, height), groups);
    if (width / m_columns < narrowest) m_columns = std::max(1, width / narrowest);
    const QSize tile(width / m_columns, std::max(lowest, height / galleryRows(m_columns, groups)));
    for (QListView* const view : m_views) {
        if (view->gridSize() == tile) continue;
        delegateOf(*view)->setTile(tile);
        view->setGridSize(tile);
        const int count = view->model()->rowCount();
        view->setFixedHeight(galleryRows(m_columns, std::span(&count, 1)) * tile.height() + 2);
    }
    QEvent changed(QEvent::LayoutRequest);  // at once, so that what has the focus can be scrolled to
    QCoreApplication::sendEvent(m_area, &changed);
}

/// Up and down go on in the other group, as if both were one.
bool Gallery::leave(QListView& view, int key) {
    const bool down = key == Qt::Key_Down;
    QListView& next = *m_views[down ? 1 : 0];
    const int row = view.currentIndex().row(), last = view.model()->rowCount() - 1;
    const bool atEdge = down ? row / m_columns == last / m_columns : row < m_columns;
    if (&next == &view || row < 0 || !atEdge) return false;
    const int count = next.model()->rowCount(), first = down ? 0 : (count - 1) / m_columns * m_columns;
    next.setFocus(Qt::OtherFocusReason);
    next.setCurrentIndex(next.model()->index(std::min(first + row % m_columns, count - 1), 0));
    return true;
}

void Gallery::showTile(const QListView& view) {
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
    if (event->type() == QEvent::FocusIn) showTile(static_cast<QListView&>(*watched));
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
    m_titles[0]->setText(tr("All activations"));
    m_titles[1]->setText(tr("Functions of a vector"));
    m_captions[0]->setText(galleryCaption());
    m_captions[1]->setText(galleryMapCaption());
    for (std::size_t i = 0; i < m_views.size(); ++i) m_views[i]->setAccessibleName(m_titles[i]->text());
    setAccessibleName(tr("Gallery"));
}

}  // namespace activation
