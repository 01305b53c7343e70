// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/parameter_panel.h"

#include "widgets/controls/family_row.h"
#include "widgets/controls/parameter_row.h"
#include "widgets/controls/value_field.h"
#include "widgets/look/icons.h"
#include "widgets/look/look.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"
#include "widgets/text/plain_label.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace activation {

ParameterPanel::ParameterPanel(QWidget* parent)
    : QWidget(parent), m_input(new QToolButton(this)), m_none(new PlainLabel(this)), m_column(new QVBoxLayout(this)) {
    setObjectName("parameterPanel");
    m_none->setObjectName("noParameters");
    m_none->setProperty("role", "secondary");
    m_column->setContentsMargins({});
    m_column->setSpacing(space::related);
    m_column->addWidget(m_none);
    m_input->setObjectName("inputScale");
    m_input->setProperty("role", "fold");
    m_input->setCheckable(true);
    m_input->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_input->hide();
    connect(m_input, &QToolButton::clicked, this, &ParameterPanel::setInputOpen);
    m_column->addWidget(m_input, 0, Qt::AlignLeft);
    retranslate();
}

void ParameterPanel::setSelection(const Activation& activation, Values values, Framework framework) {
    const bool hasInput = InputScale::isIn(values, activation.parameters.size());
    m_values.assign(values.begin(), values.end());
    if (&activation != m_activation) {
        m_activation = &activation;
        rebuild();
        setInputOpen(hasInput);
    } else if (hasInput && !m_hadInput) {
        setInputOpen(true);  // a sweep through none of both leaves them open
    }
    m_hadInput = hasInput;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setDefault(parameterAt(activation, i).initialIn(framework));
        m_rows[i]->setValue(valueAt(activation, values, i));
    }
    showInput();
}

void ParameterPanel::setInputOffered(bool offered) {
    m_isInputOffered = offered;
    if (m_activation) showInput();
}

void ParameterPanel::setFamily(const Exploration& exploration) {
    const std::size_t none = m_activation->parameters.size();
    const std::size_t place =
        exploration.family ? m_activation->indexOf(exploration.family->parameter).value_or(none) : none;
    for (std::size_t i = 0; i < m_activation->parameters.size(); ++i) m_rows[i]->setFamily(place == i);
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
    if (event->type() == QEvent::PaletteChange && m_activation) showInputIcon();
    QWidget::changeEvent(event);
}

void ParameterPanel::rebuild() {
    dropFamilyRow();
    while (!m_rows.empty()) dropRow();
    for (std::size_t i = 0; i < m_activation->parameters.size(); ++i) addRow(i);
    m_none->setVisible(m_rows.empty());
    emit rebuilt();
}

void ParameterPanel::addRow(std::size_t place) {
    const bool isInput = place >= m_activation->parameters.size();
    auto* row = new ParameterRow(parameterAt(*m_activation, place), this);
    connect(row, &ParameterRow::valueEdited, this,
            [this, place](double value, bool dragging) { onEdited(place, value, dragging); });
    connect(row, &ParameterRow::limitsEdited, this, [this, place](Range limits) { emit limitsEdited(place, limits); });
    connect(row, &ParameterRow::familyEdited, this, [this, place](bool there) {
        const Parameter& parameter = m_activation->parameters[place];
        const Family family{std::string(parameter.id), {parameter.low, parameter.high}};
        emit familyEdited(there ? std::optional(family) : std::nullopt, false);
    });
    connect(row, &ParameterRow::periodEdited, this, &ParameterPanel::periodEdited);
    if (m_handleSize > 0) row->setHandleSize(m_handleSize);
    m_column->insertWidget(isInput ? m_column->count() : m_column->indexOf(m_input), row);
    m_rows.push_back(row);
}

void ParameterPanel::dropRow() {
    ParameterRow* const row = m_rows.back();
    m_rows.pop_back();
    row->disconnect(this);
    row->setPlaying(false);
    row->hide();
    m_column->removeWidget(row);
    row->setObjectName({});
    row->deleteLater();
}

QWidget* ParameterPanel::orderTabs(QWidget* before) {
    QWidget* last = before;
    for (std::size_t i = 0; i < m_activation->parameters.size(); ++i) last = orderRow(i, last);
    setTabOrder(std::exchange(last, m_input), m_input);
    return orderInput();
}

QWidget* ParameterPanel::orderInput() {
    QWidget* last = m_input;
    for (std::size_t i = m_activation->parameters.size(); i < m_rows.size(); ++i) last = orderRow(i, last);
    return last;
}

QWidget* ParameterPanel::orderRow(std::size_t place, QWidget* last) {
    for (QWidget* control : m_rows[place]->findChildren<QWidget*>())
        if (control->focusPolicy() != Qt::NoFocus) setTabOrder(std::exchange(last, control), control);
    return last;
}

void ParameterPanel::setInputOpen(bool open) {
    const std::size_t count = m_activation->parameters.size();
    const bool isOpen = m_rows.size() > count;
    if (open && !isOpen) {
        for (std::size_t i = 0; i < inputValues; ++i) {
            addRow(count + i);
            m_rows.back()->setValue(valueAt(*m_activation, m_values, count + i));
        }
        orderInput();
        emit rebuilt();
    } else if (!open && isOpen) {
        while (m_rows.size() > count) dropRow();
        emit rebuilt();
    }
    showInputIcon();
    retranslate();
}

/// What is folded away is still told: f(−3·x + 1.5).
void ParameterPanel::showInput() {
    const bool isOpen = m_rows.size() > m_activation->parameters.size();
    m_input->setVisible(m_isInputOffered || isOpen || m_hadInput);
    m_input->setChecked(isOpen);
    const InputScale input = InputScale::of(m_values, m_activation->parameters.size());
    m_input->setText(
        tr("Input: %1")
            .arg(isOpen || !m_hadInput ? QStringLiteral("f(w·x + b)") : scaledText(QStringLiteral("f"), input)));
}

void ParameterPanel::showInputIcon() {
    const bool isOpen = m_rows.size() > m_activation->parameters.size();
    m_input->setIcon(icon(isOpen ? "chevron-down" : "chevron-right", lookOf(palette()).secondaryText));
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
    Selection requested{std::string(m_activation->facts.id), m_values};
    setValueAt(requested, parameter, value);
    if (const auto fault = m_activation->fault(requested.values)) {
        m_rows[parameter]->refuse(faultText(*fault));
        if (!dragging) emit valueEdited(parameter, valueAt(*m_activation, m_values, parameter), false);
        return;
    }
    m_rows[parameter]->setFault({});
    emit valueEdited(parameter, value, dragging);
}

void ParameterPanel::retranslate() {
    m_none->setText(tr("No parameters: its shape is fixed."));
    setAccessibleName(tr("Parameters"));
    m_input->setToolTip(tr("A weight w and a bias b on the input, as a unit of a network has them"));
    if (!m_activation) return;
    showInput();
    const QString names[inputValues]{tr("weight on the input"), tr("bias on the input")};
    for (std::size_t i = m_activation->parameters.size(); i < m_rows.size(); ++i)
        m_rows[i]->setName(names[i - m_activation->parameters.size()]);
}

}  // namespace activation
