// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/frame/range_field.h"

#include "widgets/text/core_text.h"
#include "widgets/text/number_text.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr int longestRange = 1000;  // characters: any two numbers have room
constexpr int narrowest = 88, least = 200, widest = 280, step = 24, padding = 24;  // pixels

/// The smaller one first.
std::optional<Range> twoNumbers(const QString& text) {
    static const QRegularExpression between(QStringLiteral("\\s*(?:…|\\.{2,3}|;|:|\\bto\\b)\\s*|\\s+"));
    const QStringList parts = text.trimmed().split(between);
    if (parts.size() != 2) return std::nullopt;
    const std::optional<double> from = numberFrom(parts[0]);
    const std::optional<double> to = numberFrom(parts[1]);
    return from && to && *from < *to ? std::optional(Range{*from, *to}) : std::nullopt;
}

}  // namespace

std::optional<Range> rangeFrom(const QString& text) {
    const std::optional<Range> range = twoNumbers(text);
    return range && isShowable(*range) ? range : std::nullopt;
}

QString rangeText(const Range& range) {
    // As many digits as the range can tell apart.
    const int decimals =
        std::clamp(3 - static_cast<int>(std::floor(std::log10(range.size()))), 0, 304);  // the smallest are 10⁻³⁰⁰
    const auto text = [&](double x) { return exactText(QString::number(x, 'f', decimals).toDouble()); };
    return QStringLiteral("%1 … %2").arg(text(range.from), text(range.to));
}

RangeField::RangeField(QWidget* parent) : QLineEdit(parent) {
    setAlignment(Qt::AlignCenter);
    setMaxLength(longestRange);
    connect(this, &QLineEdit::returnPressed, this, &RangeField::request);
    connect(this, &QLineEdit::textEdited, this, [this] { setRefused(false); });
}

void RangeField::setRange(const Range& range) {
    m_range = range;
    if (!isModified() && text() != rangeText(range)) restore();
}

void RangeField::request() {
    if (!isModified()) return;
    if (m_mayBeEmpty && text().trimmed().isEmpty()) {
        setModified(false);
        emit accepted();
        emit rangeEdited(std::nullopt);
        restore();
    } else if (const std::optional<Range> range = rangeFrom(text())) {
        setModified(false);
        emit accepted();
        emit rangeEdited(range);
        restore();
    } else {
        setRefused(true);
        fit();
        const std::optional<Range> typed = twoNumbers(text());
        emit refused(typed
                         ? tr("This range cannot be shown: %1").arg(faultText(*rangeFault(*typed)))
                         : tr("A range is two numbers, the smaller one first, such as %1").arg(rangeText({-5.0, 5.0})));
    }
}

void RangeField::restore() {
    setRefused(false);
    setText(rangeText(m_range));
    setCursorPosition(0);
    fit();
}

/// As wide as its text, so that no digit is cut, in steps, so that what stands beside it seldom moves; less where two
/// long ones have no room.
void RangeField::fit() {
    const int needed = fontMetrics().horizontalAdvance(text()) + padding;
    m_width = std::clamp((needed + step - 1) / step * step, narrowest, widest);
    setMinimumWidth(std::min(m_width, least));
    setMaximumWidth(m_width);
    updateGeometry();
}

QSize RangeField::sizeHint() const { return {m_width, QLineEdit::sizeHint().height()}; }

void RangeField::setRefused(bool isRefused) {
    if (property("refused").toBool() == isRefused) return;
    setProperty("refused", isRefused);
    style()->unpolish(this);
    style()->polish(this);
}

void RangeField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && isModified()) return restore();
    QLineEdit::keyPressEvent(event);
}

void RangeField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason) return;
    request();
    if (isModified()) restore();  // what was refused does not stay
}

}  // namespace activation
