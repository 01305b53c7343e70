// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls/value_scale.h"

#include <QWidget>

#include <optional>

namespace activation {

/// A slider over real numbers. Qt's own counts in integers, pages where one clicks, and cannot show where the default
/// is. It shows what it is told and reports what the person does.
class ValueSlider : public QWidget {
    Q_OBJECT

public:
    ValueSlider(const ValueScale& scale, double initial, QWidget* parent = nullptr);

    const ValueScale& scale() const { return m_scale; }
    double value() const { return m_value; }
    /// Values outside the limits are shown as a hollow handle at the end of the track.
    void setValue(double value);
    /// Where the tick is.
    void setDefault(double initial);

    void setHandleSize(int pixels);
    void setScale(const ValueScale& scale);
    /// As the arrow keys do.
    void step(double steps, bool fine = false);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// `dragging` is true while more is about to come.
    void valueEdited(double value, bool dragging);
    /// The person's hand is on it.
    void touched();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    double edge() const { return m_radius + 4.0; }  ///< room for the focus ring
    double positionOf(double value) const;
    double handlePosition() const { return m_handle.value_or(positionOf(m_value)); }
    double draggedTo(double position) const;
    void drag(double position);
    void letGo();
    void request(double value, bool dragging);

    ValueScale m_scale;
    double m_initial;
    double m_value;
    double m_requested;              ///< the last one that was requested
    double m_start = 0.0;            ///< the value where a drag began
    double m_grip = 0.0;             ///< from the handle's centre to the pointer
    std::optional<double> m_handle;  ///< where the hand holds it, between two whole numbers
    double m_radius;                 ///< of the handle
    int m_wheel = 0;                 ///< of a wheel's step, in eighths of a degree
    bool m_isDragged = false;
    bool m_isKeyHeld = false;  ///< which is a drag, until it is let go
    bool m_hasRing = false;    ///< the keyboard is here
};

}  // namespace activation
