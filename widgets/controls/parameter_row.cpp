// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/parameter_row.h"

#include "widgets/controls/slider_ends.h"
#include "widgets/controls/sweep.h"
#include "widgets/controls/value_field.h"
#include "widgets/controls/value_slider.h"
#include "widgets/look/icons.h"
#include "widgets/look/look.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"
#include "widgets/text/plain_label.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace activation {
namespace {

constexpr int widestName = 130;  // in one line; a longer one takes two rather than widen the panel

QToolButton* button(const char* name) {
    auto* result = new QToolButton;
    result->setObjectName(QLatin1String(name));
    result->setIconSize({20, 20});
    result->setFixedSize(space::iconButton, space::iconButton);
    return result;
}

}  // namespace

ParameterRow::ParameterRow(const Parameter& parameter, QWidget* parent, bool logarithmic, bool whole)
    : QWidget(parent),
      m_id(toQString(parameter.id)),
      m_symbol(toQString(parameter.symbol)),
      m_word(m_id),
      m_usualLimits{parameter.low, parameter.high},
      m_value(parameter.initial),
      m_initial(parameter.initial),
      m_name(new PlainLabel),
      m_fault(new PlainLabel),
      m_field(new ValueField(ValueScale(m_usualLimits, logarithmic, whole))),
      m_reset(button("reset")),
      m_play(button("play")),
      m_family(button("family")),
      m_slider(new ValueSlider(ValueScale(m_usualLimits, logarithmic, whole), parameter.initial)),
      m_ends(new SliderEnds(m_usualLimits)),
      m_sweep(new Sweep(ValueScale(m_usualLimits, logarithmic, whole), this)),
      m_logarithmic(logarithmic),
      m_whole(whole) {
    m_ends->setPositive(logarithmic);
    m_ends->setWhole(whole);
    setObjectName(QStringLiteral("parameter_") + m_id);
    m_name->setObjectName("name");
    m_name->setTextFormat(Qt::RichText);
    m_name->setBuddy(m_field);
    m_field->setObjectName("field");
    m_slider->setObjectName("slider");
    m_fault->setObjectName("fault");
    m_fault->setProperty("role", "fault");
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_play->setCheckable(true);
    m_family->setCheckable(true);
    m_family->hide();

    auto* top = new QHBoxLayout;
    top->setSpacing(space::related / 2);
    top->addWidget(m_name, 1);
    top->addWidget(m_field);
    top->addWidget(m_reset);
    top->addWidget(m_play);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_slider);
    column->addWidget(m_ends);
    column->addWidget(m_fault);
    top->addWidget(m_family);  // last, so that Tab goes from it to the numbers of the family

    connect(m_slider, &ValueSlider::touched, this, &ParameterRow::onHand);
    connect(m_field, &ValueField::touched, this, &ParameterRow::onHand);
    connect(m_slider, &ValueSlider::valueEdited, this, &ParameterRow::valueEdited);
    connect(m_field, &ValueField::valueEdited, this, &ParameterRow::valueEdited);
    connect(m_field, &ValueField::notANumber, this, &ParameterRow::refuse);
    connect(m_ends, &SliderEnds::limitsEdited, this, &ParameterRow::limitsEdited);
    connect(m_ends, &SliderEnds::refused, this, &ParameterRow::setFault);
    connect(m_reset, &QToolButton::clicked, this, [this] {
        onHand();
        emit valueEdited(m_initial, false);
    });
    connect(m_play, &QToolButton::toggled, this, &ParameterRow::setPlaying);
    connect(m_family, &QToolButton::clicked, this, &ParameterRow::familyEdited);
    connect(m_sweep, &Sweep::moved, this, &ParameterRow::onSweep);
    m_field->setValue(m_value);
    m_reset->setEnabled(false);
    applyLook();
}

void ParameterRow::setValue(double value) {
    if (value == m_value) return;
    if (!m_isSweeping) stopPlaying();
    m_value = value;
    m_slider->setValue(value);
    m_field->setValue(value);
    m_reset->setEnabled(value != m_initial);
    setFault({});
}

void ParameterRow::setDefault(double initial) {
    if (initial == m_initial) return;
    m_initial = initial;
    m_slider->setDefault(initial);
    m_reset->setEnabled(m_value != initial);
    retranslate();
}

void ParameterRow::setName(const QString& name) {
    m_word = name;
    retranslate();
}

void ParameterRow::setHandleSize(int pixels) {
    m_slider->setHandleSize(pixels);
    for (QToolButton* each : {m_reset, m_play}) {
        const int size = std::max(space::iconButton, pixels + space::related);
        each->setFixedSize(size, size);
        each->setIconSize({size - space::related, size - space::related});
    }
}

void ParameterRow::setFamily(bool isThere) {
    m_family->show();
    if (isThere == m_family->isChecked()) return;
    m_family->setChecked(isThere);
    applyLook();
}

