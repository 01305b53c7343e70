// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <optional>

namespace activation {

/// The axes of a figure. Labels are cut where an axis is too short for them. Where the figure is a picture, units are
/// equally long along x and y: of the room in its cell it takes the largest part that has its proportions, and what
/// stands beside it comes near.
class FigureAxisRect : public QCPAxisRect {
public:
    /// Width to height, of a picture.
    FigureAxisRect(QCustomPlot* plot, std::optional<double> proportion) : QCPAxisRect(plot), m_proportion(proportion) {}

    void setLabel(QCPAxis* axis, const QString& label);
    void update(UpdatePhase phase) override;

private:
    void keepProportion();

    std::optional<double> m_proportion;
    QMap<QCPAxis*, QString> m_labels;  ///< as long as they are
};

}  // namespace activation
