// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/chart/cached_plot.h"

#include <QBackingStore>
#include <QGuiApplication>
#include <QPaintEvent>

#include <cmath>

namespace activation {

CachedPlot::CachedPlot(QWidget* parent) : QCustomPlot(parent) {
    setAntialiasedElements(QCP::aeAll);
    setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid | QCP::aeZeroLine);
    mReplotting = true;  // for ever: QCustomPlot never paints into buffers of its own
    plotLayout()->clear();
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &CachedPlot::paintBackdrop);
    m_pause.setSingleShot(true);
    m_pause.setInterval(4);  // ms: a step that comes sooner asks by itself
    if (QGuiApplication::platformName() == QLatin1String("xcb"))
        connect(&m_pause, &QTimer::timeout, this, &CachedPlot::askTheServer);
}

void CachedPlot::addOwnLayer(const char* name) {
    m_ownLayers.push_back(QLatin1String(name));
    addLayer(m_ownLayers.back());
}

void CachedPlot::setSurface(const QColor& surface) {
    m_surface = surface;
    setBackground(QBrush(surface));
}

bool CachedPlot::isLaidOut() const { return m_laidOutIn == viewport() && isLayoutCurrent(); }

void CachedPlot::updateLayout() {
    if (isLaidOut()) return;
    QCustomPlot::updateLayout();
    keepLayout();
    m_laidOutIn = viewport();
}

void CachedPlot::refreshAll() {
    m_laidOutIn = {};
    m_isBackdropPainted = false;
    m_idle.stop();
    update();
}

void CachedPlot::refresh() {
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
    if (!Patches::endBetweenPixels(devicePixelRatioF())) return update();
    // Qt cuts its lines off at the box around all that is painted; with the same box they are the same.
    for (const DisplayList& displayList : m_displayLists) {
        patches.add(QRectF(displayList.clip.topLeft(), QSizeF(1.0, 1.0)));
        patches.add(QRectF(displayList.clip.bottomRight(), QSizeF(1.0, 1.0)));
    }
    update(patches.region());
}

void CachedPlot::paintAxes(QCPPainter& painter) {
    painter.fillRect(rect(), m_surface);
    painter.setMode(QCPPainter::pmNoCaching);
    for (const QString& name : m_ownLayers) layer(name)->setVisible(false);
    draw(&painter);
    for (const QString& name : m_ownLayers) layer(name)->setVisible(true);
}

void CachedPlot::paintBackdrop() {
    if (size().isEmpty()) return;  // hidden, it is not told of its size
    const double ratio = devicePixelRatioF();
    // The memory is kept from one to the next: new one would take as long as all that is painted.
    const QSize pixels(static_cast<int>(std::ceil(width() * ratio + m_beside.x())),
                       static_cast<int>(std::ceil(height() * ratio + m_beside.y())));
    if (m_backdrop.size() != pixels) m_backdrop = QImage(pixels, QImage::Format_RGB32);
    m_backdrop.setDevicePixelRatio(ratio);
    QCPPainter painter(&m_backdrop);
    painter.translate(m_beside / ratio);
    paintAxes(painter);
    m_isBackdropPainted = true;
    m_idle.stop();
}

void CachedPlot::paintEvent(QPaintEvent* event) {
    QCPPainter painter(this);
    const QRegion& region = event->region();
    const double ratio = devicePixelRatioF();
    // On a desktop that is scaled by a fraction, lines are as thick as where they begin within a pixel makes them.
    const QTransform device = painter.deviceTransform();
    const QPointF beside(device.dx() - std::floor(device.dx()), device.dy() - std::floor(device.dy()));
    const bool fromBackdrop = m_isBackdropPainted && m_backdrop.devicePixelRatio() == ratio && m_beside == beside;
    if (!fromBackdrop) {
        paintAxes(painter);
        m_displayLists = displayLists();
        m_beside = beside;
        m_isBackdropPainted = false;
        m_idle.start();  // while axes move with every frame, no picture of them is worth its time
    }
    painter.setAntialiasing(true);
    constexpr QPointF back(-0.5, -0.5);  // it moves what is antialiased by half a pixel to the right and down
    // One by one: in a region of several, Qt clips every row of every line by all of them.
    for (const QRect& place : region) {
        painter.setClipRect(QRectF(place).translated(back));
        if (fromBackdrop) painter.drawImage(back - beside / ratio, m_backdrop);
        QRect clip = place;
        for (const DisplayList& displayList : m_displayLists) {
            const QRect inside = place & displayList.clip;
            if (displayList.commands.empty() || inside.isEmpty()) continue;
            if (inside != clip) painter.setClipRect(QRectF(inside).translated(back));
            clip = inside;
            paint(painter, displayList, inside.adjusted(-1, -1, 0, 0));  // as it moves what lies before, too
        }
    }
    if (region.isEmpty()) return;
    m_painted = region.begin()->topLeft();
    m_pause.start();
}

/// The X server copies a frame from memory that it shares with Qt. Before Qt paints there again, it asks whether the
/// server is done and waits for the answer: a twentieth of a step. Asked in the pause, it need not ask in the step. To
/// begin to paint is how one asks; nothing is, and the pixel is one that was painted in that frame.
void CachedPlot::askTheServer() {
    QBackingStore* const store = window()->backingStore();
    if (!store || !isVisible()) return;
    store->beginPaint(QRect(mapTo(window(), m_painted), QSize(1, 1)));
    store->endPaint();
}

void CachedPlot::resizeEvent(QResizeEvent*) {
    setViewport(rect());
    refreshAll();
}

void CachedPlot::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) refreshAll();
    QCustomPlot::changeEvent(event);
}

}  // namespace activation
