// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/activation/special_values.h"

#include "widgets/look/look.h"
#include "widgets/text/text_lines.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

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

SpecialValues::SpecialValues(QWidget* parent) : QWidget(parent) { setObjectName(QStringLiteral("specialValues")); }

void SpecialValues::setNotes(const Activation& activation, std::vector<SpecialValue> specials) {
    m_activation = &activation;
    m_specials = std::move(specials);
    m_notes.clear();
    setVisible(!m_specials.empty());
    reserve();
}

void SpecialValues::setValues(Values values) {
    const bool isScaled = m_activation && values.size() > m_activation->parameters.size();
    if (std::exchange(m_isScaled, isScaled) != isScaled) reserve();
    Notes notes = notesFor(values);
    if (notes == m_notes) return;
    m_notes = std::move(notes);
    setAccessibleName(text());
    update();
}

QString SpecialValues::text() const {
    QStringList lines;
    for (const Note& note : m_notes) lines.append(note.condition + QStringLiteral(": ") + note.text);
    return lines.join(u'\n');
}

int SpecialValues::textHeight() const { return static_cast<int>(std::ceil(layOut(m_notes, nullptr))); }

SpecialValues::Notes SpecialValues::notesFor(Values values) const {
    Notes notes;
    for (const SpecialValue& special : m_specials) {
        if (holds(special, *m_activation, values) == Holds::No) continue;
        const QString condition = inWords(special, *m_activation, values);
        notes.push_back({m_isScaled ? tr("%1, for f(u), u = w·x + b").arg(condition) : condition, special.text});
    }
    return notes;
}

double SpecialValues::layOut(const Notes& notes, QPainter* painter) const {
    double y = 0.0;
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    for (const Note& note : notes) {
        if (y > 0.0) y += space::related / 2;
        QTextLayout layout(note.condition + QStringLiteral("\u2002") + note.text, font());
        layout.setFormats({{0, static_cast<int>(note.condition.size()), strong}});
        y = breakIntoLines(layout, width(), y);
        if (painter) layout.draw(painter, {});
    }
    return y;
}

void SpecialValues::reserve() {
    if (!m_activation || m_specials.empty() || !testAttribute(Qt::WA_Resized)) return;
    ensurePolished();  // with the font that it will be shown in
    std::vector<std::vector<double>> choices;
    for (const Parameter& parameter : m_activation->parameters) choices.push_back(telling(parameter, m_specials));
    std::vector<Notes> all;
    std::vector<double> values;
    forEachCombination(choices, values, [&](const std::vector<double>& v) {
        Notes notes = notesFor(v);
        if (std::ranges::find(all, notes) == all.end()) all.push_back(std::move(notes));
    });
    double height = 0.0;
    for (const Notes& notes : all) height = std::max(height, layOut(notes, nullptr));
    setFixedHeight(static_cast<int>(std::ceil(height)));
}

void SpecialValues::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    layOut(m_notes, &painter);
}

void SpecialValues::resizeEvent(QResizeEvent* event) {
    if (event->oldSize().width() != event->size().width()) reserve();
}

void SpecialValues::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) reserve();
}

}  // namespace activation
