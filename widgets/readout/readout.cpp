// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readout/readout.h"

#include "widgets/controls/clipboard.h"
#include "widgets/look/curve_pens.h"
#include "widgets/look/icons.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace activation {
namespace {

constexpr int headHeight = 28, nameHeight = 24, lineHeight = 20;
constexpr int indent = swatchLength + space::related;
constexpr int mostDigits = 4;

/// With as many digits as there is room for: numbers are never cut off.
QString fitting(double value, const TabularNumbers& tabular, double width) {
    for (int digits = mostDigits; digits > 1; --digits)
        if (QString text = numberText(value, digits); tabular.width(text) <= width) return text;
    return numberText(value, 1);
}

int heightOf(const ReadoutRow& row) { return nameHeight + lineHeight * (row.shares.empty() ? 1 : 2); }

}  // namespace

Readout::Readout(QWidget* parent)
    : QAbstractScrollArea(parent), m_numbers(font()), m_copy(new QToolButton(viewport())) {
    setObjectName("readout");
    viewport()->setObjectName("readoutViewport");
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);  // with every frame: nothing behind it is painted
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    verticalScrollBar()->setSingleStep(lineHeight);
    m_copy->setObjectName("readoutCopy");
    m_copy->setIconSize({20, 20});
    m_copy->setFixedSize(space::iconButton, space::iconButton);
    m_copy->hide();
    connect(m_copy, &QToolButton::clicked, this, &Readout::copy);
    retranslate();
}

void Readout::setContent(const Exploration& exploration, std::optional<double> x, const Look& look) {
    if (look.id != m_look.id || m_copy->icon().isNull()) m_copy->setIcon(icon("copy", look.secondaryText));
    const bool isSame = exploration.current == m_exploration.current && exploration.pinned == m_exploration.pinned;
    const int height = contentHeight();
    const bool isHeadSame = m_x == x && m_look.id == look.id && !m_rows.empty();
    m_look = look;
    m_x = x;
    m_exploration = exploration;
    if (!isSame || m_labels.isEmpty()) relabel();
    m_rows = x ? readoutRows(exploration, *x) : std::vector<ReadoutRow>();
    m_copy->setVisible(x.has_value());
    if (height != contentHeight()) arrange();
    if (QAccessible::isActive()) setAccessibleDescription(table());
    // The head and the button on it stay, while a parameter moves under a probe that rests.
    const int top = isHeadSame ? headHeight + lineHeight - verticalScrollBar()->value() : 0;
    viewport()->update(viewport()->rect().adjusted(0, std::max(0, top), 0, 0));
}

void Readout::relabel() {
    m_labels = {labelOf(m_exploration.current)};
    for (const Selection& pinned : m_exploration.pinned) m_labels << labelOf(pinned);
}

QString Readout::table() const { return m_x ? readoutTable(m_exploration, *m_x) : QString(); }

void Readout::copy() {
    if (m_x && !copyToClipboard(table())) emit refused(clipboardFault());
}

QSize Readout::sizeHint() const { return {288, contentHeight() + space::related}; }
QSize Readout::minimumSizeHint() const { return {160, headHeight + lineHeight + nameHeight + lineHeight}; }

int Readout::contentHeight() const {
    int height = headHeight + lineHeight + (m_x ? 0 : nameHeight + lineHeight);
    for (const ReadoutRow& row : m_rows) height += heightOf(row);
    return height;
}

