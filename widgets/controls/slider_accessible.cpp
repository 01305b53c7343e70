// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/slider_accessible.h"

#include "widgets/controls/value_slider.h"
#include "widgets/text/number_text.h"

namespace activation {
namespace {

QAccessibleInterface* make(const QString& /*className*/, QObject* object) {
    auto* slider = qobject_cast<ValueSlider*>(object);
    return slider ? new SliderAccessible(*slider) : nullptr;
}

}  // namespace

SliderAccessible::SliderAccessible(ValueSlider& slider)
    : QAccessibleWidget(&slider, QAccessible::Slider), m_slider(slider) {}

void SliderAccessible::install() {
    static const bool installed = (QAccessible::installFactory(make), true);
    Q_UNUSED(installed)
}

void SliderAccessible::announce(ValueSlider& slider) {
    if (!QAccessible::isActive()) return;
    QAccessibleValueChangeEvent event(&slider, slider.value());
    QAccessible::updateAccessibility(&event);
}

void* SliderAccessible::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString SliderAccessible::text(QAccessible::Text kind) const {
    return kind == QAccessible::Value ? exactText(m_slider.value()) : QAccessibleWidget::text(kind);
}

QVariant SliderAccessible::currentValue() const { return m_slider.value(); }
void SliderAccessible::setCurrentValue(const QVariant& value) {
    const double requested = value.toDouble();
    emit m_slider.valueEdited(m_slider.scale().isWhole() ? m_slider.scale().snapped(requested) : requested, false);
}
QVariant SliderAccessible::minimumValue() const { return m_slider.scale().limits().from; }
QVariant SliderAccessible::maximumValue() const { return m_slider.scale().limits().to; }
QVariant SliderAccessible::minimumStepSize() const { return m_slider.scale().fineStep(); }

}  // namespace activation
