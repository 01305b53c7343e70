// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/chart/display_list.h"
#include "widgets/plot/chart/plot_engine.h"

namespace activation {

/// Something painted on the axis rectangle. Exists to state once what all our own parts of a plot have in common: they
/// say what they paint instead of painting it, so that the screen gets only what has changed.
class Layerable : public QCPLayerable {
public:
    Layerable(QCPAxisRect* axisRect, const QString& layer)
        : QCPLayerable(axisRect->parentPlot(), layer), m_axisRect(axisRect) {}

    /// The texts of these parts come first: those of this one find other places.
    void keepClearOf(std::vector<const Layerable*> parts) { m_prior = std::move(parts); }

    DisplayList displayList() const { return {clipRect(), visible() ? commands() : std::vector<DrawCommand>()}; }

protected:
    virtual std::vector<DrawCommand> commands() const = 0;
    /// Where the texts stand that this one keeps clear of.
    std::vector<QRectF> taken() const {
        std::vector<QRectF> result;
        for (const Layerable* part : m_prior) {
            const std::vector<QRectF> places = textPlaces(part->displayList().commands);
            result.insert(result.end(), places.begin(), places.end());
        }
        return result;
    }
    void draw(QCPPainter* painter) final {
        painter->setClipRect(clipRect());
        paint(*painter, displayList(), clipRect());
    }
    QCPAxis* xAxis() const { return m_axisRect->axis(QCPAxis::atBottom); }
    QCPAxis* yAxis() const { return m_axisRect->axis(QCPAxis::atLeft); }
    QRectF plotRect() const { return m_axisRect->rect(); }
    QPointF pixel(double x, double y) const { return {xAxis()->coordToPixel(x), yAxis()->coordToPixel(y)}; }
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }

private:
    QCPAxisRect* m_axisRect;
    std::vector<const Layerable*> m_prior;
};

}  // namespace activation
