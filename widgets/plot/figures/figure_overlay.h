// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/look.h"
#include "widgets/plot/figures/figure_reading.h"

#include <QWidget>

namespace activation {

/// What lies over a figure on the screen, and is no part of it: the values under the pointer, the mark of the keyboard,
/// and what stands where a figure is still to come.
class FigureOverlay : public QWidget {
    Q_OBJECT

public:
    explicit FigureOverlay(QWidget* parent);

    void setLook(const Look& look, double scale);
    /// The values to show, and where in pixels: beside what, in which rectangle, and on which points.
    struct Reading {
        FigureReading reading;
        QPointF at;
        QRectF axes;
        std::vector<QPointF> dots;  ///< one for each value that has a place
        bool hasLine = false;       ///< the values are those at one x
    };
    void setReading(std::optional<Reading> reading);
    const std::optional<Reading>& reading() const { return m_reading; }
    /// What a figure that is still to come is called; empty: there is one.
    void setPending(const QString& title);
    void setRing(bool ring);
    bool hasRing() const { return m_ring; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintReading(QPainter& painter) const;

    Look m_look = lightLook();
    double m_scale = 1.0;
    std::optional<Reading> m_reading;
    QString m_pending;
    bool m_ring = false;
};

}  // namespace activation
