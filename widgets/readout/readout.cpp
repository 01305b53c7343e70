// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readout/readout.h"

#include "widgets/controls/clipboard.h"
#include "widgets/controls/value_field.h"
#include "widgets/look/icons.h"
#include "widgets/readout/readout_columns.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace activation {
namespace {

constexpr int lineHeight = 36;
constexpr double shareWidth = 104.0;  // pixels that ∂f/∂α and its number need
constexpr int fieldLeft = 20;         // behind "x"

QRectF inLine(QRectF place) {
    place.moveTop(0.5 * (lineHeight - place.height()));
    return place;
}

}  // namespace

Readout::Readout(QWidget* parent)
    : QWidget(parent),
      m_numbers(font()),
      m_field(new ValueField(ValueScale({-5.0, 5.0}), this)),
      m_copy(new QToolButton(this)),
      m_nodes(this) {
    setObjectName("readout");
    setAttribute(Qt::WA_OpaquePaintEvent);  // with every frame: nothing behind it is painted
    setFixedHeight(lineHeight);
    m_field->setObjectName("probeX");
    m_field->setProperty("role", "small");
    m_field->clearValue();
    m_copy->setObjectName("readoutCopy");
    m_copy->setIconSize({20, 20});
    m_copy->setFixedSize(space::iconButton, space::iconButton);
    connect(m_copy, &QToolButton::clicked, this, &Readout::copy);
    connect(m_field, &ValueField::valueEdited, this, [this](double x) { emit probeEdited(x); });
    connect(m_field, &ValueField::notANumber, this, [this](const QString& reason) {
        m_field->setRefused(true);
        emit refused(reason);
    });
    retranslate();
}

void Readout::setContent(const Exploration& exploration, std::optional<double> x, const Look& look) {
    if (look.id != m_look.id || m_copy->icon().isNull()) {
        m_copy->setIcon(icon("copy", look.secondaryText));
        arrange();  // a field with thicker edges was higher
        update();
    }
    m_look = look;
    m_isLive = x.has_value();
    if (x) m_x = x;
    m_exploration = exploration;
    m_row.reset();
    if (m_x) m_row = readoutRow(exploration.current, *m_x, exploration.framework);
    m_field->setScale(ValueScale(exploration.x));
    if (m_x) m_field->setValue(*m_x);
    m_copy->setVisible(m_x.has_value());
    nameNodes();
    // Not what stands in the field and on the button: they are painted when they change.
    const int left = m_field->geometry().right() + 1;
    const QRect numbers = numbersPlace();
    const bool isOnlyNumbers = !numbers.isNull() && numbers == m_numbersPlace;
    update(isOnlyNumbers ? numbers : QRect(left, 0, m_copy->geometry().left() - left, height()));
    m_numbersPlace = numbers;
}

/// Of all that is written beside x; null where nothing is.
QRect Readout::numbersPlace() const {
    if (!m_row) return {};
    const ReadoutColumns columns(width());
    const int count = extraCount();
    const QRectF last = count > 0 ? columns.extra(count - 1, columns.extraCount(shareWidth)) : columns.value(2);
    return inLine(columns.value(0).united(last)).toAlignedRect();
}

/// How many slopes in a parameter have room.
int Readout::extraCount() const {
    return std::min(ReadoutColumns(width()).extraCount(shareWidth), static_cast<int>(m_row->shares.size()));
}

QString Readout::table() const { return m_x ? readoutTable(m_exploration, *m_x) : QString(); }

void Readout::copy() {
    if (m_x && !copyToClipboard(table())) emit refused(clipboardFault());
}

QSize Readout::sizeHint() const { return {720, lineHeight}; }
QSize Readout::minimumSizeHint() const { return {320, lineHeight}; }

void Readout::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().window());
    painter.setPen(m_look.hairline);
    painter.drawLine(0, 0, width(), 0);
    painter.setFont(font());
    const ReadoutColumns columns(width());
    painter.setPen(m_look.secondaryText);
    m_numbers.drawName(painter, inLine(columns.name()), QStringLiteral("x"));
    if (!m_row) {
        QRectF rest = inLine(columns.value(0));
        rest.setRight(width() - space::group);
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(tr("Move the pointer over the plot; a click holds the probe"),
                                                  Qt::ElideRight, static_cast<int>(rest.width())));
        return;
    }
    const QColor& colour = m_isLive ? m_look.text : m_look.secondaryText;
    for (int i = 0; i < 3; ++i)
        drawNamed(painter, m_numbers, inLine(columns.value(i)), symbolOf(static_cast<Quantity>(i)),
                  m_look.quantity[static_cast<std::size_t>(i)], m_row->component(i), colour, m_row->otherSide(i));
    for (int i = 0; i < extraCount(); ++i) {
        const auto& [symbol, slope] = m_row->shares[static_cast<std::size_t>(i)];
        drawNamed(painter, m_numbers, inLine(columns.extra(i, columns.extraCount(shareWidth))), symbol,
                  m_look.secondaryText, slope, colour);
    }
}

/// What is read aloud of each value.
void Readout::nameNodes() {
    if (!ValueNodes::areHeard()) return;
    std::vector<ValueNodes::Node> nodes;
    if (m_row) {
        const ReadoutColumns columns(width());
        const QString name = labelOf(m_exploration.current);
        const QString what[]{tr("f of %1: %2"), tr("slope f′ of %1: %2"), tr("curvature f″ of %1: %2")};
        for (int i = 0; i < 3; ++i) {
            QString value = shortText(m_row->component(i));
            if (const auto other = m_row->otherSide(i))
                value = tr("%1 from the left, %2 from the right").arg(value, shortText(*other));
            nodes.push_back({inLine(columns.value(i)).toRect(), what[i].arg(name, value)});
        }
        int i = 0;
        for (const auto& [symbol, slope] : m_row->shares) {
            nodes.push_back({inLine(columns.extra(i, std::max(1, columns.extraCount(shareWidth)))).toRect(),
                             QStringLiteral("%1: %2").arg(symbol, shortText(slope))});
            ++i;
        }
    }
    m_nodes.set(nodes);
}

void Readout::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void Readout::keyPressEvent(QKeyEvent* event) {
    if (!event->matches(QKeySequence::Copy)) return QWidget::keyPressEvent(event);
    copy();
}

void Readout::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) m_numbers = TabularNumbers(font());
    QWidget::changeEvent(event);
}

void Readout::arrange() {
    const QRect place = inLine(ReadoutColumns(width()).name()).toRect().adjusted(fieldLeft, 0, 0, 0);
    m_field->setGeometry(place.left(), (lineHeight - 26) / 2, place.width(), 26);
    m_copy->move(width() - m_copy->width() - space::related, (lineHeight - m_copy->height()) / 2);
    nameNodes();
}

void Readout::retranslate() {
    setAccessibleName(tr("Values at the probe"));
    m_field->setAccessibleName(tr("x of the probe"));
    m_copy->setToolTip(tr("Copy the values with all digits (Ctrl+C)"));
    m_copy->setAccessibleName(tr("Copy the values"));
    nameNodes();
    update();
}

}  // namespace activation
