// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/figure_drawing.h"

#include "widgets/plot/chart/number_ticker.h"
#include "widgets/plot/figures/cell_number.h"
#include "widgets/plot/figures/cut_mark.h"
#include "widgets/plot/figures/figure_axis_rect.h"
#include "widgets/plot/figures/figure_plot.h"
#include "widgets/plot/figures/heat_colours.h"
#include "widgets/plot/figures/marker_label.h"
#include "widgets/text/number_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace activation {
namespace {

QString text(const TranslatableText& s) { return QString::fromStdString(s.string()); }

QVector<double> vectorOf(const std::vector<double>& numbers) { return {numbers.begin(), numbers.end()}; }

QString labelOf(const FigureAxis& axis) {
    return axis.unit.empty() ? text(axis.label)
                             : text(axis.label) + QStringLiteral(" (") + QString::fromStdString(axis.unit) + u')';
}

/// On paper QCustomPlot paints a map into a picture of its own, which cannot be where there is no room for it.
class Map : public QCPColorMap {
public:
    using QCPColorMap::QCPColorMap;

protected:
    void draw(QCPPainter* painter) override {
        if (!painter->clipRegion().isEmpty()) QCPColorMap::draw(painter);
    }
};

/// Grows to hold numbers.
struct Extent {
    double from = std::numeric_limits<double>::infinity(), to = -std::numeric_limits<double>::infinity();

    void include(double x) { from = std::min(from, x), to = std::max(to, x); }
    void include(const std::vector<double>& numbers) {
        for (const double x : numbers) include(x);
    }
    /// With room on both sides, as a share of the whole.
    QCPRange range(const FigureAxis& axis, double room) const {
        if (axis.range) return {axis.range->from, axis.range->to};
        if (!axis.names.empty()) return {-0.5, static_cast<double>(axis.names.size()) - 0.5};
        if (!(from <= to)) return {0.0, 1.0};
        if (axis.logarithmic) {
            const double decades = std::log10(to / from);
            const double factor = std::pow(10.0, std::max(room * decades, 0.5 * (1.0 - decades)));  // at least one
            return {from / factor, to * factor};
        }
        const double pad = to > from ? room * (to - from) : std::max(0.5 * std::fabs(to), 0.5);
        return {from - pad, to + pad};
    }
};

class FigureDrawing {
public:
    FigureDrawing(QCustomPlot& plot, QCPLayoutGrid& cell, const Figure& figure, const ChartStyle& style,
                  const QSize& grid)
        : m_plot(plot), m_figure(figure), m_style(style), m_rect(newRect(plot, figure)) {
        cell.addElement(0, 0, m_rect);
        m_x = m_rect->axis(QCPAxis::atBottom);
        m_y = m_rect->axis(QCPAxis::atLeft);
        applyLook(grid);
        if (figure.map) drawMap(cell, *figure.map, grid);
        for (const FigureBars& bars : figure.bars) drawBars(bars);
        for (const FigureCurve& curve : figure.curves) drawCurve(curve);
        setRanges();
        for (const FigureBars& bars : figure.bars) drawSpread(bars);
        for (const FigureMarker& marker : figure.markers) drawMarker(marker);
        for (const FigureBars& bars : figure.bars) markCuts(bars);
        if (figure.map && figure.map->columns <= 8 && figure.map->rows <= 8) drawNumbers(*figure.map);
    }

    /// What there is in it, where that is more than one thing.
    std::vector<FigureKey> keys() const { return m_keys.size() > 1 ? m_keys : std::vector<FigureKey>{}; }

private:
    static FigureAxisRect* newRect(QCustomPlot& plot, const Figure& figure) {
        if (!figure.map || !figure.map->isSquare) return new FigureAxisRect(&plot, std::nullopt);
        const Range x = figure.x.range.value_or(figure.map->x), y = figure.y.range.value_or(figure.map->y);
        return new FigureAxisRect(&plot, x.size() / y.size());
    }

