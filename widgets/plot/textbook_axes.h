// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/curve_layer.h"

namespace activation {

class Underlay;

/// Axes as textbooks draw them: through the origin, with arrow heads, ticks and numbers, and no frame. Where the origin
/// is out of sight the axis stands at the edge that is nearest to it. Numbers keep to the side that curves leave free.
class TextbookAxes : public Layerable {
public:
    TextbookAxes(QCPAxisRect* axisRect, const CurveLayer* curves, const Underlay* underlay);

    void setPens(const QPen& line, const QColor& text, const QFont& font, double scale);

protected:
    QRect clipRect() const override { return mParentPlot->viewport(); }
    std::vector<DrawCommand> commands() const override;

private:
    void addArrow(std::vector<DrawCommand>& commands, const QPointF& from, const QPointF& to) const;
    void addHorizontal(std::vector<DrawCommand>& commands, double row, double column) const;
    void addVertical(std::vector<DrawCommand>& commands, double column, double row) const;
    TextCommand textInk(const QPointF& at, const QString& text) const { return {m_font, m_text, at, text}; }

    QPointF freer(const QString& text, const QPointF& usual, const QPointF& other) const;

    const CurveLayer* m_curves;
    const Underlay* m_underlay;
    QPen m_pen;
    QColor m_text;
    QFont m_font;
    double m_scale = 1.0;
};

}  // namespace activation
