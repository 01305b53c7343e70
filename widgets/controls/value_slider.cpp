// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/value_slider.h"

#include "widgets/controls/slider_accessible.h"
#include "widgets/look/focus_ring.h"
#include "widgets/look/look.h"
#include "widgets/look/round_stroke.h"
#include "widgets/look/style_sheet.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr double tickHeight = 12.0;
constexpr int wheelStep = 120;

}  // namespace

ValueSlider::ValueSlider(const ValueScale& scale, double initial, QWidget* parent)
    : QWidget(parent),
      m_scale(scale),
      m_initial(initial),
      m_value(initial),
      m_requested(initial),
      m_radius(space::sliderHandle / 2.0) {
    SliderAccessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ValueSlider::setValue(double value) {
    if (value == m_value) return;
    m_value = m_requested = value;
    update();
    SliderAccessible::announce(*this);
}

void ValueSlider::setDefault(double initial) {
    m_initial = initial;
    update();
}

void ValueSlider::setHandleSize(int pixels) {
    m_radius = pixels / 2.0;
    updateGeometry();
    update();
}

void ValueSlider::setScale(const ValueScale& scale) {
    m_scale = scale;
    update();
}

QSize ValueSlider::sizeHint() const { return {160, static_cast<int>(2.0 * edge())}; }
QSize ValueSlider::minimumSizeHint() const { return {80, sizeHint().height()}; }

double ValueSlider::positionOf(double value) const {
    return edge() + m_scale.shareOf(value) * (width() - 2.0 * edge());
}

/// A value beyond the track stays what it is until the hand comes back onto the track.
double ValueSlider::draggedTo(double position) const {
    const double track = width() - 2.0 * edge();
    const double value = m_scale.roundestAt((position - edge()) / track, 0.5 / track);
    const auto& [from, to] = m_scale.limits();
    const bool isBeyond = (m_start > to && value >= m_scale.snapped(to)) || (m_start < from && value <= from);
    return isBeyond ? m_start : value;
}

void ValueSlider::request(double value, bool dragging) {
    if (value == m_requested && dragging) return;
    m_requested = value;
    emit valueEdited(value, dragging);
}

void ValueSlider::step(double steps, bool fine) {
    emit touched();
    request(m_scale.moved(m_value, steps, fine), false);
}

void ValueSlider::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(palette());
    const QColor accent = isEnabled() ? look.accent : shade::faint(look);
    const double middle = height() / 2.0, handle = handlePosition(), home = positionOf(m_initial);
    QPainter painter(this);
    const auto bar = [&](double from, double to, const QColor& colour) {
        const double half = space::sliderTrack / 2.0;
        drawRoundStroke(painter, {QPointF(from + half, middle), QPointF(to - half, middle)}, space::sliderTrack, colour,
                        rect());
    };
    bar(edge() - m_radius, width() - edge() + m_radius, shade::groove(look));
    if (handle != home) bar(std::min(home, handle), std::max(home, handle), accent);
    const QPointF upwards(0.0, tickHeight / 2.0 - 1.0), tick(home, middle);
    drawRoundStroke(painter, {tick - upwards, tick + upwards}, 2.0, look.secondaryText, rect());

    const QPointF centre(handle, middle);
    if (underMouse() && isEnabled()) {
        QColor halo = accent;
        halo.setAlphaF(0.16F);
        drawDisc(painter, centre, m_radius + 4.0, halo);
    }
    drawDisc(painter, centre, m_radius, accent);
    if (!m_scale.limits().contains(m_value)) drawDisc(painter, centre, m_radius - 2.0, look.surface);
    if (m_hasRing && hasFocus()) drawRing(painter, centre, m_radius + 3.0, look.focusRing(), accent);
}

void ValueSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    emit touched();
    m_hasRing = false;
    update();
    m_isDragged = true;
    m_requested = m_start = m_value;
    const double pointer = event->position().x(), handle = positionOf(m_value);
    const bool onHandle = std::abs(pointer - handle) <= m_radius;
    m_grip = onHandle ? pointer - handle : 0.0;
    if (!onHandle) m_start = m_scale.snapped(m_start);  // a click is meant as it is
    if (!onHandle) drag(pointer);
}

void ValueSlider::mouseMoveEvent(QMouseEvent* event) {
    if (m_isDragged) drag(event->position().x() - m_grip);
}

/// The handle stays under the pointer, also where there is no whole number.
void ValueSlider::drag(double position) {
    if (m_scale.isWhole()) {
        m_handle = std::clamp(position, edge(), std::max(edge(), width() - edge()));
        update();
    }
    request(draggedTo(position), true);
}

void ValueSlider::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_isDragged || event->button() != Qt::LeftButton) return;
    m_isDragged = false;
    m_handle.reset();
    update();
    request(m_requested, false);
}

/// At the tick, or on the handle: back to the default.
void ValueSlider::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto isAt = [&](double value) { return std::abs(event->position().x() - positionOf(value)) <= m_radius; };
    if (event->button() != Qt::LeftButton || !(isAt(m_initial) || isAt(m_value))) return mousePressEvent(event);
    emit touched();
    request(m_initial, false);
}

/// Without the focus it scrolls what is around.
void ValueSlider::wheelEvent(QWheelEvent* event) {
    if (!hasFocus()) return event->ignore();
    const QPoint turned = event->angleDelta();
    m_wheel += turned.y() != 0 ? turned.y() : turned.x();
    const int steps = m_wheel / wheelStep;
    m_wheel %= wheelStep;
    event->accept();
    if (steps == 0) return;
    emit touched();
    const bool fine = event->modifiers() & Qt::ShiftModifier;
    request(m_scale.moved(m_value, steps, fine), false);
}

void ValueSlider::keyPressEvent(QKeyEvent* event) {
    const bool fine = event->modifiers() & Qt::ShiftModifier;
    double value = m_value;
    switch (event->key()) {
        case Qt::Key_Right:
        case Qt::Key_Up: value = m_scale.moved(m_value, 1.0, fine); break;
        case Qt::Key_Left:
        case Qt::Key_Down: value = m_scale.moved(m_value, -1.0, fine); break;
        case Qt::Key_PageUp: value = m_scale.moved(m_value, 10.0, false); break;
        case Qt::Key_PageDown: value = m_scale.moved(m_value, -10.0, false); break;
        case Qt::Key_Home: value = m_scale.limits().from; break;
        case Qt::Key_End: value = m_scale.limits().to; break;
        default: return QWidget::keyPressEvent(event);
    }
    emit touched();
    m_hasRing = true;
    if (!m_isKeyHeld) m_requested = m_value;
    m_isKeyHeld = true;
    request(value, true);
}

void ValueSlider::keyReleaseEvent(QKeyEvent* event) {
    if (event->isAutoRepeat() || !m_isKeyHeld) return QWidget::keyReleaseEvent(event);
    letGo();
}

void ValueSlider::focusInEvent(QFocusEvent* event) {
    m_hasRing = hasFocusRing(*event, m_hasRing);
    QWidget::focusInEvent(event);
}

void ValueSlider::focusOutEvent(QFocusEvent* event) {
    m_hasRing = hasFocusRing(*event, m_hasRing);
    if (m_isKeyHeld) letGo();  // its release goes elsewhere
    QWidget::focusOutEvent(event);
}

void ValueSlider::letGo() {
    m_isKeyHeld = false;
    request(m_requested, false);
}

void ValueSlider::enterEvent(QEnterEvent*) { update(); }
void ValueSlider::leaveEvent(QEvent*) { update(); }

}  // namespace activation