    void applyLook(const QSize& grid) {
        // Not axes(), which has them in another order each time: the same figures are the same bytes.
        for (const QCPAxis::AxisType side : {QCPAxis::atLeft, QCPAxis::atRight, QCPAxis::atTop, QCPAxis::atBottom}) {
            QCPAxis* const axis = m_rect->axis(side);
            const bool labelled = axis == m_x || axis == m_y;
            axis->setLayer(QStringLiteral("axes"));
            axis->grid()->setLayer(QStringLiteral("grid"));
            axis->setVisible(true);
            axis->setTicks(labelled);
            axis->setTickLabels(labelled);
            axis->setSubTicks(false);
            axis->setBasePen(QPen(labelled ? m_style.look.axes : m_style.look.hairline, m_style.hairline()));
            axis->setTickPen(QPen(m_style.look.axes, m_style.hairline()));
            axis->setTickLengthIn(0);
            axis->setTickLengthOut(labelled ? qRound(4.0 * m_style.scale) : 0);
            axis->setTickLabelColor(m_style.look.secondaryText);
            axis->setTickLabelFont(m_style.fontOf(type::caption));
            axis->setLabelFont(m_style.fontOf(type::caption));
            axis->setLabelColor(m_style.look.text);
            axis->setPadding(qRound(4.0 * m_style.scale));
            axis->grid()->setVisible(labelled && !m_figure.map && m_style.grid);
            QColor line = m_style.look.hairline;
            line.setAlphaF(0.6F);
            axis->grid()->setPen(QPen(line, m_style.hairline()));
            axis->grid()->setZeroLinePen(QPen(line, m_style.hairline()));
        }
        m_rect->setMinimumMargins(QMargins(0, qRound(8.0 * m_style.scale), qRound(8.0 * m_style.scale), 0));
        label(m_x, m_figure.x, 96.0 * grid.width());
        label(m_y, m_figure.y, 60.0 * grid.height());
    }

    void label(QCPAxis* axis, const FigureAxis& what, double room) {
        if (axis == m_x || axis == m_y)
            m_rect->setLabel(axis, m_style.axisTitles.value_or(true) ? labelOf(what) : QString());
        else
            axis->setLabel(labelOf(what));  // of the colours
        if (!what.names.empty()) {
            const bool isUpright = axis == m_x && what.names.size() <= 6;
            const auto ticker = QSharedPointer<NameTicker>::create(axis);
            ticker->setRoom((isUpright ? 0.6 : axis == m_x ? 0.3 : 0.5) * room * m_style.scale);
            for (std::size_t i = 0; i < what.names.size(); ++i)
                ticker->addTick(static_cast<double>(i), text(what.names[i]));
            axis->setTicker(ticker);
            if (axis == m_x && !isUpright) axis->setTickLabelRotation(-90.0);
        } else if (what.logarithmic) {
            axis->setScaleType(QCPAxis::stLogarithmic);
            const auto ticker = QSharedPointer<PowerTicker>::create(axis);
            ticker->setRoom(0.6 * room * m_style.scale);
            axis->setTicker(ticker);
        } else {
            const auto ticker = QSharedPointer<NumberTicker>::create(axis);
            ticker->setRoom(room * m_style.scale);
            ticker->setWhole(what.whole);
            axis->setTicker(ticker);
        }
    }

    /// Curves and bars of the same name look the same and are named once.
    std::size_t indexOf(const TranslatableText& name) {
        const auto found = std::ranges::find(m_names, name);
        if (found != m_names.end()) return static_cast<std::size_t>(found - m_names.begin());
        m_names.push_back(name);
        return m_names.size() - 1;
    }

    /// The legend shows what was first of this name.
    void nameFirst(const TranslatableText& name, const QPen& pen, const QBrush& brush = {}, bool isDots = false) {
        const QString shown = text(name);
        if (std::ranges::find(m_keys, shown, &FigureKey::name) == m_keys.end())
            m_keys.push_back({shown, pen, brush, isDots});
    }

