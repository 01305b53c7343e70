// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/cell_number.h"

#include "widgets/text/number_text.h"

#include <QFontMetricsF>

#include <cmath>

namespace activation {

CellNumber::CellNumber(QCPAxisRect* rect, double value, const QSizeF& cell)
    : QCPItemText(rect->parentPlot()), m_value(value), m_cell(cell) {
    setClipAxisRect(rect);
}

void CellNumber::draw(QCPPainter* painter) {
    const auto pixels = [](const QCPAxis* axis, double size) {
        return std::fabs(axis->coordToPixel(axis->range().lower + size) - axis->coordToPixel(axis->range().lower));
    };
    const QFontMetricsF metrics(font());
    const QMargins around = padding();
    const double width = pixels(position->keyAxis(), m_cell.width()) - around.left() - around.right();
    const double height = pixels(position->valueAxis(), m_cell.height()) - around.top() - around.bottom();
    if (metrics.height() > height) return;
    for (const int digits : {3, 2, 1}) {
        setText(shortText(m_value, digits));
        if (metrics.horizontalAdvance(text()) <= width) return QCPItemText::draw(painter);
    }
}

}  // namespace activation
