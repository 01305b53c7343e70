// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/experiments/experiment_panel.h"

#include "widgets/controls/combo_box.h"
#include "widgets/controls/lines_field.h"
#include "widgets/controls/parameter_row.h"
#include "widgets/controls/sweep.h"
#include "widgets/look/look.h"
#include "widgets/text/label_text.h"
#include "widgets/text/plain_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace activation {
namespace {

constexpr int narrowest = 224;  // a row; with less there are fewer columns

/// Why a text cannot be taken that is longer than any.
QString tooLong(const Experiment& experiment, const TextSetting& text) {
    const SettingOverrides overrides{
        .texts = {{std::string(text.id), std::string(SettingOverrides::longestText + 1, ' ')}}};
    return faultText(overridesFaultOf(experiment, overrides).value());
}

void name(QWidget* cell, QWidget* field, const QString& text) {
    cell->findChild<QLabel*>()->setText(text);
    field->setAccessibleName(text);
}

}  // namespace

ExperimentPanel::ExperimentPanel(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    setObjectName(QStringLiteral("experimentPanel"));
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::edge);
    m_grid->setVerticalSpacing(space::related);
}

void ExperimentPanel::setExperiment(const Experiment& experiment, const Settings& settings) {
    m_settings = settings;
    if (m_experiment != &experiment) {
        m_experiment = &experiment;
        for (const Cell& cell : m_cells) {
            cell.widget->disconnect(this);
            cell.widget->hide();
            cell.widget->setObjectName({});
            for (QWidget* part : cell.widget->findChildren<QWidget*>()) {
                part->disconnect(this);  // the one with the focus commits what was typed when it is hidden
                part->setObjectName({});
            }
            cell.widget->deleteLater();
        }
        m_cells.clear();
        for (const TextSetting& text : experiment.texts) add(text);
        for (const Setting& setting : experiment.settings) setting.choices.empty() ? add(setting) : addChoice(setting);
        if (experiment.isRandom) addSeed();
        retranslate();
        m_columns = 0;
        arrange();
    }
    for (const Cell& cell : m_cells) cell.show();
}

bool ExperimentPanel::setFault(std::string_view setting, const QString& sentence) {
    bool isThere = false;
    for (const Cell& cell : m_cells) {
        const bool isIts = !setting.empty() && cell.setting == setting;
        const QString text = isIts ? sentence : QString();
        isThere = isThere || isIts;
        if (cell.row) {
            if (isIts || cell.setting == m_faultOf) cell.row->setFault(text);
            continue;
        }
        auto* label = cell.widget->findChild<QLabel*>(QStringLiteral("fault"));
        label->setText(text);
        label->setVisible(!text.isEmpty());
    }
    m_faultOf = isThere ? setting : std::string_view();
    return isThere;
}

void ExperimentPanel::add(const Setting& setting) {
    auto* row = new ParameterRow(setting.parameter, this, setting.logarithmic, setting.whole);
    connect(row, &ParameterRow::valueEdited, this,
            [this, &setting, row](double value, bool dragging) { onNumber(setting, *row, value, dragging); });
    connect(row, &ParameterRow::limitsEdited, row, &ParameterRow::setLimits);
    connect(row, &ParameterRow::periodEdited, row,
            [row](std::chrono::milliseconds period) { row->sweep().setPeriod(period); });
    m_cells.push_back({row,
                       [this, row, &setting] {
                           row->setValue(m_settings.number(setting.parameter.id));
                           row->setEnabled(!isReplacedBySample(setting, m_settings));
                       },
                       [row, &setting] { row->setName(translated(setting.name)); }, false, setting.parameter.id, row});
}

void ExperimentPanel::addChoice(const Setting& setting) {
    auto* choices = new ComboBox;
    choices->setObjectName(QStringLiteral("choice_") + toQString(setting.parameter.id));
    for (std::size_t i = 0; i < setting.choices.size(); ++i) choices->addItem({});
    connect(choices, &QComboBox::activated, this, [this, &setting](int index) {
        Settings next = m_settings;
        next.numbers[std::string(setting.parameter.id)] = index;
        request(next, setting.parameter.id);
    });
    QWidget* cell = headed(choices);
    const auto show = [this, choices, &setting] {
        choices->setCurrentIndex(static_cast<int>(m_settings.whole(setting.parameter.id)));
    };
    m_cells.push_back({cell, show,
                       [cell, choices, &setting] {
                           name(cell, choices, translated(setting.name));
                           for (std::size_t i = 0; i < setting.choices.size(); ++i)
                               choices->setItemText(static_cast<int>(i), translated(setting.choices[i].name));
                       },
                       false, setting.parameter.id});
}

