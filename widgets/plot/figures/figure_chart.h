// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"
#include "widgets/plot/chart/chart_style.h"
#include "widgets/plot/picture.h"

#include <QSize>
#include <QWidget>

#include <memory>

class QPaintDevice;

namespace activation {

class FigurePlot;

/// The figures of an experiment beside and below each other. What an exported picture shows and what the window shows
/// are drawn by the same hand.
class FigureChart : public QWidget {
    Q_OBJECT

public:
    explicit FigureChart(QWidget* parent = nullptr);
    ~FigureChart() override;

    void setFigures(const std::vector<Figure>& figures);
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void draw();
    /// As many as there is room for; what has no room below asks for height, so it can be scrolled to.
    int columns() const;

    std::vector<Figure> m_figures;
    int m_columns = 1;
    FigurePlot* m_plot;
};

/// The size in pixels at which so many figures are well seen.
QSize figureSize(std::size_t count);

/// Paints figures on any paint device over `size` of its units. Needs a QApplication, not a display. False where the
/// device cannot be painted on.
bool paintFigures(QPaintDevice& device, const QSize& size, const std::vector<Figure>& figures,
                  const PictureStyle& style);

}  // namespace activation
