// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextLayout>
#include <QWidget>

namespace activation {

/// Wrapped text that changes while a slider is dragged. A label would have everything around it laid out anew at every
/// step; this one asks only when it needs more room than it ever had, so that nothing below it jumps either.
class SteadyText : public QWidget {
    Q_OBJECT

public:
    explicit SteadyText(QWidget* parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString& text);
    /// Forgets how much room it had.
    void shrink();
    /// Keeps room for this text too.
    void reserve(const QString& text);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Breaks the text into lines of this width; returns how high they are.
    int layOut(QTextLayout& layout, int width) const;
    int heightOf(int width) const;

    QString m_text, m_reserved;
    QTextLayout m_lines;  ///< as they are shown
    int m_height = 0;     ///< the largest that it needed
};

}  // namespace activation
