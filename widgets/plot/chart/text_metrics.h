// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>

#include <memory>

namespace activation {

/// QFontMetricsF that remembers what texts measure. A plot writes the same few texts with every frame, and shaping one
/// to find its width takes as long as sampling a curve.
class TextMetrics {
public:
    explicit TextMetrics(const QFont& font);

    double ascent() const { return m_metrics.ascent(); }
    double descent() const { return m_metrics.descent(); }
    double height() const { return m_metrics.height(); }
    double averageCharWidth() const;
    double rightBearing(QChar c) const { return m_metrics.rightBearing(c); }
    double horizontalAdvance(const QString& text) const;
    QRectF boundingRect(const QString& text) const;
    QString elidedText(const QString& text, Qt::TextElideMode mode, double width) const;

private:
    struct Measures;
    struct Known;
    static std::shared_ptr<Known> knownOf(const QFont& font);
    const Measures& measuresOf(const QString& text) const;

    std::shared_ptr<Known> m_known;  ///< of this font
    QFontMetricsF m_metrics;
};

}  // namespace activation
