// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallery.h"

#include "core/activations/catalogue.h"
#include "widgets/gallery_picture.h"
#include "widgets/label_text.h"
#include "widgets/style_sheet.h"

#include <QEvent>
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
        const Activation& entry = *find(index.data(idRole).toString().toStdString());
        paintGalleryTile(*painter, QRectF(place).adjusted(8.5, 2.5, -8.5, -8.5), entry, m_look, option.font, 1.0);
        painter->restore();
    }

private:
    Look m_look = lightLook();
    QSize m_tile{narrowest, lowest};
};

}  // namespace

Gallery::Gallery(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_caption(new QLabel(this)), m_view(new QListView(this)) {
    setObjectName(QStringLiteral("gallery"));
    m_title->setProperty("role", "title");
    m_caption->setProperty("role", "secondary");
    auto* model = new QStandardItemModel(this);
    for (const Activation& entry : catalogue()) {
        auto* item = new QStandardItem(toQString(entry.facts.name));
        item->setData(toQString(entry.facts.id), idRole);
        item->setEditable(false);
        model->appendRow(item);
    }
    m_view->setObjectName(QStringLiteral("galleryView"));
    m_view->setModel(model);
    m_view->setItemDelegate(new TileDelegate(m_view));
    m_view->setViewMode(QListView::IconMode);
    m_view->setMovement(QListView::Static);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->installEventFilter(this);
    const auto open = [this](const QModelIndex& index) { emit opened(index.data(idRole).toString()); };
    connect(m_view, &QListView::clicked, this, open);
    connect(m_view, &QListView::activated, this, open);

    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::group, space::related, space::group, space::related);
    head->setSpacing(0);
    head->addWidget(m_title);
    head->addWidget(m_caption);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    retranslate();
}

void Gallery::setLook(const Look& look) {
    static_cast<TileDelegate*>(m_view->itemDelegate())->setLook(look);
    m_view->viewport()->update();
}

void Gallery::setCurrent(const QString& id) {
    const QModelIndexList found = m_view->model()->match(m_view->model()->index(0, 0), idRole, id, 1, Qt::MatchExactly);
    if (!found.isEmpty() && found.first() != m_view->currentIndex()) m_view->setCurrentIndex(found.first());
}

void Gallery::focusView() { m_view->setFocus(Qt::OtherFocusReason); }

/// Whole columns that fill the page; where there is room for all rows, they do too.
void Gallery::arrange() {
    const int count = m_view->model()->rowCount();
    const int width = m_view->width() - m_view->verticalScrollBar()->sizeHint().width() - 1;
    int columns = galleryColumns(QSizeF(width, m_view->height()), count);
    if (width / columns < narrowest) columns = std::max(1, width / narrowest);
    const int rows = (count + columns - 1) / columns;
    const QSize tile(width / columns, std::max(lowest, (m_view->height() - 2) / rows));
    if (m_view->gridSize() == tile) return;
    static_cast<TileDelegate*>(m_view->itemDelegate())->setTile(tile);
    m_view->setGridSize(tile);
}

bool Gallery::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) arrange();
    return QWidget::eventFilter(watched, event);
}

void Gallery::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void Gallery::retranslate() {
    m_title->setText(tr("All activations"));
    m_caption->setText(galleryCaption());
    m_view->setAccessibleName(tr("All activations"));
    setAccessibleName(tr("Gallery"));
}

}  // namespace activation
