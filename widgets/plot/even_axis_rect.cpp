// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/even_axis_rect.h"

#include <algorithm>

namespace activation {

/// Not by a largest size, which would hold for the whole cell, and so for the cells above and below it.
void EvenAxisRect::update(UpdatePhase phase) {
    if (phase == upLayout) {
        const double width = std::min<double>(rect().width(), rect().height() * m_proportion);
        const QSize over = rect().size() - QSize(qRound(width), qRound(width / m_proportion));
        setOuterRect(outerRect().adjusted(0, 0, -over.width(), -over.height()));
        auto* const cell = qobject_cast<QCPLayoutGrid*>(layout());
        if (cell && cell->hasElement(1, 1) && cell->element(1, 0) == this) {
            QCPLayoutElement* const colours = cell->element(1, 1);
            colours->setOuterRect(colours->outerRect().translated(-over.width(), 0).adjusted(0, 0, 0, -over.height()));
        }
    }
    QCPAxisRect::update(phase);
}

}  // namespace activation
