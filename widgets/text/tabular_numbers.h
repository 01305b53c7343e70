// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QHash>
#include <QRawFont>
#include <QStaticText>

class QPainter;

namespace activation {

/// Writes numbers with figures of equal width, whatever the font: those that change while one looks do not jitter.
/// They are put together glyph by glyph, since shaping them as text takes several times as long as all else of a
/// number: keep one for a font instead of making it for every picture.
class TabularNumbers {
public:
    explicit TabularNumbers(const QFont& font);

    const QFontMetricsF& metrics() const { return m_metrics; }
    double width(const QString& text) const;
    /// On one line, at the right edge, vertically centred. The painter must have the font.
    void draw(QPainter& painter, const QRectF& place, const QString& text) const;
    /// Any text on one line, at the left edge, with the same baseline.
    void drawName(QPainter& painter, const QRectF& place, const QString& text) const;
    double nameWidth(const QString& text) const { return nameOf(text).size().width(); }

private:
    struct Glyph {
        quint32 index;   ///< 0 where the font has none
        double advance;  ///< what it is wide by itself
    };
    const Glyph& glyphOf(QChar c) const;
    double roomFor(QChar c) const;
    double baselineIn(const QRectF& place) const;
    const QStaticText& nameOf(const QString& text) const;

    QFont m_nameFont;
    QFontMetricsF m_metrics;
    QRawFont m_font;
    mutable QHash<QChar, Glyph> m_glyphs;         ///< those that were needed
    mutable QHash<QString, QStaticText> m_names;  ///< likewise: shaped once
    double m_figure = 0.0;                        ///< the width of every figure: that of the font's widest
};

}  // namespace activation
