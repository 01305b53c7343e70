// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/chart/plot_engine.h"

#include <optional>

namespace activation {

/// The axes of a figure. Their titles are painted here, not by QCustomPlot, which knows no indices and lets rotated
/// glyphs overlap; they are cut where an axis is too short for them. Where the figure is a picture, units are equally
/// long along x and y: of the room in its cell it takes the largest part that has its proportions, and what stands
/// beside it comes near.
class FigureAxisRect : public QCPAxisRect {
public:
    /// Width to height, of a picture.
    FigureAxisRect(QCustomPlot* plot, std::optional<double> proportion) : QCPAxisRect(plot), m_proportion(proportion) {}

    void setLabel(QCPAxis* axis, const QString& label);
    void update(UpdatePhase phase) override;

protected:
    int calculateAutoMargin(QCP::MarginSide side) override;
    void draw(QCPPainter* painter) override;

private:
    void keepProportion();

    std::optional<double> m_proportion;
    QMap<QCPAxis::AxisType, QString> m_labels;
    QMap<QCP::MarginSide, int> m_needed;  ///< what axes and titles take on each side
};

}  // namespace activation
