// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/activation/formula_field.h"

#include "core/activations/catalogue.h"
#include "core/activations/own.h"
#include "widgets/text/label_text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace activation {
namespace {

QStringList knownNames() {
    QStringList names;
    for (const std::string_view name : functionsOfFormulas()) names << toQString(name);
    for (const Activation& entry : catalogue()) names << toQString(entry.facts.id);
    names.removeDuplicates();
    names.sort();
    return names;
}

}  // namespace

FormulaField::FormulaField(QWidget* parent) : QPlainTextEdit(parent), m_completer(new QCompleter(knownNames(), this)) {
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &FormulaField::complete);
}

void FormulaField::underline(std::size_t from, std::size_t to, const QColor& colour) {
    QList<QTextEdit::ExtraSelection> marks;
    if (from < to) {
        const QByteArray bytes = toPlainText().toUtf8();
        const auto characters = [&](std::size_t count) {
            return static_cast<int>(QString::fromUtf8(bytes.left(static_cast<qsizetype>(count))).size());
        };
        QTextEdit::ExtraSelection mark;
        mark.cursor = textCursor();
        mark.cursor.setPosition(std::min(characters(from), document()->characterCount() - 1));
        mark.cursor.setPosition(std::min(characters(to), document()->characterCount() - 1), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(colour);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

QString FormulaField::wordBeforeCursor() const {
    const QString before = toPlainText().left(textCursor().position());
    const auto isPart = [](QChar c) { return c.isLetterOrNumber() || c == u'_'; };
    qsizetype from = before.size();
    while (from > 0 && isPart(before[from - 1])) --from;
    return before.mid(from);
}

void FormulaField::complete(const QString& word) {
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(wordBeforeCursor().size()));
    cursor.insertText(word + u'(');
    setTextCursor(cursor);
}

void FormulaField::keyPressEvent(QKeyEvent* event) {
    QAbstractItemView* const popup = m_completer->popup();
    const bool chooses = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                         event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape;
    if (popup->isVisible() && chooses) return event->ignore();  // the list takes it
    QPlainTextEdit::keyPressEvent(event);
    const QString word = wordBeforeCursor();
    if (event->text().isEmpty() || word.size() < 2) return popup->hide();
    m_completer->setCompletionPrefix(word);
    const bool isWhole = m_completer->completionCount() == 1 && m_completer->currentCompletion() == word;
    if (m_completer->completionCount() == 0 || isWhole) return popup->hide();
    QRect place = cursorRect();
    place.setWidth(popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width());
    m_completer->complete(place);
}

}  // namespace activation