void ParameterRow::setLimits(const Range& limits) {
    if (limits == m_ends->limits()) return;
    m_slider->setScale(scaleOf(limits));
    m_field->setScale(scaleOf(limits));
    m_ends->setLimits(limits);
    m_sweep->setScale(scaleOf(limits));
    setFault({});
    retranslate();
}

void ParameterRow::contextMenuEvent(QContextMenuEvent* event) {
    using namespace std::chrono_literals;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* usual = menu->addAction(tr("Reset slider range"), this, [this] { emit limitsEdited(m_usualLimits); });
    usual->setEnabled(m_ends->limits() != m_usualLimits);
    menu->addSeparator();
    const std::pair<QString, std::chrono::milliseconds> speeds[]{
        {tr("Play slowly"), 12s}, {tr("Play at medium speed"), 4s}, {tr("Play fast"), 1500ms}};
    for (const auto& [text, period] : speeds) {
        QAction* action = menu->addAction(text, this, [this, period = period] { emit periodEdited(period); });
        action->setCheckable(true);
        action->setChecked(m_sweep->period() == period);
    }
    menu->popup(event->reason() == QContextMenuEvent::Mouse ? event->globalPos() : mapToGlobal(rect().center()));
}

void ParameterRow::setFault(const QString& sentence) {
    if (sentence == m_fault->text()) return;
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
    m_field->setAccessibleDescription(sentence);
    if (sentence.isEmpty() || !QAccessible::isActive()) return;
    QAccessibleEvent event(m_fault, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ParameterRow::refuse(const QString& reason) {
    if (m_isSweeping) return m_sweep->turn();
    setFault(tr("%1. The value stays %2.").arg(reason, exactText(m_value)));
    m_field->setRefused(m_field->hasFocus());
}

bool ParameterRow::isPlaying() const { return m_sweep->isRunning(); }

void ParameterRow::setPlaying(bool playing) {
    if (playing == isPlaying()) return;
    if (!playing) {
        stopPlaying();
        return emit valueEdited(m_value, false);
    }
    setFault({});
    m_sweep->start(m_value, screen()->refreshRate());
    m_play->setChecked(true);
    applyLook();
}

void ParameterRow::stopPlaying() {
    if (!isPlaying()) return;
    m_sweep->stop();
    m_play->setChecked(false);
    applyLook();
}

void ParameterRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) applyLook();
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ParameterRow::onHand() {
    setPlaying(false);
    setFault({});
}

void ParameterRow::onSweep(double value) {
    const QScopedValueRollback sweeping(m_isSweeping, true);
    emit valueEdited(value, true);
}

void ParameterRow::applyLook() {
    const Look& look = lookOf(palette());
    m_reset->setIcon(icon("reset", look.text));
    m_play->setIcon(icon(isPlaying() ? "pause" : "play", isPlaying() ? look.accent : look.text));
    m_family->setIcon(icon("family", m_family->isChecked() ? look.accent : look.text));
    retranslate();
}

void ParameterRow::retranslate() {
    const QString& symbol = m_symbol == m_id ? m_word : m_symbol;
    const QString secondary = lookOf(palette()).secondaryText.name();
    const QString strong = QStringLiteral("<span style=\"font-weight:600\">%1</span>");  // as headings have it
    m_name->setText(m_symbol == m_id
                        ? strong.arg(m_word)
                        : strong.arg(lowered(m_symbol)) +
                              QStringLiteral(" <span style=\"color:%1\">%2</span>").arg(secondary, m_word));
    m_name->setWordWrap(false);
    m_name->setWordWrap(m_name->sizeHint().width() > widestName);
    const Range& limits = m_slider->scale().limits();
    setAccessibleName(tr("Parameter %1").arg(m_word));
    m_field->setAccessibleName(tr("Value of %1").arg(m_word));
    m_slider->setAccessibleName(m_word);
    m_ends->setSubject(m_word);
    m_slider->setToolTip(
        tr("Arrow keys: one hundredth, with Shift one thousandth, Page keys: one tenth. Double-click: the default"));
    m_reset->setToolTip(tr("Reset %1 to its default, %2").arg(symbol, shortText(m_initial)));
    m_reset->setAccessibleName(tr("Reset %1").arg(m_word));
    m_play->setToolTip(
        isPlaying()
            ? tr("Stop")
            : tr("Play: %1 sweeps between %2 and %3").arg(symbol, shortText(limits.from), shortText(limits.to)));
    m_family->setToolTip(m_family->isChecked() ? tr("Show one curve again")
                                               : tr("Show curves for several values of %1").arg(symbol));
    m_family->setAccessibleName(tr("Family of curves over %1").arg(m_word));
    m_play->setAccessibleName(isPlaying() ? tr("Stop %1").arg(m_word) : tr("Play %1").arg(m_word));
}

}  // namespace activation
