// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/chart.h"

#include "widgets/plot/chart/layerable.h"
#include "widgets/plot/underlay.h"

#include <QPaintEvent>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

/// Our own layers, from bottom to top, over those of the axes.
constexpr const char* layers[]{"underlay", "curves", "captions", "probe"};

}  // namespace

Chart::Chart(QWidget* parent) : QCustomPlot(parent), m_margins(new QCPMarginGroup(this)) {
    setAntialiasedElements(QCP::aeAll);
    setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid | QCP::aeZeroLine);
    mReplotting = true;  // for ever: QCustomPlot never paints into buffers of its own
    for (const char* name : layers) addLayer(QLatin1String(name));
    plotLayout()->clear();
    plotLayout()->setRowSpacing(0);
    m_style.look = lightLook();
    m_style.font = QWidget::font();
    setStyle(m_style);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &Chart::paintBackdrop);
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
    setBackground(QBrush(style.look.surface));
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
            const Range held = united(plots[i].y, m_cells[i]->frame().y);
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

void Chart::showProbe(std::optional<double> hover) {
    const std::optional<double>& pinned = m_exploration.probe;
    for (const auto& cell : m_cells) cell->setProbe(pinned ? pinned : hover, pinned.has_value());
    refresh();
}

// --- painting

bool Chart::isLaidOut() const {
    return m_laidOutIn == viewport() &&
           std::ranges::equal(m_cells, m_laidOut, {}, [](const auto& cell) { return cell->frame(); });
}

void Chart::updateLayout() {
    if (isLaidOut()) return;
    QCustomPlot::updateLayout();
    m_laidOut.clear();
    for (const auto& cell : m_cells) m_laidOut.push_back(cell->frame());
    m_laidOutIn = viewport();
}

std::vector<DisplayList> Chart::displayLists() const {
    std::vector<DisplayList> result;
    for (const auto& cell : m_cells)
        for (const Layerable* part : cell->parts()) result.push_back(part->displayList());
    return result;
}

void Chart::refreshAll() {
    m_laidOut.clear();
    m_isBackdropPainted = false;
    m_idle.stop();
    update();
}

void Chart::refresh() {
    if (!isLaidOut()) return refreshAll();
    if (!m_isBackdropPainted) {
        if (!m_idle.isActive()) return;  // all will be painted
        paintBackdrop();
    }
    std::vector<DisplayList> now = displayLists();
    Patches patches(size());
    for (std::size_t i = 0; i < now.size(); ++i) patches.addDifference(m_displayLists[i], now[i]);
    m_displayLists = std::move(now);
    if (patches.isEmpty()) return;
    if (std::floor(devicePixelRatioF()) != devicePixelRatioF()) return update();  // patches would end inside pixels
    // Lines are cut off at the box around all that is painted; with the same box they are the same.
    for (const DisplayList& displayList : m_displayLists) {
        patches.add(QRectF(displayList.clip.topLeft(), QSizeF(1.0, 1.0)));
        patches.add(QRectF(displayList.clip.bottomRight(), QSizeF(1.0, 1.0)));
    }
    update(patches.region());
}

void Chart::paintAxes(QCPPainter& painter) {
    painter.fillRect(rect(), m_style.look.surface);
    painter.setMode(QCPPainter::pmNoCaching);
    for (const char* name : layers) layer(QLatin1String(name))->setVisible(false);
    draw(&painter);
    for (const char* name : layers) layer(QLatin1String(name))->setVisible(true);
}

void Chart::paintBackdrop() {
    const double ratio = devicePixelRatioF();
    // The memory is kept from one to the next: new one would take as long as all that is painted.
    if (const QSize pixels = (QSizeF(size()) * ratio).toSize(); m_backdrop.size() != pixels)
        m_backdrop = QImage(pixels, QImage::Format_RGB32);
    m_backdrop.setDevicePixelRatio(ratio);
    QCPPainter painter(&m_backdrop);
    paintAxes(painter);
    m_isBackdropPainted = true;
    m_idle.stop();
}

void Chart::paintEvent(QPaintEvent* event) {
    QCPPainter painter(this);
    const QRegion& region = event->region();
    if (m_isBackdropPainted && m_backdrop.devicePixelRatio() == devicePixelRatioF()) {
        const double ratio = m_backdrop.devicePixelRatio();
        for (const QRect& rect : region)
            painter.drawImage(QRectF(rect), m_backdrop,
                              QRectF(QPointF(rect.topLeft()) * ratio, QSizeF(rect.size()) * ratio));
    } else {
        paintAxes(painter);
        m_displayLists = displayLists();
        m_idle.start();  // while axes move with every frame, no picture of them is worth its time
    }
    for (const DisplayList& displayList : m_displayLists) {
        if (displayList.commands.empty()) continue;
        painter.setClipRect(displayList.clip);
        painter.setAntialiasing(true);
        paint(painter, displayList, &region);
    }
}

void Chart::resizeEvent(QResizeEvent*) {
    setViewport(rect());
    refreshAll();
}

void Chart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) refreshAll();
    QCustomPlot::changeEvent(event);
}

// --- places

std::optional<std::size_t> Chart::plotAt(const QPoint& place) const {
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        if (m_cells[i]->axisRect()->rect().contains(place)) return i;
    return std::nullopt;
}

QRect Chart::firstRect() const { return m_cells.front()->axisRect()->rect(); }
double Chart::xAt(double column) const {
    return m_cells.front()->axisRect()->axis(QCPAxis::atBottom)->pixelToCoord(column);
}
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
