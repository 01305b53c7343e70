// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "widgets/look/look.h"
#include "widgets/plot/chart/layerable.h"
#include "widgets/plot/curve_spec.h"

#include <optional>

namespace activation {

/// The probe: a line at one x, a dot on every curve there, and the tangent of f.
class ProbeLayer : public Layerable {
public:
    explicit ProbeLayer(QCPAxisRect* axisRect);

    void setLook(const Look& look, const QFont& font, double scale);
    /// `labelled`: the probe's x is written beside it.
    void setCurves(const Exploration& exploration, std::vector<CurveSpec> curves, bool labelled);
    void setProbe(std::optional<double> x, bool pinned);
    /// Beside x: what is there.
    void setNote(const QString& note) { m_note = note; }

protected:
    QRect clipRect() const override { return plotRect().toRect(); }
    std::vector<DrawCommand> commands() const override;

private:
    void addTangent(std::vector<DrawCommand>& commands, const Point& point) const;
    void addPlace(std::vector<DrawCommand>& commands, double column) const;

    Look m_look;
    QFont m_font;
    double m_scale = 1.0;
    Exploration m_exploration;
    std::vector<CurveSpec> m_curves;
    std::optional<double> m_x;
    bool m_pinned = false;
    QString m_note;
    bool m_labelled = false;
};

}  // namespace activation