    QCPCurve* outline(const QVector<double>& x, const QVector<double>& y, const QPen& pen) {
        auto* result = new QCPCurve(m_x, m_y);
        result->removeFromLegend();
        result->setSelectable(QCP::stNone);
        result->setPen(pen);
        result->setData(x, y);
        return result;
    }

    void drawMap(QCPLayoutGrid& cell, const HeatMap& map, const QSize& grid) {
        m_extentX.include({map.x.from, map.x.to});
        m_extentY.include({map.y.from, map.y.to});
        auto* drawn = new Map(m_x, m_y);
        drawn->removeFromLegend();
        // A single row or column has no extent between the centres of its cells: it is drawn as two.
        const std::size_t across = map.columns == 1 ? 2 : 1, up = map.rows == 1 ? 2 : 1;
        const std::size_t columns = map.columns * across, rows = map.rows * up;
        drawn->data()->setSize(static_cast<int>(columns), static_cast<int>(rows));
        const double halfColumn = 0.5 * map.x.size() / static_cast<double>(columns);
        const double halfRow = 0.5 * map.y.size() / static_cast<double>(rows);
        drawn->data()->setRange({map.x.from + halfColumn, map.x.to - halfColumn},
                                {map.y.from + halfRow, map.y.to - halfRow});
        const QCPRange colours = heatRange(map);
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < columns; ++column)
                drawn->data()->setCell(
                    static_cast<int>(column), static_cast<int>(row),
                    std::clamp(map.values[row / up * map.columns + column / across], colours.lower, colours.upper));
        drawn->setInterpolate(false);
        drawn->setTightBoundary(false);
        auto* scale = new QCPColorScale(&m_plot);
        cell.addElement(0, 1, scale);
        scale->setBarWidth(qRound(12.0 * m_style.scale));
        drawn->setColorScale(scale);
        drawn->setGradient(heatColours(map, m_style.look));
        drawn->setDataRange(colours);
        label(scale->axis(), map.quantity, 60.0 * grid.height());
        scale->axis()->setTickLabelFont(m_style.fontOf(type::caption));
        QFont title = m_style.fontOf(type::caption);
        title.setHintingPreference(QFont::PreferNoHinting);  // turned by 90°, fitted glyphs would overlap
        scale->axis()->setLabelFont(title);
        scale->axis()->setTickLabelColor(m_style.look.secondaryText);
        scale->axis()->setLabelColor(m_style.look.text);
        auto* group = new QCPMarginGroup(&m_plot);
        scale->setMarginGroup(QCP::msTop | QCP::msBottom, group);
        m_rect->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    }

    /// The numbers themselves, where there are few enough.
    void drawNumbers(const HeatMap& map) {
        const QSizeF cell(map.x.size() / static_cast<double>(map.columns),
                          map.y.size() / static_cast<double>(map.rows));
        for (std::size_t i = 0; i < map.values.size(); ++i) {
            const std::size_t column = i % map.columns, row = i / map.columns;
            auto* number = new CellNumber(m_rect, map.values[i], cell);
            number->setFont(m_style.fontOf(type::caption));
            number->setColor(m_style.look.text);
            number->setBrush(paper(0.7F));
            number->setPadding(QMargins() + qRound(2.0 * m_style.scale));
            place(number->position, map.x.from + cell.width() * (static_cast<double>(column) + 0.5),
                  map.y.from + cell.height() * (static_cast<double>(row) + 0.5));
        }
    }

    /// Where a bar stands: between its edges; under a name beside the bars of other kinds.
    Range slot(const FigureBars& bars, std::size_t i) const {
        const Range whole{bars.edges[i], bars.edges[i + 1]};
        if (m_figure.x.names.empty()) return whole;
        const auto kind = static_cast<double>(&bars - m_figure.bars.data());
        const double width = 0.8 * whole.size() / static_cast<double>(m_figure.bars.size());
        const double from = whole.from + 0.1 * whole.size() + kind * width;
        return {from + 0.04 * width, from + 0.96 * width};
    }

