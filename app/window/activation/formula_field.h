// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

class QCompleter;

namespace activation {

/// Where a formula is typed: it completes the names of functions, and underlines what is wrong.
class FormulaField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit FormulaField(QWidget* parent = nullptr);

    /// Underlines these bytes of the text in UTF-8; nothing where from = to.
    void underline(std::size_t from, std::size_t to, const QColor& colour);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString wordBeforeCursor() const;
    void complete(const QString& word);

    QCompleter* m_completer;
};

}  // namespace activation
