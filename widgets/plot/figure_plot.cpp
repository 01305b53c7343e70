// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figure_plot.h"

#include "widgets/plot/figure_pane.h"
#include "widgets/plot/figure_table.h"

namespace activation {

namespace {

/// What a figure is called, as much of it as has room: it takes none from the figure.
class Title : public QCPLayoutElement {
public:
    Title(QCustomPlot* plot, QString text, const ChartStyle& style)
        : QCPLayoutElement(plot), m_text(std::move(text)), m_style(style), m_font(style.fontOf(type::body, true)) {
        const int height = QFontMetrics(m_font).height() + qRound(8.0 * style.scale);
        setMinimumSize(0, height);
        setMaximumSize(QWIDGETSIZE_MAX, height);
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter*) const override {}
    void draw(QCPPainter* painter) override {
        const QRectF room = QRectF(rect()).adjusted(4.0 * m_style.scale, 0.0, 0.0, 0.0);
        painter->setFont(m_font);
        painter->setPen(m_style.look.text);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                          QFontMetricsF(m_font).elidedText(m_text, Qt::ElideRight, room.width()));
    }

private:
    QString m_text;
    ChartStyle m_style;
    QFont m_font;
};

QCPLayoutGrid* body(QCPLayoutGrid& cell) {
    auto* result = new QCPLayoutGrid;
    result->setRowSpacing(0);
    cell.addElement(1, 0, result);
    return result;
}

}  // namespace

QPen penOf(const Look& look, std::size_t index, double width) {
    const std::size_t own = look.quantity.size(), all = own + look.pinned.size();
    const std::size_t i = index % all;
    QPen pen(i < own ? look.quantity[i] : look.pinned[i - own], width);
    constexpr Qt::PenStyle styles[]{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};
    pen.setStyle(styles[(look.dashed ? index : index / all) % std::size(styles)]);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

int figureColumns(std::size_t count) { return count <= 1 ? 1 : count <= 4 ? 2 : 3; }

FigurePlot::FigurePlot(QWidget* parent) : QCustomPlot(parent) {
    setAntialiasedElements(QCP::aeAll);
    setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid | QCP::aeZeroLine);
    plotLayout()->clear();
}

void FigurePlot::setFigures(const std::vector<Figure>& figures, const ChartStyle& style, int columns) {
    clearItems();
    clearPlottables();
    plotLayout()->clear();
    plotLayout()->simplify();
    qDeleteAll(findChildren<QCPMarginGroup*>());  // of heat maps and their scales; the plot would keep them for ever
    setBackground(QBrush(style.look.surface));
    plotLayout()->setRowSpacing(qRound(8.0 * style.scale));
    plotLayout()->setColumnSpacing(qRound(8.0 * style.scale));
    const int rows = (static_cast<int>(figures.size()) + columns - 1) / std::max(1, columns);
    int place = 0;
    for (const Figure& figure : figures) {
        auto* cell = new QCPLayoutGrid;
        cell->setRowSpacing(0);
        cell->setMargins(QMargins() + qRound(8.0 * style.scale));
        plotLayout()->addElement(place / columns, place % columns, cell);
        auto* title = new Title(this, QString::fromStdString(figure.title), style);
        cell->addElement(0, 0, title);
        if (figure.table)
            cell->addElement(1, 0, new FigureTableElement(this, *figure.table, style));
        else
            drawFigure(*this, *body(*cell), figure, style, {columns, rows});
        ++place;
    }
}

}  // namespace activation
