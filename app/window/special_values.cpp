// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/special_values.h"

#include "widgets/look.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace activation {
namespace {

/// One value of a parameter for each way in which it can meet the conditions: at every number that they name, just
/// beside it, and between.
std::vector<double> telling(const Parameter& parameter, const std::vector<SpecialValue>& specials) {
    std::set<double> numbers{parameter.low, parameter.high};
    for (const SpecialValue& special : specials)
        for (const Condition& condition : special.conditions)
            if (condition.parameter.toStdString() == parameter.id) numbers.insert(condition.number);
    std::vector<double> result;
    const double aside = 1e-4 * (parameter.high - parameter.low);
    for (auto n = numbers.begin(); n != numbers.end(); ++n) {
        result.insert(result.end(), {*n, *n - aside, *n + aside});
        if (std::next(n) != numbers.end()) result.push_back(0.5 * (*n + *std::next(n)));
    }
    return result;
}

/// Calls `visit` with every combination of telling values.
template <class Visit>
void forEachCombination(const std::vector<std::vector<double>>& choices, std::vector<double>& values, Visit visit) {
    const std::size_t i = values.size();
    if (i == choices.size()) return visit(values);
    for (const double choice : choices[i]) {
        values.push_back(choice);
        forEachCombination(choices, values, visit);
        values.pop_back();
    }
}

}  // namespace

SpecialValues::SpecialValues(QWidget* parent) : QWidget(parent), m_label(new QLabel(this)) {
    m_label->setObjectName(QStringLiteral("specialValues"));
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::RichText);
    m_label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_label, 0, Qt::AlignTop);
}

void SpecialValues::setNotes(const Activation& activation, std::vector<SpecialValue> specials) {
    m_activation = &activation;
    m_specials = std::move(specials);
    setVisible(!m_specials.empty());
    reserve();
}

void SpecialValues::setValues(Values values) {
    const QString text = textFor(values);
    if (text != m_label->text()) m_label->setText(text);
}

QString SpecialValues::textFor(Values values) const {
    QStringList notes;
    for (const SpecialValue& special : m_specials)
        if (holds(special, *m_activation, values) != Holds::No)
            notes.append(
                QStringLiteral("<b>%1</b>&ensp;%2")
                    .arg(inWords(special, *m_activation, values).toHtmlEscaped(), special.text.toHtmlEscaped()));
    return notes.join(QStringLiteral("<br>"));
}

void SpecialValues::reserve() {
    if (!m_activation || m_specials.empty()) return;
    std::vector<std::vector<double>> choices;
    for (const Parameter& parameter : m_activation->parameters) choices.push_back(telling(parameter, m_specials));
    std::set<QString> texts;
    std::vector<double> values;
    forEachCombination(choices, values, [&](const std::vector<double>& v) { texts.insert(textFor(v)); });

    QLabel ruler;
    ruler.setFont(m_label->font());
    ruler.setWordWrap(true);
    ruler.setTextFormat(Qt::RichText);
    int height = 0;
    for (const QString& text : texts) {
        ruler.setText(text);
        height = std::max(height, ruler.heightForWidth(width()));
    }
    setFixedHeight(height);
}

void SpecialValues::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    reserve();
}

void SpecialValues::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) reserve();
}

}  // namespace activation