    void drawBars(const FigureBars& bars) {
        const bool apart = !m_figure.x.names.empty();
        const double floor = m_figure.y.logarithmic ? 1e-300 : 0.0;
        QVector<double> x, y;
        for (std::size_t i = 0; i < bars.heights.size(); ++i) {
            const auto [from, to] = slot(bars, i);
            if (apart || i == 0) x << from, y << floor;
            x << from << to;
            y << bars.heights[i] << bars.heights[i];
            if (apart || i + 1 == bars.heights.size()) x << to, y << floor;
        }
        QPen pen = penOf(m_style.look, indexOf(bars.name), 1.0 * m_style.scale);
        QColor fill = pen.color();
        fill.setAlphaF(0.22F);
        QCPCurve* drawn = outline(x, y, pen);
        drawn->setBrush(fill);
        nameFirst(bars.name, pen, fill);
        m_extentX.include(bars.edges);
        m_extentY.include(bars.heights);
        m_extentY.include(bars.high);
        if (!m_figure.y.logarithmic) m_extentY.include(0.0);
        m_hasBars = true;
    }

    void drawSpread(const FigureBars& bars) {
        const QPen pen(m_style.look.text, 1.25 * m_style.scale);
        for (std::size_t i = 0; i < bars.low.size(); ++i) {
            const double middle = slot(bars, i).centre();
            outline({middle, middle}, {bars.low[i], bars.high[i]}, pen);
        }
    }

    /// Once for neighbours that are all higher than the axes.
    void markCuts(const FigureBars& bars) {
        const double top = m_y->range().upper;
        const QColor colour = penOf(m_style.look, indexOf(bars.name), m_style.scale).color();
        for (std::size_t i = 0; i < bars.heights.size(); ++i) {
            const std::size_t first = i;
            while (i < bars.heights.size() && bars.heights[i] > top) ++i;
            if (i > first)
                new CutMark(m_rect, m_x, 0.5 * (slot(bars, first).from + slot(bars, i - 1).to), m_style, colour);
        }
    }

