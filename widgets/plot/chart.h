// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "widgets/look.h"

#include <qcustomplot.h>

namespace activation {

class Captions;
class CurveLayer;
class ProbeLayer;
class TextbookAxes;

/// How a chart dresses an exploration.
struct ChartStyle {
    Look look;
    double scale = 1.0;  ///< of type and lines
    bool title = false;
    bool legend = false;
    bool directLabels = true;
    bool vector = false;  ///< drawn on a device that keeps lines (SVG, PDF) and may know no clipping
};

/// An exploration as a plot: axes, grid, curves, words. The window shows one, and every exported picture is one, so
/// that they cannot differ.
class Chart : public QCustomPlot {
    Q_OBJECT

public:
    explicit Chart(QWidget* parent = nullptr);

    void setStyle(const ChartStyle& style);
    /// Sets everything up for this exploration; replot() or toPainter() draws it.
    void setExploration(const Exploration& exploration);
    /// Moves the probe and repaints it alone.
    void setProbe(std::optional<double> x, bool pinned);

    QRect plotRect() { return axisRect()->rect(); }
    double xAt(double column) { return xAxis->pixelToCoord(column); }
    double yAt(double row) { return yAxis->pixelToCoord(row); }

private:
    void applyLook();
    void applyAxes();
    QFont font(int pixels, bool strong = false) const;

    ChartStyle m_style;
    Exploration m_exploration;
    CurveLayer* m_curves;
    TextbookAxes* m_textbook;
    Captions* m_captions;
    ProbeLayer* m_probe;
    bool m_drawn = false;  ///< a layer can be repainted alone only after all have been
};

}  // namespace activation
