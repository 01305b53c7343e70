// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/figure_view.h"

#include "widgets/look/focus_ring.h"
#include "widgets/plot/figures/figure_overlay.h"
#include "widgets/plot/figures/figure_plot.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr double grip = 12.0;  // pixels around a handle
constexpr int steps = 40;      // of the arrow keys, along an axis

}  // namespace

FigureView::FigureView(QWidget* parent)
    : QWidget(parent), m_plot(new FigurePlot(this)), m_overlay(new FigureOverlay(this)) {
    setObjectName(QStringLiteral("figureView"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_overlay->raise();
}

void FigureView::setFigure(const Figure& figure) {
    m_figure = figure;
    m_isPending = false;
    for (FigureMarker& marker : m_figure.markers)
        if (m_held && marker.settings == m_held) {  // the hand is further on than the figure
            marker.x = m_heldAt.x();
            marker.y = m_heldAt.y();
        }
    setAccessibleName(QString::fromStdString(figure.title.string()));
    m_overlay->setPending({});
    draw();
}

void FigureView::setPending(const QString& title) {
    m_isPending = true;
    m_figure = {TranslatableText(title.toStdString())};
    setAccessibleName(title);
    m_overlay->setReading(std::nullopt);
    m_overlay->setPending(title);
}

void FigureView::setLook(const Look& look, double scale) {
    m_look = look;
    m_scale = scale;
    draw();
}

std::optional<FigureReading> FigureView::reading() const {
    return m_overlay->reading() ? std::optional(m_overlay->reading()->reading) : std::nullopt;
}

void FigureView::draw() {
    const Look& look = m_look ? *m_look : lookOf(palette());
    m_overlay->setLook(look, m_scale);
    if (m_isPending) return;
    m_plot->setFigures({m_figure}, {.look = look, .font = font(), .scale = m_scale, .title = true, .legend = true}, 1);
    m_plot->layOut();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    read(m_at);
}

QPointF FigureView::pixelOf(const QPointF& place) const {
    QCPAxisRect* const axes = m_plot->axes();
    if (!axes) return {};
    return {axes->axis(QCPAxis::atBottom)->coordToPixel(place.x()),
            axes->axis(QCPAxis::atLeft)->coordToPixel(place.y())};
}

std::optional<QPointF> FigureView::placeAt(const QPointF& pixel) const {
    QCPAxisRect* const axes = m_plot->axes();
    if (!axes || m_isPending || !axes->rect().contains(pixel.toPoint())) return std::nullopt;
    return QPointF(axes->axis(QCPAxis::atBottom)->pixelToCoord(pixel.x()),
                   axes->axis(QCPAxis::atLeft)->pixelToCoord(pixel.y()));
}

FigureMarker* FigureView::handleAt(const QPointF& pixel) {
    if (m_isPending || !m_plot->axes()) return nullptr;
    for (FigureMarker& marker : m_figure.markers)
        if (marker.settings && marker.x && marker.y && QLineF(pixelOf({*marker.x, *marker.y}), pixel).length() <= grip)
            return &marker;
    return nullptr;
}

void FigureView::read(std::optional<QPointF> place) {
    m_at = place;
    const auto pixel = [this](const QPointF& point) { return pixelOf(point); };
    std::optional<FigureReading> found;
    if (place && !m_isPending && m_plot->axes()) found = readingAt(m_figure, *place, pixel);
    if (!found) return m_overlay->setReading(std::nullopt);
    FigureOverlay::Reading shown{std::move(*found), pixelOf(*place), m_plot->axes()->rect(), {}, false};
    for (const FigureValue& value : shown.reading.values) {
        if (!value.place) continue;
        shown.dots.push_back(pixelOf(*value.place));
        shown.hasLine = shown.hasLine || !shown.reading.where.isEmpty();
    }
    QStringList words{shown.reading.where};
    for (const FigureValue& value : shown.reading.values) words << value.name + u' ' + value.value;
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    m_overlay->setReading(std::move(shown));
}

/// Moves where values are read, by an arrow key.
bool FigureView::step(int key) {
    QCPAxisRect* const axes = m_plot->axes();
    const bool isArrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    if (!isArrow || !axes || m_isPending) return false;
    const QPointF centre = QRectF(axes->rect()).center();
    QPointF pixel = m_at ? pixelOf(*m_at) : centre;
    const double across = axes->rect().width() / static_cast<double>(steps);
    const double up = axes->rect().height() / static_cast<double>(steps);
    if (!m_at) return read(placeAt(centre)), true;
    switch (key) {
        case Qt::Key_Left: pixel.rx() -= across; break;
        case Qt::Key_Right: pixel.rx() += across; break;
        case Qt::Key_Up: pixel.ry() -= up; break;
        default: pixel.ry() += up; break;
    }
    const QRectF rect(axes->rect());
    pixel = {std::clamp(pixel.x(), rect.left(), rect.right() - 1.0),
             std::clamp(pixel.y(), rect.top(), rect.bottom() - 1.0)};
    const std::optional<QPointF> before = m_at;
    read(placeAt(pixel));
    if (!reading()) read(before);  // there is nothing beyond
    return true;
}

void FigureView::drag(const QPointF& pixel, bool dragging) {
    QCPAxisRect* const axes = m_plot->axes();
    if (!axes || !m_held) return;
    const QRectF rect(axes->rect());
    const auto along = [](const QCPAxis& axis, double at) {
        // To what one can point at: a hundredth of the axis, and a digit less.
        const double step = std::pow(10.0, std::floor(std::log10(axis.range().size() / 100.0)));
        return std::round(axis.pixelToCoord(at) / step) * step + 0.0;  // never −0
    };
    m_heldAt = {along(*axes->axis(QCPAxis::atBottom), std::clamp(pixel.x(), rect.left(), rect.right())),
                along(*axes->axis(QCPAxis::atLeft), std::clamp(pixel.y(), rect.top(), rect.bottom()))};
    const MarkerSettings held = *m_held;
    setFigure(Figure(m_figure));
    read(m_heldAt);
    if (!dragging) m_held.reset();
    emit markerMoved(held, m_heldAt.x(), m_heldAt.y(), dragging);
}

void FigureView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) draw();
    QWidget::changeEvent(event);
}

