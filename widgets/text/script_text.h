// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

#include <vector>

class QPainter;
class QPointF;

namespace activation {

/// A line of text whose indices stand below it, as the field sets them: the w of "σ_w²". For whoever paints; rich text
/// has lowered(). It is the same length turned by 90°: glyphs are not fitted to pixels.
class ScriptText {
public:
    ScriptText(const QString& text, const QFont& font);

    double width() const { return m_width; }
    /// With the left end of its base line there, in the painter's pen.
    void draw(QPainter& painter, const QPointF& baseline) const;

private:
    struct Run {
        QString text;
        bool isIndex;
        double x;  ///< from the left end
    };

    QFont m_font, m_indexFont;
    std::vector<Run> m_runs;
    double m_width = 0.0;
};

}  // namespace activation
