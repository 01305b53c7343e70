// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QTextDocument>

namespace activation {

/// A label that shows its text as it is. Qt's own guesses whether it is HTML, and a text out of a file may look like
/// it.
class PlainLabel : public QLabel {
    Q_OBJECT

public:
    explicit PlainLabel(QWidget* parent = nullptr) : QLabel(parent) { setTextFormat(Qt::PlainText); }
    explicit PlainLabel(const QString& text, QWidget* parent = nullptr) : PlainLabel(parent) { setText(text); }
};

/// A text that a label can wrap anywhere within words that are too long to stand in one line, such as a path: with
/// breaks of no width in them.
inline QString breakingLongWords(const QString& text) {
    constexpr int longest = 24;
    QString result;
    int length = 0;
    for (const QChar c : text) {
        length = c.isSpace() ? 0 : length + 1;
        if (length > longest && !c.isLowSurrogate()) result += QChar(0x200B);
        result += c;
    }
    return result;
}

/// A text as a tool tip, which Qt takes for HTML where it looks like it.
inline QString plainToolTip(const QString& text) {
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

}  // namespace activation
