// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/tabular_numbers.h"

#include <QGlyphRun>
#include <QPainter>

#include <algorithm>

namespace activation {

TabularNumbers::TabularNumbers(const QFont& font)
    : m_nameFont(font), m_metrics(font), m_font(QRawFont::fromFont(font)) {
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) m_figure = std::max(m_figure, glyphOf(digit).advance);
}

const TabularNumbers::Glyph& TabularNumbers::glyphOf(QChar c) const {
    const auto known = m_glyphs.constFind(c);
    if (known != m_glyphs.constEnd()) return *known;
    const QList<quint32> indexes = m_font.glyphIndexesForString(c);
    return *m_glyphs.insert(c, {indexes.isEmpty() ? 0 : indexes.first(), m_metrics.horizontalAdvance(c)});
}

double TabularNumbers::roomFor(QChar c) const { return c >= u'0' && c <= u'9' ? m_figure : glyphOf(c).advance; }

double TabularNumbers::baselineIn(const QRectF& place) const {
    return place.center().y() + (m_metrics.ascent() - m_metrics.descent()) / 2.0;
}

double TabularNumbers::width(const QString& text) const {
    double width = 0.0;
    for (const QChar c : text) width += roomFor(c);
    return width;
}

void TabularNumbers::draw(QPainter& painter, const QRectF& place, const QString& text) const {
    QList<quint32> indexes;
    QList<QPointF> positions;
    indexes.reserve(text.size());
    positions.reserve(text.size());
    double x = 0.0;
    for (const QChar c : text) {
        const Glyph& glyph = glyphOf(c);
        indexes.append(glyph.index);
        positions.append({x + (roomFor(c) - glyph.advance) / 2.0, 0.0});
        x += roomFor(c);
    }
    const QPointF start(place.right() - x, baselineIn(place));
    if (indexes.contains(0)) return painter.drawText(start, text);  // another font has what this one lacks
    QGlyphRun run;
    run.setRawFont(m_font);
    run.setGlyphIndexes(indexes);
    run.setPositions(positions);
    painter.drawGlyphRun(start, run);
}

const QStaticText& TabularNumbers::nameOf(const QString& text) const {
    constexpr qsizetype mostNames = 100;
    if (const auto known = m_names.constFind(text); known != m_names.constEnd()) return *known;
    if (m_names.size() >= mostNames) m_names.clear();
    QStaticText name(text);
    name.setTextFormat(Qt::PlainText);
    name.prepare({}, m_nameFont);
    return *m_names.insert(text, name);
}

void TabularNumbers::drawName(QPainter& painter, const QRectF& place, const QString& text) const {
    painter.drawStaticText(QPointF(place.left(), baselineIn(place) - m_metrics.ascent()), nameOf(text));
}

}  // namespace activation
