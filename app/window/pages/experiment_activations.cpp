// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/experiment_activations.h"

#include "app/window/activation/slider_settings.h"
#include "core/activations/catalogue.h"
#include "widgets/catalogue/activation_popup.h"
#include "widgets/controls/parameter_panel.h"
#include "widgets/look/icons.h"
#include "widgets/look/look.h"
#include "widgets/text/label_text.h"
#include "widgets/text/plain_label.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace activation {
namespace {

QToolButton* wordButton(const QString& name) {
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setProperty("role", "tab");
    button->setFixedHeight(space::iconButton);
    return button;
}

}  // namespace

ExperimentActivations::ExperimentActivations(QWidget* parent)
    : QWidget(parent),
      m_title(new PlainLabel),
      m_column(new QVBoxLayout),
      m_suggestions(new QVBoxLayout),
      m_add(wordButton(QStringLiteral("addActivation"))) {
    setObjectName(QStringLiteral("experimentActivations"));
    m_title->setProperty("role", "heading");
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(space::related);
    m_column->setSpacing(space::related);
    m_suggestions->setSpacing(0);
    all->addWidget(m_title);
    all->addLayout(m_column);
    all->addWidget(m_add, 0, Qt::AlignLeft);
    all->addLayout(m_suggestions);
    connect(m_add, &QToolButton::clicked, this, [this] {
        if (!m_popup) {
            m_popup = new ActivationPopup(m_add);
            connect(m_popup, &ActivationPopup::chosen, this, &ExperimentActivations::append);
        }
        m_popup->open(*m_add, {});
    });
    retranslate();
}

void ExperimentActivations::setContent(const Experiment& experiment, const std::vector<Selection>& activations,
                                       Framework framework) {
    const bool isOther = m_experiment != &experiment || m_activations.size() != activations.size();
    const bool areOthers =
        isOther || !std::ranges::equal(m_activations, activations, {}, &Selection::id, &Selection::id);
    m_experiment = &experiment;
    m_activations = activations;
    m_framework = framework;
    setVisible(experiment.arity.most > 0);
    while (m_rows.size() > activations.size()) dropRow();
    while (m_rows.size() < activations.size()) addRow();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Activation& entry = *entryOf(activations[i]);
        m_rows[i].box->setCurrent(QString::fromStdString(activations[i].id));
        m_rows[i].parameters->setSelection(entry, activations[i].values, framework);
        m_rows[i].parameters->setVisible(!activations[i].values.empty());
        m_rows[i].remove->setVisible(activations.size() > experiment.arity.least);
    }
    if (!areOthers) return;
    m_add->setVisible(activations.size() < experiment.arity.most);
    suggest();
    retranslate();
}

void ExperimentActivations::addRow() {
    const std::size_t place = m_rows.size();
    auto* widget = new QWidget(this);
    widget->setObjectName(QStringLiteral("experimentActivation%1").arg(place));
    Row row{widget, new ActivationBox, new QToolButton, new ParameterPanel};
    row.box->setObjectName(QStringLiteral("activationBox%1").arg(place));
    row.remove->setObjectName(QStringLiteral("removeActivation%1").arg(place));
    row.remove->setFixedSize(space::iconButton, space::iconButton);
    row.parameters->setObjectName(QStringLiteral("experimentParameters%1").arg(place));
    new SliderSettings(*row.parameters);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::related / 2);
    head->addWidget(row.box, 1);
    head->addWidget(row.remove);
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins({});
    column->setSpacing(space::related / 2);
    column->addLayout(head);
    column->addWidget(row.parameters);
    m_column->addWidget(widget);
    connect(row.box, &ActivationBox::selected, this, [this, place](const QString& id) { choose(place, id); });
    connect(row.remove, &QToolButton::clicked, this, [this, place] {
        std::vector<Selection> next = m_activations;
        next.erase(next.begin() + static_cast<std::ptrdiff_t>(place));
        emit activationsEdited(next, {}, false);
    });
    connect(row.parameters, &ParameterPanel::valueEdited, this,
            [this, place](std::size_t parameter, double value, bool dragging) {
                std::vector<Selection> next = m_activations;
                setValueAt(next[place], parameter, value);
                emit activationsEdited(next, QStringLiteral("activation %1 parameter %2").arg(place).arg(parameter),
                                       dragging);
            });
    m_rows.push_back(row);
}

void ExperimentActivations::dropRow() {
    const Row row = m_rows.back();
    m_rows.pop_back();
    row.parameters->disconnect(this);
    row.widget->hide();
    m_column->removeWidget(row.widget);
    row.widget->setObjectName({});
    for (QWidget* part : row.widget->findChildren<QWidget*>()) part->setObjectName({});
    row.widget->deleteLater();
}

void ExperimentActivations::choose(std::size_t place, const QString& id) {
    std::vector<Selection> next = m_activations;
    next[place] = defaultSelection(id.toStdString(), m_framework);
    if (std::ranges::count(next, next[place]) > 1)
        return void(emit said(tr("%1 is already in the list").arg(labelOf(next[place]))));
    emit activationsEdited(next, {}, false);
}

void ExperimentActivations::append(const QString& id) {
    std::vector<Selection> next = m_activations;
    next.push_back(defaultSelection(id.toStdString(), m_framework));
    if (std::ranges::count(next, next.back()) > 1)
        return void(emit said(tr("%1 is already in the list").arg(labelOf(next.back()))));
    emit activationsEdited(next, {}, false);
}

/// Those that the experiment is best seen with, one click away.
void ExperimentActivations::suggest() {
    while (QLayoutItem* item = m_suggestions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setObjectName({});
        item->widget()->deleteLater();
        delete item;
    }
    const Arity& arity = m_experiment->arity;
    if (arity.most < 2 || m_activations.size() >= arity.initial.size()) return;
    for (const std::string_view id : arity.initial) {
        if (std::ranges::find(m_activations, id, &Selection::id) != m_activations.end()) continue;
        auto* button = wordButton(QStringLiteral("suggest_") + toQString(id));
        const QString name = toQString(entryOf(defaultSelection(id))->facts.name);
        button->setText(QStringLiteral("+ ") + name);
        button->setAccessibleName(tr("Add %1").arg(name));
        button->setToolTip(tr("Compare with %1 too").arg(name));
        m_suggestions->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QToolButton::clicked, this, [this, id = toQString(id)] { append(id); });
    }
}

void ExperimentActivations::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        if (m_experiment) suggest();
        retranslate();
    }
}

void ExperimentActivations::retranslate() {
    m_title->setText(m_experiment && m_experiment->arity.most > 1 ? tr("Activations") : tr("Activation"));
    setAccessibleName(m_title->text());
    m_add->setText(tr("+ Add another…"));
    m_add->setToolTip(tr("Compare with another activation from the catalogue"));
    const Look& look = lookOf(QGuiApplication::palette());
    for (const Row& row : m_rows) {
        row.box->setAccessibleName(tr("Activation"));
        row.box->setToolTip(tr("Choose another activation"));
        const QString name = row.box->itemText(0);
        row.remove->setIcon(icon(QStringLiteral("close"), look.secondaryText));
        row.remove->setAccessibleName(tr("Remove %1").arg(name));
        row.remove->setToolTip(tr("Remove %1").arg(name));
    }
}

}  // namespace activation