    void drawCurve(const FigureCurve& curve) {
        QPen pen = penOf(m_style.look, indexOf(curve.name), pen::secondary * m_style.scale);
        m_extentX.include(curve.x);
        m_extentY.include(curve.y);
        if (curve.trace == Trace::Dashes) pen.setStyle(Qt::DashLine);
        if (curve.trace == Trace::Arrow) pen = QPen(m_style.look.secondaryText, 1.0 * m_style.scale);
        QCPCurve* drawn = outline(vectorOf(curve.x), vectorOf(curve.y), pen);
        nameFirst(curve.name, pen, {}, curve.trace == Trace::Dots);
        if (curve.trace == Trace::Dots) {
            drawn->setLineStyle(QCPCurve::lsNone);
            drawn->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, pen.color(), 5.0 * m_style.scale));
        }
        if (curve.trace == Trace::Arrow && curve.x.size() > 1) {
            auto* head = new QCPItemLine(&m_plot);
            place(head->start, curve.x[curve.x.size() - 2], curve.y[curve.y.size() - 2]);
            place(head->end, curve.x.back(), curve.y.back());
            head->setClipAxisRect(m_rect);
            head->setPen(pen);
            const double size = 5.0 * m_style.scale;
            head->setHead(QCPLineEnding(QCPLineEnding::esSpikeArrow, size, 1.4 * size));
        }
    }

    void setRanges() {
        m_x->setRange(m_extentX.range(m_figure.x, m_figure.map || m_hasBars ? 0.0 : 0.02));
        QCPRange y = m_extentY.range(m_figure.y, m_figure.map ? 0.0 : 0.06);
        if (m_hasBars && !m_figure.y.range && !m_figure.y.logarithmic && m_extentY.from >= 0.0) y.lower = 0.0;
        m_y->setRange(y);
    }

    void place(QCPItemPosition* position, double x, double y) {
        position->setAxisRect(m_rect);
        position->setAxes(m_x, m_y);
        position->setType(QCPItemPosition::ptPlotCoords);
        position->setCoords(x, y);
    }

    void drawMarker(const FigureMarker& marker) {
        const QPen pen(m_style.look.secondaryText, m_style.scale, Qt::DashLine);
        const double right = m_x->range().upper, top = m_y->range().upper;
        const auto across = [&](const QPen& its) {
            if (marker.x)
                outline({*marker.x, *marker.x}, {m_y->range().lower, top}, its);
            else
                outline({m_x->range().lower, right}, {*marker.y, *marker.y}, its);
        };
        if (marker.x && marker.y) {
            outline({*marker.x}, {*marker.y}, pen)
                ->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, m_style.look.text, m_style.look.surface,
                                                  7.0 * m_style.scale));
        } else {
            if (m_figure.map) across(QPen(paper(0.6F), 3.0 * m_style.scale));  // seen on any of its colours
            across(pen);
        }
        if (marker.label.empty()) return;
        auto* label = new MarkerLabel(m_rect, m_x, m_y, placesFor(marker));
        label->setText(text(marker.label));
        label->setFont(m_style.fontOf(type::caption));
        label->setColor(m_style.look.secondaryText);
        if (m_figure.map || m_hasBars || (marker.x && marker.y)) label->setBrush(paper(0.8F));
        label->setPadding(QMargins() + qRound(3.0 * m_style.scale));
    }

    /// Beside the marker: at the end of a line, above and below it; in the corners around a point.
    std::vector<MarkerLabel::Place> placesFor(const FigureMarker& marker) const {
        const QCPRange across = m_x->range(), up = m_y->range();
        const bool leftHalf = marker.x && *marker.x < across.center();
        const Qt::Alignment usual = leftHalf ? Qt::AlignLeft : Qt::AlignRight,
                            other = leftHalf ? Qt::AlignRight : Qt::AlignLeft;
        if (marker.x && marker.y) {
            const double x = *marker.x, y = *marker.y;
            return {{x, y, usual | Qt::AlignBottom},
                    {x, y, usual | Qt::AlignTop},
                    {x, y, other | Qt::AlignBottom},
                    {x, y, other | Qt::AlignTop}};
        }
        if (marker.x)
            return {{*marker.x, up.upper, usual | Qt::AlignTop},
                    {*marker.x, up.upper, other | Qt::AlignTop},
                    {*marker.x, up.lower, usual | Qt::AlignBottom},
                    {*marker.x, up.lower, other | Qt::AlignBottom}};
        std::vector<MarkerLabel::Place> places;
        for (const Qt::Alignment side : {Qt::AlignBottom, Qt::AlignTop}) {
            places.push_back({across.upper, *marker.y, Qt::AlignRight | side});
            places.push_back({across.lower, *marker.y, Qt::AlignLeft | side});
            places.push_back({across.center(), *marker.y, Qt::AlignHCenter | side});
        }
        return places;
    }

    QColor paper(float share) const {
        QColor result = m_style.look.surface;
        result.setAlphaF(share);
        return result;
    }

    QCustomPlot& m_plot;
    const Figure& m_figure;
    const ChartStyle& m_style;
    FigureAxisRect* m_rect;
    QCPAxis *m_x, *m_y;
    Extent m_extentX, m_extentY;
    std::vector<TranslatableText> m_names;
    std::vector<FigureKey> m_keys;
    bool m_hasBars = false;
};

}  // namespace

std::vector<FigureKey> drawFigure(QCustomPlot& plot, QCPLayoutGrid& cell, const Figure& figure, const ChartStyle& style,
                                  const QSize& grid) {
    return FigureDrawing(plot, cell, figure, style, grid).keys();
}

}  // namespace activation
