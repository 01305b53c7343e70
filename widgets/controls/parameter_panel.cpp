// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/parameter_panel.h"

#include "widgets/controls/family_row.h"
#include "widgets/controls/parameter_row.h"
#include "widgets/controls/value_field.h"
#include "widgets/look/look.h"
#include "widgets/text/label_text.h"
#include "widgets/text/plain_label.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace activation {

ParameterPanel::ParameterPanel(QWidget* parent)
    : QWidget(parent), m_none(new PlainLabel(this)), m_column(new QVBoxLayout(this)) {
    setObjectName("parameterPanel");
    m_none->setObjectName("noParameters");
    m_none->setProperty("role", "secondary");
    m_column->setContentsMargins({});
    m_column->setSpacing(space::related);
    m_column->addWidget(m_none);
    retranslate();
}

void ParameterPanel::setSelection(const Activation& activation, Values values, Framework framework) {
    m_values.assign(values.begin(), values.end());
    if (&activation != m_activation) {
        m_activation = &activation;
        rebuild();
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Parameter& parameter = activation.parameters[i];
        m_rows[i]->setDefault(parameter.initialIn(framework));
        m_rows[i]->setValue(values[i]);
    }
}

void ParameterPanel::setFamily(const Exploration& exploration) {
    const std::size_t none = m_rows.size();
    const std::size_t place =
        exploration.family ? m_activation->indexOf(exploration.family->parameter).value_or(none) : none;
    for (std::size_t i = 0; i < m_rows.size(); ++i) m_rows[i]->setFamily(place == i);
    if (m_familyRow && place != m_familyRow->parameter()) dropFamilyRow();
    if (place != none && !m_familyRow) addFamilyRow(place);
    if (m_familyRow) m_familyRow->setExploration(exploration);
}

void ParameterPanel::setHandleSize(int pixels) {
    m_handleSize = pixels;
    for (ParameterRow* row : m_rows) row->setHandleSize(pixels);
}

void ParameterPanel::setFault(std::size_t parameter, const QString& sentence) { m_rows[parameter]->setFault(sentence); }

void ParameterPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ParameterPanel::rebuild() {
    dropFamilyRow();
    for (ParameterRow* row : m_rows) {
        row->disconnect(this);
        row->setPlaying(false);
        row->hide();
        m_column->removeWidget(row);
        row->setObjectName({});
        row->deleteLater();
    }
    m_rows.clear();
    for (std::size_t i = 0; i < m_activation->parameters.size(); ++i) {
        auto* row = new ParameterRow(m_activation->parameters[i], this);
        connect(row, &ParameterRow::valueEdited, this,
                [this, i](double value, bool dragging) { onEdited(i, value, dragging); });
        connect(row, &ParameterRow::limitsEdited, this, [this, i](Range limits) { emit limitsEdited(i, limits); });
        connect(row, &ParameterRow::familyEdited, this, [this, i](bool there) {
            const Parameter& parameter = m_activation->parameters[i];
            const Family family{std::string(parameter.id), {parameter.low, parameter.high}};
            emit familyEdited(there ? std::optional(family) : std::nullopt, false);
        });
        connect(row, &ParameterRow::periodEdited, this, &ParameterPanel::periodEdited);
        if (m_handleSize > 0) row->setHandleSize(m_handleSize);
        m_column->addWidget(row);
        m_rows.push_back(row);
    }
    m_none->setVisible(m_rows.empty());
    emit rebuilt();
}

void ParameterPanel::addFamilyRow(std::size_t parameter) {
    m_familyRow = new FamilyRow(*m_activation, parameter, this);
    connect(m_familyRow, &FamilyRow::familyEdited, this, &ParameterPanel::familyEdited);
    m_column->insertWidget(m_column->indexOf(m_rows[parameter]) + 1, m_familyRow);
    QWidget* last = m_rows[parameter]->findChild<QWidget*>("family");
    for (ValueField* field : m_familyRow->findChildren<ValueField*>()) setTabOrder(std::exchange(last, field), field);
}

void ParameterPanel::dropFamilyRow() {
    if (!m_familyRow) return;
    FamilyRow* row = std::exchange(m_familyRow, nullptr);
    row->disconnect(this);
    for (QWidget* part : row->findChildren<QWidget*>()) part->setObjectName({});
    row->setObjectName({});
    m_column->removeWidget(row);
    row->hide();
    row->deleteLater();
}

void ParameterPanel::onEdited(std::size_t parameter, double value, bool dragging) {
    std::vector<double> requested = m_values;
    requested[parameter] = value;
    if (const auto fault = m_activation->fault(requested)) {
        m_rows[parameter]->refuse(faultText(*fault));
        if (!dragging) emit valueEdited(parameter, m_values[parameter], false);
        return;
    }
    m_rows[parameter]->setFault({});
    emit valueEdited(parameter, value, dragging);
}

void ParameterPanel::retranslate() {
    m_none->setText(tr("No parameters: its shape is fixed."));
    setAccessibleName(tr("Parameters"));
}

}  // namespace activation
