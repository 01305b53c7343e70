// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/value_field.h"

#include "widgets/text/core_text.h"
#include "widgets/text/number_text.h"

#include <QKeyEvent>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QWheelEvent>

#include <algorithm>

namespace activation {
namespace {

constexpr int digitsAtRest = 6;
constexpr int fieldWidth = 88;
constexpr int longestNumber = 1000;  // characters: every double has room, with all its digits
constexpr int mostFrame = 24;        // pixels around the text, in any role
constexpr int ownMargin = 2;         // those of them that are Qt's own

}  // namespace

ValueField::ValueField(const ValueScale& scale, QWidget* parent) : QLineEdit(parent), m_scale(scale) {
    setProperty("role", "bare");
    setAlignment(Qt::AlignRight);
    setMaxLength(longestNumber);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        commit();
        selectWhole();
    });
    connect(this, &QLineEdit::textEdited, this, [this] {
        emit touched();
        setRefused(false);
    });
    showValue();
}

void ValueField::setValue(double value) {
    if (m_hasValue && value == m_value) return;
    m_hasValue = true;
    m_value = value;
    setRefused(false);
    showValue();
}

void ValueField::clearValue() {
    m_hasValue = false;
    showValue();
}

void ValueField::setRefused(bool refused) {
    if (refused == m_isRefused) return;
    m_isRefused = refused;
    setProperty("refused", refused);
    style()->unpolish(this);
    style()->polish(this);
}

QSize ValueField::sizeHint() const {
    const int width = std::max(fieldWidth, fontMetrics().horizontalAdvance(QStringLiteral("−0.000000")) + mostFrame);
    return {width, QLineEdit::sizeHint().height()};
}

/// All digits where one edits, fewer where one only looks.
void ValueField::showValue() {
    if (!m_hasValue) {
        clear();
        setModified(false);
        return;
    }
    const QString exact = exactText(m_value), rounded = fitted();
    const bool isShort = exact.size() <= rounded.size();
    setText(hasFocus() || isShort ? exact : rounded);
    setCursorPosition(0);
    if (const QString whole = isShort ? QString() : exact; whole != toolTip()) setToolTip(whole);  // all are told of it
    setModified(false);
}

/// With the cursor at the front: of 0.3333333333333333 one shall see how it begins, not its tail.
void ValueField::selectWhole() {
    const auto length = static_cast<int>(text().size());
    setSelection(length, -length);
}

/// With as many digits as there is room for: a number whose end is hidden is another number.
QString ValueField::fitted() const {
    QString text = shortText(m_value, digitsAtRest);
    const auto widthOf = [this](const QString& each) { return fontMetrics().horizontalAdvance(each); };
    if (!testAttribute(Qt::WA_WState_Polished) || widthOf(text) + mostFrame <= width()) return text;
    QStyleOptionFrame option;
    initStyleOption(&option);
    const int room = style()->subElementRect(QStyle::SE_LineEditContents, &option, this).width() - 2 * ownMargin;
    for (int digits = digitsAtRest; --digits > 0 && widthOf(text) > room;) text = shortText(m_value, digits);
    return text;
}

void ValueField::commit() {
    if (!isModified()) return;
    const QString typed = text();
    setModified(false);
    if (const std::optional<double> value = numberFrom(typed)) {
        if (m_hasValue && *value == m_value)
            showValue();
        else
            emit valueEdited(*value, false);
    } else {
        emit notANumber(typed.trimmed().isEmpty() ? tr("Enter a number")
                                                  : tr("“%1” is not a number").arg(excerptText(typed, 20)));
    }
}

void ValueField::stepBy(double steps, bool fine, bool dragging) {
    emit touched();
    const bool inside = m_scale.limits().contains(m_value);
    const double beyond = m_value + steps * (fine ? m_scale.fineStep() : m_scale.step());
    emit valueEdited(inside ? m_scale.moved(m_value, steps, fine) : beyond, dragging);
}

void ValueField::keyPressEvent(QKeyEvent* event) {
    const bool fine = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
        case Qt::Key_Up: return stepBy(1.0, fine, event->isAutoRepeat());
        case Qt::Key_Down: return stepBy(-1.0, fine, event->isAutoRepeat());
        case Qt::Key_PageUp: return stepBy(10.0, fine, event->isAutoRepeat());
        case Qt::Key_PageDown: return stepBy(-10.0, fine, event->isAutoRepeat());
        case Qt::Key_Escape:
            if (!isModified() && !m_isRefused) break;
            setRefused(false);
            showValue();
            selectWhole();
            return;
        default: break;
    }
    QLineEdit::keyPressEvent(event);
}

void ValueField::wheelEvent(QWheelEvent* event) {
    if (!hasFocus() || event->angleDelta().y() == 0) return event->ignore();
    event->accept();
    stepBy(event->angleDelta().y() > 0 ? 1.0 : -1.0, event->modifiers() & Qt::ShiftModifier, false);
}

void ValueField::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    if (!isModified() && !m_isRefused) showValue();
    if (event->reason() != Qt::MouseFocusReason) selectWhole();
}

void ValueField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason) return;
    commit();
    setRefused(false);
    showValue();
}

void ValueField::resizeEvent(QResizeEvent* event) {
    QLineEdit::resizeEvent(event);
    if (!hasFocus()) showValue();
}

void ValueField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LocaleChange || event->type() == QEvent::LanguageChange) showValue();
    QLineEdit::changeEvent(event);
}

}  // namespace activation
