// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/chart.h"

#include "widgets/plot/chart/layerable.h"
#include "widgets/plot/underlay.h"

#include <algorithm>
#include <numeric>

namespace activation {
namespace {

/// Our own layers, from bottom to top, over those of the axes.
constexpr const char* layers[]{"underlay", "curves", "captions", "probe"};

}  // namespace

Chart::Chart(QWidget* parent) : CachedPlot(parent), m_margins(new QCPMarginGroup(this)) {
    for (const char* name : layers) addOwnLayer(name);
    plotLayout()->setRowSpacing(0);
    m_style.look = lightLook();
    m_style.font = QWidget::font();
    setStyle(m_style);
}

Chart::~Chart() = default;

void Chart::rebuild(std::size_t plots) {
    if (m_cells.size() == plots) return;
    m_cells.clear();
    m_laidOut.clear();
    constexpr double firstStretch = 1.5;  // f has the most to show
    const double whole = firstStretch + static_cast<double>(plots) - 1.0;
    for (std::size_t i = 0; i < plots; ++i) {
        const double stretch = i == 0 ? firstStretch : 1.0;
        m_cells.push_back(std::make_unique<PlotCell>(this, m_margins, i == 0, i + 1 == plots, stretch / whole));
        m_cells.back()->setStyle(m_style);
        plotLayout()->setRowStretchFactor(static_cast<int>(i), stretch);
    }
}

void Chart::setStyle(const ChartStyle& style) {
    m_style = style;
    setSurface(style.look.surface);
    if (style.transparent) setBackground(QBrush(Qt::NoBrush));
    for (const auto& cell : m_cells) cell->setStyle(style);
    refreshAll();
    setExploration(m_exploration);
}

void Chart::setExploration(const Exploration& exploration, std::optional<double> hover, Limits limits) {
    m_exploration = exploration;
    std::vector<Plot> plots = plotsOf(exploration);
    rebuild(plots.size());
    m_isHolding = false;
    for (std::size_t i = 0; i < plots.size(); ++i) {
        if (limits == Limits::Hold) {
            const Range held = m_cells[i]->frame().y;
            m_isHolding = m_isHolding || held != plots[i].y;
            plots[i].y = held;
        }
        m_cells[i]->setContent(exploration, plots[i]);
    }
    showProbe(hover);
}

void Chart::setHover(std::optional<double> x) {
    if (!m_exploration.probe) showProbe(x);
}

void Chart::setProbeNote(const QString& note) {
    for (const auto& cell : m_cells) cell->setProbeNote(note);
}

void Chart::showProbe(std::optional<double> hover) {
    const std::optional<double>& pinned = m_exploration.probe;
    for (const auto& cell : m_cells) cell->setProbe(pinned ? pinned : hover, pinned.has_value());
    refresh();
}

// --- painting

bool Chart::isLayoutCurrent() const {
    return std::ranges::equal(m_cells, m_laidOut, {}, [](const auto& cell) { return cell->frame(); });
}

void Chart::keepLayout() {
    m_laidOut.clear();
    for (const auto& cell : m_cells) m_laidOut.push_back(cell->frame());
}

std::vector<DisplayList> Chart::displayLists() const {
    std::vector<DisplayList> result;
    for (const auto& cell : m_cells)
        for (const Layerable* part : cell->parts()) result.push_back(part->displayList());
    return result;
}

// --- places

std::optional<std::size_t> Chart::plotAt(const QPoint& place) const {
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        if (m_cells[i]->axisRect()->rect().contains(place)) return i;
    return std::nullopt;
}

int Chart::coverage(const QRectF& box) const {
    return std::accumulate(m_cells.begin(), m_cells.end(), 0,
                           [&](int sum, const auto& cell) { return sum + cell->coverage(box); });
}

QRect Chart::firstRect() const { return m_cells.front()->axisRect()->rect(); }
double Chart::xAt(double column) const {
    return m_cells.front()->axisRect()->axis(QCPAxis::atBottom)->pixelToCoord(column);
}
double Chart::columnAt(double x) const { return m_cells.front()->axisRect()->axis(QCPAxis::atBottom)->coordToPixel(x); }
Chart::Handle Chart::handleAt(const QPointF& place) const {
    constexpr double reach = 10.0;
    for (const auto& cell : m_cells) {
        const Underlay::Handles handles = cell->underlay().handles();
        const auto isNear = [&](const std::optional<QPointF>& handle) {
            return handle && QLineF(*handle, place).length() <= reach;
        };
        if (isNear(handles.deviation)) return Handle::Deviation;  // when σ is small it would be out of reach
        if (isNear(handles.mean)) return Handle::Mean;
    }
    return Handle::None;
}

double Chart::yAt(double row) const { return m_cells.front()->axisRect()->axis(QCPAxis::atLeft)->pixelToCoord(row); }

}  // namespace activation
