// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/asymptotes.h"
#include "core/analysis/features.h"
#include "core/exploration.h"
#include "widgets/plot/chart/chart_style.h"
#include "widgets/plot/curve_layer.h"
#include "widgets/plot/training_band.h"

namespace activation {

/// What lies behind the curves and explains them: all that training may draw, zones where the gradient is lost, the
/// lines that f tends to, and in a logarithmic plot the sizes below which number formats know only 0.
class Underlay : public Layerable {
public:
    Underlay(QCPAxisRect* axisRect, const CurveLayer* curves);

    void setContent(const Exploration& exploration, const Plot& plot, const ChartStyle& style);

    /// Where one can take hold of the density's mean and of its deviation; none where it is not drawn or out of sight.
    struct Handles {
        std::optional<QPointF> mean, deviation;
    };
    Handles handles() const;

    /// What is seen of them, each from left to right.
    std::vector<QLineF> asymptoteLines() const;

protected:
    QRect clipRect() const override { return plotRect().toRect(); }
    std::vector<DrawCommand> commands() const override;

private:
    void addBands(std::vector<DrawCommand>& commands) const;
    void addZones(std::vector<DrawCommand>& commands, const std::vector<Interval>& zones, const QBrush& brush) const;
    void addAsymptotes(std::vector<DrawCommand>& commands) const;
    void addGrip(std::vector<DrawCommand>& commands, const QPointF& at, const QString& name) const;
    /// Whether there was room.
    bool addLabel(std::vector<DrawCommand>& commands, const QString& text, const std::vector<QPointF>& corners) const;
    void nameBand(std::vector<DrawCommand>& commands) const;
    void addLabels(std::vector<DrawCommand>& commands) const;
    void addFormats(std::vector<DrawCommand>& commands) const;
    void addInputDensity(std::vector<DrawCommand>& commands) const;
    void addSample(std::vector<DrawCommand>& commands) const;
    void addCut(std::vector<DrawCommand>& commands, const QPointF& at, bool goesUp, const QColor& color) const;
    double barWidth() const;
    double inkPerProbability() const;
    void addOutputDensity(std::vector<DrawCommand>& commands) const;

    const CurveLayer* m_curves;
    ChartStyle m_style;
    Framework m_framework = Framework::PyTorch;
    std::vector<TrainingBand> m_bands;
    std::vector<Interval> m_dead, m_vanishing;
    std::vector<Asymptote> m_asymptotes;
    bool m_formats = false;
    std::optional<Normal> m_input;  ///< where densities are shown
    SharedSample m_sample;          ///< that stands in its place
    Range m_taken{};                ///< what f makes of them
    Selection m_selection;
};

}  // namespace activation