void ExperimentPanel::add(const TextSetting& text) {
    const auto requested = [this, &text](const QString& typed) {
        Settings next = m_settings;
        next.texts[std::string(text.id)] = typed.toStdString();
        request(next, text.id);
    };
    const auto now = [this, &text] { return QString::fromStdString(m_settings.texts[std::string(text.id)]); };
    const auto retranslated = [&text](QWidget* cell, QWidget* field) {
        name(cell, field, translated(text.name));
        field->setToolTip(translated(text.meaning));
        field->setAccessibleDescription(translated(text.meaning));
    };
    const QString objectName = QStringLiteral("text_") + toQString(text.id);
    if (text.lines) {
        auto* field = new LinesField;
        field->setObjectName(objectName);
        auto* open = new QToolButton;
        open->setObjectName(QStringLiteral("open_") + toQString(text.id));
        open->setProperty("role", "tab");
        QWidget* cell = headed(field, open);
        connect(field, &LinesField::textSubmitted, this, requested);
        field->setMostCharacters(SettingOverrides::longestText);
        connect(field, &LinesField::refused, this, [this, &text] { emit refused(tooLong(*m_experiment, text)); });
        connect(open, &QToolButton::clicked, this, [this, &text] { emit fileRequested(toQString(text.id)); });
        m_cells.push_back({cell, [field, now] { field->setText(now()); },
                           [cell, field, open, retranslated] {
                               retranslated(cell, field);
                               field->setPlaceholderText(field->toolTip());
                               open->setText(tr("Open…"));
                               open->setToolTip(tr("Take the numbers from a file: CSV, TSV or text"));
                           },
                           true, text.id});
    } else {
        auto* field = new QLineEdit;
        field->setObjectName(objectName);
        QWidget* cell = headed(field);
        field->setMaxLength(static_cast<int>(SettingOverrides::longestText));  // what it is told is shown whole
        connect(field, &QLineEdit::editingFinished, this, [field, now, requested] {
            if (!field->isModified()) return;
            field->setModified(false);
            if (field->text() != now()) requested(field->text());
        });
        const auto show = [field, now] {
            if (!field->isModified() && field->text() != now()) field->setText(now());
        };
        m_cells.push_back({cell, show, [cell, field, retranslated] { retranslated(cell, field); }, false, text.id});
    }
}

void ExperimentPanel::addSeed() {
    auto* seed = new QDoubleSpinBox;  // it holds whole numbers that QSpinBox does not
    seed->setObjectName(QStringLiteral("seed"));
    seed->setDecimals(0);
    seed->setRange(0.0, static_cast<double>(SettingOverrides::largestSeed));
    QWidget* cell = headed(seed);
    connect(seed, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        Settings next = m_settings;
        next.seed = static_cast<std::uint64_t>(value);
        request(next, "seed");
    });
    const auto show = [this, seed] {
        const QSignalBlocker silent(seed);  // being told is no request
        seed->setValue(static_cast<double>(m_settings.seed));
    };
    m_cells.push_back({cell, show, [cell, seed] {
                           name(cell, seed, tr("Seed of the random numbers"));
                           cell->findChild<QLabel*>()->setText(tr("seed"));
                           seed->setToolTip(
                               tr("Another seed gives other random numbers; the same seed always gives the same ones"));
                       }});
}

QWidget* ExperimentPanel::headed(QWidget* field, QWidget* beside) {
    auto* cell = new QWidget(this);
    auto* label = new PlainLabel;
    label->setProperty("role", "heading");
    label->setBuddy(field);
    field->setMinimumWidth(0);
    auto* head = new QHBoxLayout;
    head->addWidget(label, 1);
    if (beside) head->addWidget(beside);
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins({});
    column->setSpacing(space::related / 2);
    column->addLayout(head);
    column->addWidget(field);
    auto* fault = new PlainLabel;
    fault->setObjectName(QStringLiteral("fault"));
    fault->setProperty("role", "fault");
    fault->setWordWrap(true);
    fault->hide();
    column->addWidget(fault);
    column->addStretch();
    return cell;
}

void ExperimentPanel::request(const Settings& next, std::string_view setting, bool dragging) {
    m_settings = next;
    emit settingsEdited(m_settings, toQString(setting), dragging);
}

/// What is illegal by itself is answered where it was made; what is wrong only together with another setting, the
/// experiment says.
void ExperimentPanel::onNumber(const Setting& setting, ParameterRow& row, double value, bool dragging) {
    const std::string id(setting.parameter.id);
    const SettingOverrides alone{.numbers = {{id, value}}};
    if (const auto fault = overridesFaultOf(*m_experiment, alone)) return row.refuse(faultText(*fault));
    const double now = m_settings.number(id);
    Settings next = m_settings;
    next.numbers[id] = value;
    row.setValue(value);
    if (value != now || !dragging) request(next, id, dragging);
}

void ExperimentPanel::arrange() {
    const int columns = std::max(1, (width() + space::edge) / (narrowest + space::edge));
    if (columns == m_columns) return;
    m_columns = columns;
    while (m_grid->count() > 0) delete m_grid->takeAt(0);
    for (int i = 0; i < m_grid->rowCount(); ++i) m_grid->setRowStretch(i, 0);
    int place = 0;
    for (const Cell& cell : m_cells) {
        const int width = cell.isWide ? columns : 1;
        m_grid->addWidget(cell.widget, place / columns, place % columns, 1, width, Qt::AlignTop);
        cell.widget->show();
        place += width;
    }
    for (int i = 0; i < m_grid->columnCount(); ++i) m_grid->setColumnStretch(i, i < columns ? 1 : 0);
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
    for (const Cell& cell : m_cells) cell.retranslate();
}

}  // namespace activation
