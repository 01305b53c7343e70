// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiments/experiment.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace activation {

class ActivationBox;
class ActivationPopup;
class ParameterPanel;

/// The activations that an experiment is run with: chosen from the catalogue, each with its own sliders. An experiment
/// that takes none shows none.
class ExperimentActivations : public QWidget {
    Q_OBJECT

public:
    explicit ExperimentActivations(QWidget* parent = nullptr);

    void setContent(const Experiment& experiment, const std::vector<Selection>& activations, Framework framework);

signals:
    /// A person wants these; requests with the same key are one change while they are dragged.
    void activationsEdited(const std::vector<activation::Selection>& activations, const QString& key, bool dragging);
    void said(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QWidget* widget;
        ActivationBox* box;
        QToolButton* remove;
        ParameterPanel* parameters;
    };

    void addRow();
    void dropRow();
    void choose(std::size_t place, const QString& id);
    void append(const QString& id);
    void suggest();
    void retranslate();

    const Experiment* m_experiment = nullptr;
    std::vector<Selection> m_activations;
    Framework m_framework = Framework::PyTorch;
    std::vector<Row> m_rows;
    QLabel* m_title;
    QVBoxLayout *m_column, *m_suggestions;
    QToolButton* m_add;
    ActivationPopup* m_popup = nullptr;
};

}  // namespace activation
