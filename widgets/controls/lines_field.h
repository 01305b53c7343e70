// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

#include <limits>

namespace activation {

/// A field for a text of several lines. What is pasted counts at once, what is typed when one leaves the field or
/// presses Ctrl+Enter.
class LinesField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit LinesField(QWidget* parent = nullptr);

    void setText(const QString& text);
    /// What would make it longer is refused whole.
    void setMostCharacters(qsizetype most) { m_mostCharacters = most; }
    QSize sizeHint() const override;

signals:
    void textSubmitted(const QString& text);
    /// What was pasted or dropped is too long.
    void refused();

protected:
    bool event(QEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;

private:
    void commit();

    QString m_text;
    qsizetype m_mostCharacters = std::numeric_limits<qsizetype>::max();
};

}  // namespace activation
