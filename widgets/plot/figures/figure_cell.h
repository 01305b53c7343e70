// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/chart/chart_style.h"
#include "widgets/plot/chart/plot_engine.h"

#include <vector>

namespace activation {

/// How one thing in a figure looks, and what it is.
struct FigureKey {
    QString name;
    QPen pen;
    QBrush brush;         ///< of bars
    bool isDots = false;  ///< points without a line between them
};

/// The words over a figure: its title, and its legend below that, where it covers no curve. They break into as many
/// lines as the width asks for.
class FigureHead : public QCPLayoutElement {
public:
    FigureHead(QCustomPlot* plot, QString title, std::vector<FigureKey> keys, const ChartStyle& style);

    void fit(int width);

protected:
    void applyDefaultAntialiasingHint(QCPPainter*) const override {}
    void draw(QCPPainter* painter) override;

private:
    struct Place {
        double x;
        int line;
    };

    void drawKey(QCPPainter* painter, const FigureKey& key, const QRectF& place) const;

    QString m_title;
    std::vector<FigureKey> m_keys;
    ChartStyle m_style;
    int m_width = -1;
    QStringList m_lines;          ///< of the title
    std::vector<Place> m_places;  ///< of the keys
};

/// A figure below its head, in the layout of a plot.
class FigureCell : public QCPLayoutGrid {
public:
    explicit FigureCell(const ChartStyle& style);

    void setHead(FigureHead* head);
    void updateLayout() override;

private:
    FigureHead* m_head = nullptr;
};

}  // namespace activation
