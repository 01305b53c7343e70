// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/experiment_panel.h"

#include "widgets/label_text.h"
#include "widgets/look.h"
#include "widgets/parameter_row.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace activation {
namespace {

constexpr int narrowest = 224;  // a row; with less there are fewer columns

}  // namespace

ExperimentPanel::ExperimentPanel(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    setObjectName(QStringLiteral("experimentPanel"));
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::edge);
    m_grid->setVerticalSpacing(space::related);
}

void ExperimentPanel::setExperiment(const Experiment& experiment, const Settings& settings) {
    m_settings = settings;
    if (m_experiment == &experiment) return;
    m_experiment = &experiment;
    for (QWidget* cell : m_cells) {
        cell->disconnect(this);
        cell->hide();
        cell->setObjectName({});
        cell->deleteLater();
    }
    m_cells.clear();
    for (const Setting& setting : experiment.settings) add(setting);
    for (const TextSetting& text : experiment.texts) add(text);
    addSeed();
    retranslate();
    m_columns = 0;
    arrange();
}

void ExperimentPanel::add(const Setting& setting) {
    const std::string id(setting.parameter.id);
    if (setting.choices.empty()) {
        auto* row = new ParameterRow(setting.parameter, this);
        row->setValue(m_settings.number(id));
        connect(row, &ParameterRow::valueWished, this,
                [this, &setting, row](double value, bool) { onNumber(setting, *row, value); });
        m_cells.push_back(row);
        return;
    }
    auto* choices = new QComboBox;
    choices->setObjectName(QStringLiteral("choice_") + toQString(setting.parameter.id));
    for (const std::string_view choice : setting.choices) choices->addItem(toQString(choice));
    choices->setCurrentIndex(static_cast<int>(m_settings.whole(id)));
    connect(choices, &QComboBox::activated, this, [this, id](int index) {
        m_settings.numbers[id] = index;
        emit settingsWished(m_settings);
    });
    m_cells.push_back(labelled(toQString(setting.parameter.id), choices));
}

void ExperimentPanel::add(const TextSetting& text) {
    const std::string id(text.id);
    auto* field = new QLineEdit(QString::fromStdString(m_settings.texts[id]));
    field->setObjectName(QStringLiteral("text_") + toQString(text.id));
    field->setToolTip(toQString(text.help));
    field->setAccessibleDescription(toQString(text.help));
    connect(field, &QLineEdit::editingFinished, this, [this, field, id] {
        const std::string typed = field->text().toStdString();
        if (typed == m_settings.texts[id]) return;
        m_settings.texts[id] = typed;
        emit settingsWished(m_settings);
    });
    m_cells.push_back(labelled(toQString(text.id), field));
}

void ExperimentPanel::addSeed() {
    m_seed = new QSpinBox;
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setRange(0, 999'999);
    m_seed->setValue(static_cast<int>(m_settings.seed));
    connect(m_seed, &QSpinBox::valueChanged, this, [this](int seed) {
        m_settings.seed = static_cast<std::uint64_t>(seed);
        emit settingsWished(m_settings);
    });
    m_cells.push_back(labelled({}, m_seed));
    m_seedName = m_cells.back()->findChild<QLabel*>();
}

QWidget* ExperimentPanel::labelled(const QString& name, QWidget* field) {
    auto* cell = new QWidget(this);
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins({});
    column->setSpacing(space::related / 2);
    auto* label = new QLabel(name);
    label->setProperty("role", "heading");
    label->setBuddy(field);
    field->setAccessibleName(name);
    field->setMinimumWidth(0);
    column->addWidget(label);
    column->addWidget(field);
    column->addStretch();
    return cell;
}

/// A slider knows no whole numbers: what it wishes for is rounded, and a step that rounding would undo goes to the
/// next.
void ExperimentPanel::onNumber(const Setting& setting, ParameterRow& row, double wished) {
    const std::string id(setting.parameter.id);
    const double now = m_settings.number(id);
    double value = wished;
    if (setting.whole) {
        value = std::round(wished);
        if (value == now && wished != now) value += std::copysign(1.0, wished - now);
    }
    Settings next = m_settings;
    next.numbers[id] = value;
    if (const std::string fault = faultOf(*m_experiment, next); !fault.empty() && !setting.legal.contains(value))
        return row.refuse(faultText(fault));
    row.setValue(value);
    if (value == now) return;
    m_settings = next;
    emit settingsWished(m_settings);
}

void ExperimentPanel::arrange() {
    const int columns = std::max(1, (width() + space::edge) / (narrowest + space::edge));
    if (columns == m_columns) return;
    m_columns = columns;
    while (m_grid->count() > 0) delete m_grid->takeAt(0);
    for (int i = 0; i < m_grid->columnCount(); ++i) m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    for (int i = 0; i < m_grid->rowCount(); ++i) m_grid->setRowStretch(i, 0);
    int place = 0;
    for (QWidget* cell : m_cells) {
        m_grid->addWidget(cell, place / columns, place % columns, Qt::AlignTop);
        cell->show();
        ++place;
    }
    m_grid->setRowStretch((place - 1) / columns + 1, 1);
}

void ExperimentPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void ExperimentPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void ExperimentPanel::retranslate() {
    setAccessibleName(tr("Settings of the experiment"));
    if (!m_seed) return;
    m_seedName->setText(tr("seed"));
    m_seed->setAccessibleName(tr("Seed of the random numbers"));
    m_seed->setToolTip(tr("Another seed draws other random numbers; the same one always the same"));
}

}  // namespace activation
