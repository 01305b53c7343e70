// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/dialog/sweep_fields.h"

#include "app/files/settings.h"
#include "core/activations/activation.h"
#include "core/activations/selection.h"
#include "widgets/controls/combo_box.h"
#include "widgets/controls/value_field.h"
#include "widgets/look/look.h"
#include "widgets/text/core_text.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"
#include "widgets/text/plain_label.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>

namespace activation {

SweepFields::SweepFields(const Exploration& exploration, QWidget* parent)
    : QWidget(parent),
      m_entry(*entryOf(exploration.current)),
      m_parameter(new ComboBox(this)),
      m_from(new ValueField(ValueScale(Range{0.0, 1.0}), this)),
      m_to(new ValueField(ValueScale(Range{0.0, 1.0}), this)),
      m_frames(new QSpinBox(this)),
      m_seconds(new QDoubleSpinBox(this)),
      m_thereAndBack(new QCheckBox(tr("T&here and back"), this)),
      m_length(new PlainLabel(this)) {
    for (const Parameter& parameter : m_entry.parameters) m_parameter->addItem(labelOf(parameter));
    m_frames->setRange(2, ParameterSweep::most);
    m_seconds->setRange(0.0, ParameterSweep::longest);
    m_seconds->setDecimals(1);
    m_seconds->setSingleStep(0.5);
    m_seconds->setSuffix(QStringLiteral(" ") + tr("s"));
    m_seconds->setSpecialValueText(tr("Automatic"));
    m_seconds->setToolTip(
        tr("How long it lasts; automatic: %1 frames per second").arg(ParameterSweep::framesPerSecond));
    m_thereAndBack->setToolTip(tr("The same frames backwards after them, so that it repeats without a jump"));
    m_length->setProperty("role", "caption");
    m_length->setObjectName(QStringLiteral("sweepLength"));

    const auto named = [](QWidget* field, const char* name) {
        field->setObjectName(QLatin1String(name));
        return field;
    };
    const auto labelled = [this](QHBoxLayout* row, const QString& text, QWidget* field) {
        auto* label = new PlainLabel(text, this);
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field);
    };
    for (ValueField* field : {m_from, m_to}) field->setProperty("role", QVariant());
    auto* what = new QHBoxLayout;
    what->setSpacing(space::related);
    labelled(what, tr("Sweep"), named(m_parameter, "sweepParameter"));
    labelled(what, tr("from"), named(m_from, "sweepFrom"));
    labelled(what, tr("to"), named(m_to, "sweepTo"));
    what->addStretch();
    auto* when = new QHBoxLayout;
    when->setSpacing(space::related);
    labelled(when, tr("Fra&mes"), named(m_frames, "frames"));
    labelled(when, tr("&Duration"), named(m_seconds, "seconds"));
    when->addWidget(named(m_thereAndBack, "thereAndBack"));
    when->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::related);
    column->addLayout(what);
    column->addLayout(when);
    column->addWidget(m_length);
    restore();
    chooseParameter();

    connect(m_parameter, &QComboBox::currentIndexChanged, this, &SweepFields::chooseParameter);
    for (auto [field, end] : {std::pair{m_from, &Range::from}, {m_to, &Range::to}}) {
        connect(field, &ValueField::valueEdited, this, [this, end = end](double value) {
            m_values.*end = value;
            change();
        });
        connect(field, &ValueField::notANumber, this, &SweepFields::refused);
    }
    connect(m_frames, &QSpinBox::valueChanged, this, &SweepFields::change);
    connect(m_seconds, &QDoubleSpinBox::valueChanged, this, &SweepFields::change);
    connect(m_thereAndBack, &QCheckBox::toggled, this, &SweepFields::change);
}

ParameterSweep SweepFields::sweep() const {
    const Parameter& parameter = m_entry.parameters[static_cast<std::size_t>(m_parameter->currentIndex())];
    return {std::string(parameter.id), m_values, m_frames->value(), m_seconds->value(), m_thereAndBack->isChecked()};
}

void SweepFields::chooseParameter() {
    const Parameter& parameter = m_entry.parameters[static_cast<std::size_t>(m_parameter->currentIndex())];
    m_values = {parameter.low, parameter.high};
    for (auto [field, value] : {std::pair{m_from, m_values.from}, {m_to, m_values.to}}) {
        field->setScale(ValueScale(m_values));
        field->setValue(value);
    }
    change();
}

void SweepFields::change() {
    const ParameterSweep now = sweep();
    const int frames = now.thereAndBack ? 2 * now.frames - 2 : now.frames;
    const double seconds = secondsOf(now, static_cast<std::size_t>(frames));
    m_length->setText(tr("%1 frames, %2 s, %3 frames per second")
                          .arg(frames)
                          .arg(shortText(seconds, 3), shortText(static_cast<double>(frames) / seconds, 3)));
    emit changed();
}

void SweepFields::restore() {
    SettingsFile kept = settings();
    kept.beginGroup(QStringLiteral("export"));
    m_frames->setValue(kept.value("frames", ParameterSweep{}.frames).toInt());
    m_seconds->setValue(kept.value("seconds", ParameterSweep{}.seconds).toDouble());
    m_thereAndBack->setChecked(kept.value("thereAndBack", ParameterSweep{}.thereAndBack).toBool());
}

void SweepFields::keep() const {
    SettingsFile kept = settings();
    kept.beginGroup(QStringLiteral("export"));
    kept.setValue("frames", m_frames->value());
    kept.setValue("seconds", m_seconds->value());
    kept.setValue("thereAndBack", m_thereAndBack->isChecked());
}

}  // namespace activation
