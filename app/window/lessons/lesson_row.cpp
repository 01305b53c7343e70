// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessons/lesson_row.h"

#include "widgets/look/list_focus_ring.h"
#include "widgets/look/look.h"
#include "widgets/look/style_sheet.h"

#include <QIcon>
#include <QPainter>

#include <algorithm>
#include <array>

namespace activation {
namespace {

constexpr int gap = space::related;

/// One of the texts below each other.
struct Text {
    QString words;
    QFont font;
    bool isFaint;
};

std::array<Text, 3> textsOf(const QStyleOptionViewItem& option, const QModelIndex& index) {
    QFont title = option.font, caption = option.font;
    title.setPixelSize(type::title);
    title.setBold(true);
    caption.setPixelSize(type::caption);
    return {{{index.data(Qt::DisplayRole).toString(), title, false},
             {index.data(LessonRow::SummaryRole).toString(), option.font, false},
             {index.data(LessonRow::FactsRole).toString(), caption, true}}};
}

int heightOf(const Text& text, int width) {
    return QFontMetrics(text.font).boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, text.words).height();
}

int textWidth(int width) { return std::max(100, width - LessonRow::picture.width() - 4 * gap); }

}  // namespace

void LessonRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Look& look = lookOf(option.palette);
    painter->save();
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected || option.state & QStyle::State_MouseOver) {
        const bool hasFocus = isSelected && ListFocusRing::isShown(option);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(hasFocus ? QPen(look.accent, look.focusRing()) : QPen(Qt::NoPen));
        painter->setBrush(isSelected ? shade::selected(look) : shade::hover(look));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), space::radius, space::radius);
    }
    const QRect inside = option.rect.adjusted(gap, gap, -gap, -gap);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QRect(inside.topLeft(), picture));
    QRect place = inside.adjusted(picture.width() + 2 * gap, 0, 0, 0);
    place.setWidth(textWidth(option.rect.width()));
    for (const Text& text : textsOf(option, index)) {
        painter->setFont(text.font);
        painter->setPen(text.isFaint ? look.secondaryText : look.text);
        painter->drawText(place, Qt::TextWordWrap, text.words);
        place.setTop(place.top() + heightOf(text, place.width()) + gap / 2);
    }
    painter->restore();
}

QSize LessonRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* const view = qobject_cast<const QWidget*>(option.widget);
    const int width = view ? view->width() : 800;
    int height = -gap / 2;
    for (const Text& text : textsOf(option, index)) height += heightOf(text, textWidth(width - 40)) + gap / 2;
    return {width - 40, std::max(height, picture.height()) + 2 * gap};
}

}  // namespace activation
