// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/family_row.h"

#include "widgets/controls/value_field.h"
#include "widgets/look/look.h"
#include "widgets/text/core_text.h"
#include "widgets/text/number_text.h"
#include "widgets/text/plain_label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <cmath>

namespace activation {
namespace {

constexpr Range counts{2.0, Family::most};
constexpr int narrowest = 40;  // pixels: a field

/// Keys move an end by a power of ten, a tenth of the family or less, wherever it is.
ValueScale scaleAround(double value, const Range& family) {
    const double half = 5.0 * std::pow(10.0, std::floor(std::log10(family.size())));
    return ValueScale({value - half, value + half});
}

}  // namespace

FamilyRow::FamilyRow(const Activation& activation, std::size_t parameter, QWidget* parent)
    : QWidget(parent),
      m_activation(activation),
      m_parameter(parameter),
      m_curves(makePart("familyCurves")),
      m_from(makePart("familyFrom")),
      m_to(makePart("familyTo")),
      m_note(new PlainLabel),
      m_fault(new PlainLabel) {
    setObjectName(QStringLiteral("familyRow"));
    m_curves.field->setScale(ValueScale(counts, false, true));
    m_note->setObjectName("familyNote");
    m_note->setProperty("role", "caption");
    m_fault->setObjectName("familyFault");
    m_fault->setProperty("role", "fault");
    m_fault->setWordWrap(true);
    m_fault->hide();

    auto* sentence = new QHBoxLayout;
    sentence->setSpacing(space::related / 2);
    for (const Part& part : {m_curves, m_from, m_to}) {
        sentence->addWidget(part.word);
        sentence->addWidget(part.field);
        part.field->setMinimumWidth(narrowest);
        part.field->setProperty("role", "small");
    }
    m_curves.field->setFixedWidth(narrowest);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::related / 2);
    column->addLayout(sentence);
    column->addWidget(m_note);
    column->addWidget(m_fault);
    retranslate();
}

FamilyRow::Part FamilyRow::makePart(const char* name) {
    const Part part{new PlainLabel(this), new ValueField(ValueScale({0.0, 1.0}), this)};
    part.word->setProperty("role", "secondary");
    part.word->setBuddy(part.field);
    part.field->setObjectName(QLatin1String(name));
    part.field->setAlignment(Qt::AlignHCenter);
    connect(part.field, &ValueField::touched, this, [this] { setFault({}); });
    connect(part.field, &ValueField::valueEdited, this,
            [this, part](double value, bool dragging) { request(part, value, dragging); });
    connect(part.field, &ValueField::notANumber, this, [this, part](const QString& reason) { refuse(part, reason); });
    return part;
}

void FamilyRow::setExploration(const Exploration& exploration) {
    const Family& family = *exploration.family;
    if (family == m_family && exploration.current == m_current) return;
    const bool isEdited = family != m_family;
    m_family = family;
    m_current = exploration.current;
    const std::size_t drawn = familyOf(exploration).size();
    if (!isEdited && drawn == m_drawn) return;
    m_drawn = drawn;
    m_from.field->setScale(scaleAround(family.values.from, family.values));
    m_to.field->setScale(scaleAround(family.values.to, family.values));
    for (const Part& part : {m_curves, m_from, m_to}) part.field->setValue(now(part));
    if (isEdited) setFault({});
    showNote();
}

double FamilyRow::now(const Part& part) const {
    return part.field == m_curves.field ? m_family.curves
           : part.field == m_from.field ? m_family.values.from
                                        : m_family.values.to;
}

QString FamilyRow::faultOf(const Part& part, double requested) const {
    const Family family = changed(part, requested);
    Exploration next;
    next.current = m_current;
    next.family = family;
    const bool isLegal = !activation::faultOf(next);
    if (part.field == m_curves.field)
        return isLegal ? QString() : tr("A family has from %1 to %2 curves").arg(counts.from).arg(counts.to);
    if (!isLegal && std::isfinite(requested) && family.values.from >= family.values.to)
        return tr("A family begins at less than where it ends");
    if (!isLegal) return tr("This is too large, or too near the other end");
    Selection end = m_current;
    end.values[m_parameter] = requested;
    const auto fault = m_activation.fault(end.values);
    return fault ? faultText(*fault) : QString();
}

/// The family with another number. A count that is no whole number is none that a family can have.
Family FamilyRow::changed(const Part& part, double value) const {
    Family family = m_family;
    if (part.field == m_curves.field)
        family.curves = value == std::trunc(value) && counts.contains(value) ? static_cast<int>(value) : 0;
    if (part.field == m_from.field) family.values.from = value;
    if (part.field == m_to.field) family.values.to = value;
    return family;
}

void FamilyRow::request(const Part& part, double value, bool dragging) {
    if (value == now(part)) return;
    if (const QString fault = faultOf(part, value); !fault.isEmpty()) return refuse(part, fault);
    emit familyEdited(changed(part, value), dragging);
}

void FamilyRow::refuse(const Part& part, const QString& reason) {
    setFault(tr("%1. The number stays %2.").arg(reason, exactText(now(part))));
    part.field->setRefused(part.field->hasFocus());
    part.field->setAccessibleDescription(m_fault->text());
}

void FamilyRow::setFault(const QString& sentence) {
    if (sentence == m_fault->text()) return;
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
    m_note->setVisible(sentence.isEmpty());
    for (const Part& part : {m_curves, m_from, m_to}) part.field->setAccessibleDescription({});
    if (sentence.isEmpty() || !QAccessible::isActive()) return;
    QAccessibleEvent event(m_fault, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void FamilyRow::showNote() {
    const QString step = shortText(m_family.values.size() / (m_family.curves - 1));
    const bool isWhole = m_drawn == static_cast<std::size_t>(m_family.curves);
    m_note->setText(isWhole ? tr("in steps of %1").arg(step) : tr("in steps of %1; %2 drawn").arg(step).arg(m_drawn));
    m_note->setToolTip(isWhole ? QString() : tr("Invalid values are skipped"));
}

void FamilyRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void FamilyRow::retranslate() {
    //: A number that can be edited stands at each of %1, %2, %3; they stay in this order.
    const QStringList words = tr("Curves %1 from %2 to %3").split(QRegularExpression(QStringLiteral("\\s*%\\d\\s*")));
    const QString id = toQString(m_activation.parameters[m_parameter].id);
    const std::pair<Part, QString> names[]{{m_curves, tr("Number of curves")},
                                           {m_from, tr("Smallest %1 of the curves").arg(id)},
                                           {m_to, tr("Largest %1 of the curves").arg(id)}};
    for (qsizetype i = 0; i < 3; ++i) {
        names[i].first.word->setText(words.value(i));
        names[i].first.field->setAccessibleName(names[i].second);
    }
    setAccessibleName(tr("Family of curves over %1").arg(id));
    if (m_drawn > 0) showNote();
}

}  // namespace activation
