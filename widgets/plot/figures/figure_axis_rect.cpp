// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/figure_axis_rect.h"

#include <algorithm>

namespace activation {

void FigureAxisRect::setLabel(QCPAxis* axis, const QString& label) {
    m_labels[axis] = label;
    axis->setLabel(label);
}

void FigureAxisRect::update(UpdatePhase phase) {
    if (phase == upLayout && m_proportion) keepProportion();
    QCPAxisRect::update(phase);
    if (phase != upLayout) return;
    for (auto each = m_labels.cbegin(); each != m_labels.cend(); ++each) {
        QCPAxis* axis = each.key();
        const int room =
            axis->orientation() == Qt::Horizontal ? rect().width() : rect().height() + 3 * minimumMargins().top();
        axis->setLabel(QFontMetrics(axis->labelFont()).elidedText(each.value(), Qt::ElideRight, room));
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
