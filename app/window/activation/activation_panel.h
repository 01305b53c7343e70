// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <QWidget>

class QComboBox;
class QTabBar;
class QLabel;
class QToolButton;

namespace activation {

class CardView;
class FormulaView;
class ParameterPanel;
class SpecialValues;
class SteadyText;

/// What belongs to the current activation: name, formula, parameters, and its card.
class ActivationPanel : public QWidget {
    Q_OBJECT

public:
    explicit ActivationPanel(QWidget* parent = nullptr);

    void setExploration(const Exploration& exploration);
    ParameterPanel& parameters() { return *m_parameters; }
    /// What says how the function is computed is not seen: the formula and the card.
    void setFormulaHidden(bool hidden);

signals:
    void said(const QString& sentence);
    void frameworkSelected(activation::Framework framework);
    void modeSelected(bool isTraining);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// An own name in one line, whatever its length: the rest is in the tool tip.
    void showName();
    /// What becomes of a formula that is computed as it is typed.
    void showTyped();
    void setActivation(const Activation& activation);
    void retranslate();
    void orderTabs();
    void reserveNumbers(Selection selection);

    const Activation* m_activation = nullptr;
    QLabel* m_name;
    QLabel* m_family;
    FormulaView *m_value, *m_slope;
    SteadyText* m_numbers;
    QLabel* m_typed;
    ParameterPanel* m_parameters;
    SpecialValues* m_specials;
    QTabBar* m_mode;  ///< evaluation or training, where they differ
    QComboBox* m_framework;
    QToolButton* m_differ;
    std::vector<double> m_values;
    bool m_isFormulaHidden = false;
    CardView* m_card;
};

}  // namespace activation