void Readout::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().window());
    const QRectF inner = QRectF(viewport()->rect()).adjusted(space::group, 0, -space::group, 0);
    if (hasFocus()) drawFocusRing(painter);
    if (!m_x) {
        painter.setPen(m_look.secondaryText);
        painter.drawText(inner, Qt::AlignCenter | Qt::TextWordWrap, tr("Move the pointer over the plot"));
        return;
    }

    const TabularNumbers& tabular = m_numbers;
    double top = -verticalScrollBar()->value();
    const auto line = [&](int height) {
        const QRectF result(inner.left(), top, inner.width(), height);
        top += height;
        return result;
    };
    painter.setPen(m_look.text);
    if (const QRectF head = line(headHeight); event->rect().top() < head.bottom())
        tabular.drawName(painter, head, QStringLiteral("x = ") + numberText(*m_x));

    // A part of a line, the number of parts given.
    const auto cell = [](const QRectF& whole, int part, int parts) {
        const double width = (whole.width() - (parts - 1) * space::related) / parts;
        return QRectF(whole.left() + part * (width + space::related), whole.top(), width, whole.height());
    };
    const QRectF heading = line(lineHeight);
    for (int i = 0; i < 3 && event->rect().top() < heading.bottom(); ++i) {
        painter.setPen(m_look.quantity[static_cast<std::size_t>(i)]);
        painter.drawText(cell(heading, i, 3), Qt::AlignRight | Qt::AlignVCenter, symbolOf(static_cast<Quantity>(i)));
    }
    painter.setPen(m_look.hairline);
    painter.drawLine(heading.bottomLeft() - QPointF(0, 0.5), heading.bottomRight() - QPointF(0, 0.5));

    for (std::size_t i = 0; i < m_rows.size() && top < inner.bottom(); ++i) {
        const auto& [at, shares] = m_rows[i];
        const QRectF name = line(nameHeight);
        drawSwatch(painter, {name.left(), name.center().y()}, i == 0 ? currentPen(m_look) : pinnedPen(m_look, i - 1));
        painter.setPen(m_look.text);
        tabular.drawName(
            painter, name.adjusted(indent, 0, 0, 0),
            tabular.metrics().elidedText(m_labels[static_cast<qsizetype>(i)], Qt::ElideRight, name.width() - indent));

        const QRectF values = line(lineHeight);
        const std::array numbers{at.value, at.slope, at.curvature};
        for (int k = 0; k < 3; ++k) {
            const QRectF place = cell(values, k, 3);
            tabular.draw(painter, place, fitting(numbers[static_cast<std::size_t>(k)], tabular, place.width()));
        }
        if (shares.empty()) continue;
        const QRectF below = line(lineHeight).adjusted(indent, 0, 0, 0);
        const int parts = std::max(2, static_cast<int>(shares.size()));
        painter.setPen(m_look.secondaryText);
        for (int k = 0; k < static_cast<int>(shares.size()); ++k) {
            const auto& [symbol, slope] = shares[static_cast<std::size_t>(k)];
            QRectF place = cell(below, k, parts);
            const QString start = symbol + QStringLiteral(" = ");
            tabular.drawName(painter, place, start);
            place.setLeft(place.left() + tabular.metrics().horizontalAdvance(start));
            const QString number = fitting(slope, tabular, place.width());
            place.setWidth(tabular.width(number));
            tabular.draw(painter, place, number);
        }
    }
}

void Readout::drawFocusRing(QPainter& painter) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_look.accent, m_look.focusRing()));
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);
    painter.restore();
}

void Readout::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void Readout::keyPressEvent(QKeyEvent* event) {
    if (!event->matches(QKeySequence::Copy)) return QAbstractScrollArea::keyPressEvent(event);
    copy();
}

void Readout::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) m_numbers = TabularNumbers(font());
    QAbstractScrollArea::changeEvent(event);
}

void Readout::arrange() {
    const int height = viewport()->height();
    verticalScrollBar()->setRange(0, std::max(0, contentHeight() - height));
    verticalScrollBar()->setPageStep(height);
    m_copy->move(viewport()->width() - m_copy->width() - space::related, 0);
    updateGeometry();
}

void Readout::retranslate() {
    setAccessibleName(tr("Values at the probe"));
    m_copy->setToolTip(tr("Copy the values with all digits (Ctrl+C)"));
    m_copy->setAccessibleName(tr("Copy the values"));
    relabel();
    viewport()->update();
}

}  // namespace activation
