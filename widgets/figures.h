// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>

class QPainter;

namespace activation {

/// Writes numbers with figures of equal width, whatever the font: those that change while one looks do not jitter.
class Figures {
public:
    explicit Figures(const QFont& font);

    const QFontMetricsF& metrics() const { return m_metrics; }
    double width(const QString& text) const;
    /// On one line, at the right edge, vertically centred. The painter must have the font.
    void draw(QPainter& painter, const QRectF& place, const QString& text) const;

private:
    double advance(QChar c) const;

    QFontMetricsF m_metrics;
    double m_figure = 0.0;  ///< the width of every figure: that of the font's widest
    bool m_isEven = true;   ///< the font's figures are of equal width by themselves
};

}  // namespace activation
