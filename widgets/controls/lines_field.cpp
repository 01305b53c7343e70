// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/lines_field.h"

#include <QKeyEvent>
#include <QMimeData>

namespace activation {
namespace {

constexpr int linesShown = 4;

}  // namespace

LinesField::LinesField(QWidget* parent) : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

/// What is being typed is not lost where nothing else has changed.
void LinesField::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text;
    if (text != toPlainText()) setPlainText(text);
    document()->setModified(false);
}

/// What there is nothing of to undo here is undone elsewhere.
bool LinesField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool isUseless = (key.matches(QKeySequence::Undo) && !document()->isUndoAvailable()) ||
                               (key.matches(QKeySequence::Redo) && !document()->isRedoAvailable());
        if (isUseless) {
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

QSize LinesField::sizeHint() const {
    const int frame = 2 * frameWidth() + static_cast<int>(2.0 * document()->documentMargin());
    return {QPlainTextEdit::sizeHint().width(), linesShown * fontMetrics().lineSpacing() + frame + 12};
}

/// Only what a person changed: what it was told may have blanks and ends of lines that it does not give back.
void LinesField::commit() {
    if (!document()->isModified()) return;
    document()->setModified(false);
    if (toPlainText() == m_text) return;
    m_text = toPlainText();
    emit textSubmitted(m_text);
}

/// Files are for those who can open them.
bool LinesField::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasText() && !source->hasUrls();
}

void LinesField::insertFromMimeData(const QMimeData* source) {
    const qsizetype kept = document()->characterCount() - textCursor().selectedText().size();
    if (source->text().size() > m_mostCharacters - kept) return emit refused();
    QPlainTextEdit::insertFromMimeData(source);
    commit();
}

void LinesField::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier)) return commit();
    QPlainTextEdit::keyPressEvent(event);
}

void LinesField::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) commit();
}

}  // namespace activation
