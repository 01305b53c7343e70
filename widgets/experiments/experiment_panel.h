// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiments/experiment.h"

#include <QWidget>

#include <functional>
#include <vector>

class QGridLayout;
class QVBoxLayout;

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
    /// A sentence at a setting's field, until it or another is said; empty takes it away. False where the setting has
    /// no field.
    bool setFault(std::string_view setting, const QString& sentence);
    const Settings& settings() const { return m_settings; }
    const Experiment* experiment() const { return m_experiment; }

signals:
    /// A person changed something; what it is called in `setting`.
    void settingsEdited(const activation::Settings& settings, const QString& setting, bool dragging);
    /// Something cannot be taken, and why.
    void refused(const QString& sentence);
    /// A person wants to take the text of this setting from a file.
    void fileRequested(const QString& setting);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A setting under the person's hand.
    struct Cell {
        QWidget* widget;
        std::function<void()> show, retranslate;
        bool isWide = false;          ///< it takes a row of its own
        std::string_view setting{};   ///< its id
        ParameterRow* row = nullptr;  ///< where it is one
    };

    void add(const Setting& setting);
    void addChoice(const Setting& setting);
    void add(const TextSetting& text);
    void addSeed();
    /// A heading with a field below it.
    QWidget* headed(QWidget* field, QWidget* beside = nullptr);
    void onNumber(const Setting& setting, ParameterRow& row, double value, bool dragging);
    void request(const Settings& next, std::string_view setting, bool dragging = false);
    void arrange();
    void retranslate();

    const Experiment* m_experiment = nullptr;
    Settings m_settings;
    std::vector<Cell> m_cells;
    QGridLayout* m_grid;
    int m_columns = 0;
    std::string_view m_faultOf{};  ///< whose field says what is wrong
};

}  // namespace activation
