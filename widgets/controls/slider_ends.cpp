// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/slider_ends.h"

#include "widgets/controls/value_field.h"

#include <QHBoxLayout>

#include <cmath>

namespace activation {

SliderEnds::SliderEnds(const Range& limits, QWidget* parent)
    : QWidget(parent),
      m_limits(limits),
      m_from(makeField("limitFrom", Qt::AlignLeft)),
      m_to(makeField("limitTo", Qt::AlignRight)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_from);
    row->addStretch();
    row->addWidget(m_to);
    connect(m_from, &ValueField::valueEdited, this, [this](double value) { request({value, m_limits.to}, m_from); });
    connect(m_to, &ValueField::valueEdited, this, [this](double value) { request({m_limits.from, value}, m_to); });
    setLimits(limits);
}

ValueField* SliderEnds::makeField(const char* name, Qt::Alignment alignment) {
    auto* field = new ValueField(ValueScale(m_limits), this);
    field->setObjectName(QLatin1String(name));
    field->setProperty("role", "limit");
    field->setAlignment(alignment);
    field->setMaximumWidth(field->fontMetrics().horizontalAdvance(QStringLiteral("−0.000000")));
    connect(field, &ValueField::notANumber, this, [this, field](const QString& reason) {
        field->setRefused(true);
        emit refused(reason);
    });
    return field;
}

void SliderEnds::setLimits(const Range& limits) {
    m_limits = limits;
    m_from->setValue(limits.from);
    m_to->setValue(limits.to);
}

void SliderEnds::setSubject(const QString& name) {
    m_from->setAccessibleName(tr("Smallest %1 of the slider").arg(name));
    m_to->setAccessibleName(tr("Largest %1 of the slider").arg(name));
}

void SliderEnds::request(const Range& limits, ValueField* field) {
    const bool isNegative = m_isPositive && limits.from < 0.0;
    const bool isBetween = m_isWhole && (std::floor(limits.from) != limits.from || std::floor(limits.to) != limits.to);
    if (isShowable(limits) && !isNegative && !isBetween) return emit limitsEdited(limits);
    field->setRefused(true);
    emit refused(isNegative  ? tr("This slider shows orders of magnitude: its ends must not be negative")
                 : isBetween ? tr("This slider shows whole numbers: its ends must be whole numbers")
                             : tr("The slider's left end must be less than its right end"));
}

}  // namespace activation
