// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/activation/slider_settings.h"

#include "app/files/settings.h"
#include "widgets/controls/parameter_panel.h"
#include "widgets/controls/parameter_row.h"
#include "widgets/controls/sweep.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

namespace activation {
namespace {

const QString periodKey = QStringLiteral("sliders/period");

QString keyOf(const Activation& activation, std::size_t parameter) {
    return QStringLiteral("sliders/%1.%2")
        .arg(toQString(activation.facts.id), toQString(parameterAt(activation, parameter).id));
}

Range usualLimits(const Parameter& parameter) { return {parameter.low, parameter.high}; }

Range limitsOf(const Activation& activation, std::size_t parameter) {
    const QStringList kept = settings().value(keyOf(activation, parameter)).toStringList();
    const Range limits = kept.size() == 2 ? Range{kept[0].toDouble(), kept[1].toDouble()} : Range{0.0, 0.0};
    return isShowable(limits) ? limits : usualLimits(parameterAt(activation, parameter));
}

}  // namespace

SliderSettings::SliderSettings(ParameterPanel& panel) : QObject(&panel), m_panel(panel) {
    connect(&panel, &ParameterPanel::rebuilt, this, &SliderSettings::apply);
    connect(&panel, &ParameterPanel::limitsEdited, this, [this](std::size_t parameter, Range limits) {
        const Activation& activation = *m_panel.activation();
        if (limits == usualLimits(parameterAt(activation, parameter)))
            settings().remove(keyOf(activation, parameter));
        else
            settings().setValue(keyOf(activation, parameter),
                                QStringList{plainText(limits.from), plainText(limits.to)});
        apply();
    });
    connect(&panel, &ParameterPanel::periodEdited, this, [this](std::chrono::milliseconds period) {
        settings().setValue(periodKey, static_cast<int>(period.count()));
        apply();
    });
    if (panel.activation()) apply();
}

void SliderSettings::apply() {
    const int period = settings().value(periodKey).toInt();
    for (std::size_t i = 0; i < m_panel.rowCount(); ++i) {
        m_panel.row(i).setLimits(limitsOf(*m_panel.activation(), i));
        if (period >= 100) m_panel.row(i).sweep().setPeriod(std::chrono::milliseconds(period));
    }
}

}  // namespace activation