void FigureView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_plot->setGeometry(rect());
    if (m_plot->axes()) m_plot->layOut();
    m_overlay->setGeometry(rect());
    m_overlay->setReading(std::nullopt);
}

void FigureView::contextMenuEvent(QContextMenuEvent* event) {
    event->accept();
    if (!m_isPending) emit menuRequested(event->globalPos());
}

void FigureView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return emit enlargeRequested();
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (!isPlain || !step(event->key())) QWidget::keyPressEvent(event);
}

void FigureView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    m_overlay->setRing(hasFocusRing(*event, m_overlay->hasRing()));
}

void FigureView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    m_overlay->setRing(hasFocusRing(*event, m_overlay->hasRing()));
    if (event->reason() == Qt::PopupFocusReason) return;
    if (!underMouse()) read(std::nullopt);
}

void FigureView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    const FigureMarker* const marker = handleAt(event->position());
    if (!marker) return;
    m_held = marker->settings;
    m_heldAt = {*marker->x, *marker->y};
    m_isMoved = false;
    setCursor(Qt::ClosedHandCursor);
}

void FigureView::mouseMoveEvent(QMouseEvent* event) {
    if (m_held) {
        m_isMoved = true;
        return drag(event->position(), true);
    }
    if (handleAt(event->position()))
        setCursor(Qt::OpenHandCursor);
    else
        unsetCursor();
    read(placeAt(event->position()));
}

void FigureView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_held) return QWidget::mouseReleaseEvent(event);
    if (m_isMoved) drag(event->position(), false);
    m_held.reset();
    unsetCursor();
}

void FigureView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || handleAt(event->position())) return;
    emit enlargeRequested();
}

void FigureView::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    if (!m_held) read(std::nullopt);
}

}  // namespace activation
