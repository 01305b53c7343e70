// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiments/experiment.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace activation {

class ParameterRow;

/// What an experiment can be run with, but for the activations: rows for numbers, choices, texts, and the seed, in as
/// many columns as there is room for.
class ExperimentPanel : public QWidget {
    Q_OBJECT

public:
    explicit ExperimentPanel(QWidget* parent = nullptr);

    /// The activations of the settings are left alone.
    void setExperiment(const Experiment& experiment, const Settings& settings);
    const Settings& settings() const { return m_settings; }

signals:
    /// A person changed something.
    void settingsWished(const activation::Settings& settings);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void add(const Setting& setting);
    void add(const TextSetting& text);
    void addSeed();
    QWidget* labelled(const QString& name, QWidget* field);
    void onNumber(const Setting& setting, ParameterRow& row, double wished);
    void arrange();
    void retranslate();

    const Experiment* m_experiment = nullptr;
    Settings m_settings;
    std::vector<QWidget*> m_cells;
    QGridLayout* m_grid;
    QSpinBox* m_seed = nullptr;
    QLabel* m_seedName = nullptr;
    int m_columns = 0;
};

}  // namespace activation
