// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/curve_layer.h"

namespace activation {

/// Says what the first and the last curve of a family are, where they are farthest apart: at their ends, where other
/// labels are, they often meet.
class FamilyLabels : public Layerable {
public:
    FamilyLabels(QCPAxisRect* axisRect, const CurveLayer* curves);

    void setContent(const QFont& font, const QColor& text, const QColor& surface, double scale);

protected:
    QRect clipRect() const override { return plotRect().toRect(); }
    std::vector<DrawCommand> commands() const override;

private:
    std::pair<QRectF, double> freest(const QPointF& point, bool outsideIsAbove, const QSizeF& size,
                                     const std::vector<QRectF>& others) const;

    const CurveLayer* m_curves;
    QFont m_font;
    QColor m_text, m_surface;
    double m_scale = 1.0;
};

}  // namespace activation
