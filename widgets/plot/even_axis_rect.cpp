// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/even_axis_rect.h"

#include <cmath>

namespace activation {

QSize EvenAxisRect::maximumOuterSizeHint() const {
    const auto* cell = qobject_cast<const QCPLayoutGrid*>(layout());
    if (!cell) return QCPAxisRect::maximumOuterSizeHint();
    const QMargins around = margins();
    QSize room = cell->rect().size() - QSize(around.left() + around.right(), around.top() + around.bottom());
    for (int i = 0; i < cell->elementCount(); ++i) {  // the title above, the colours beside
        const QCPLayoutElement* other = cell->elementAt(i);
        if (!other || other == this) continue;
        const QMargins theirs = other->margins();
        const QSize least =
            other->minimumSize() + QSize(theirs.left() + theirs.right(), theirs.top() + theirs.bottom());
        const QSize size = other->minimumOuterSizeHint().expandedTo(least);
        const bool isAbove = i / cell->columnCount() == 0;
        room -= isAbove ? QSize(0, size.height() + cell->rowSpacing()) : QSize(size.width() + cell->columnSpacing(), 0);
    }
    const double width = std::min<double>(room.width(), room.height() * m_proportion);
    const QSize inner(std::max(1, qRound(width)), std::max(1, qRound(width / m_proportion)));
    return inner + QSize(around.left() + around.right(), around.top() + around.bottom());
}

}  // namespace activation
