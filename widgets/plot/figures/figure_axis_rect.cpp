// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/figure_axis_rect.h"

#include "widgets/text/script_text.h"

#include <algorithm>

namespace activation {

void FigureAxisRect::setLabel(QCPAxis* axis, const QString& label) {
    m_labels[axis->axisType()] = label;
    axis->setLabel(label.isEmpty() ? QString() : QString(QChar::Nbsp));  // it keeps the room for it
}

void FigureAxisRect::update(UpdatePhase phase) {
    if (phase == upLayout && m_proportion) keepProportion();
    QCPAxisRect::update(phase);
}

int FigureAxisRect::calculateAutoMargin(QCP::MarginSide side) {
    return m_needed[side] = QCPAxisRect::calculateAutoMargin(side);
}

void FigureAxisRect::draw(QCPPainter* painter) {
    QCPAxisRect::draw(painter);
    for (auto each = m_labels.cbegin(); each != m_labels.cend(); ++each) {
        const QCPAxis* const axis = this->axis(each.key());
        const bool isUpright = axis->orientation() == Qt::Vertical;
        const QFontMetricsF metrics(axis->labelFont());
        const double room = isUpright ? rect().height() + 3 * minimumMargins().top() : rect().width();
        const ScriptText title(metrics.elidedText(each.value(), Qt::ElideRight, room), axis->labelFont());
        const int needed = m_needed.value(isUpright ? QCP::msLeft : QCP::msBottom);
        const double middle = needed - axis->padding() - 0.5 * metrics.height();  // of the title, from the axis
        painter->save();
        painter->setPen(axis->labelColor());
        if (isUpright) {
            painter->translate(rect().left() - middle, QRectF(rect()).center().y());
            painter->rotate(-90.0);
        } else {
            painter->translate(QRectF(rect()).center().x(), rect().bottom() + middle);
        }
        title.draw(*painter, {-0.5 * title.width(), 0.5 * (metrics.ascent() - metrics.descent())});
        painter->restore();
    }
}

/// Not by a largest size, which would hold for the whole cell, and so for the cells above and below it.
void FigureAxisRect::keepProportion() {
    const double width = std::min<double>(rect().width(), rect().height() * *m_proportion);
    const QSize over = rect().size() - QSize(qRound(width), qRound(width / *m_proportion));
    setOuterRect(outerRect().adjusted(0, 0, -over.width(), -over.height()));
    auto* const cell = qobject_cast<QCPLayoutGrid*>(layout());
    if (!cell || !cell->hasElement(0, 1)) return;
    QCPLayoutElement* const colours = cell->element(0, 1);
    colours->setOuterRect(colours->outerRect().translated(-over.width(), 0).adjusted(0, 0, 0, -over.height()));
}

}  // namespace activation
