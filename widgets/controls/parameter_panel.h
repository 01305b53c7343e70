// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <QWidget>

#include <chrono>
#include <optional>
#include <vector>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace activation {

class FamilyRow;
class ParameterRow;

/// The parameters of one activation, and behind them the weight and the bias on its input, which are folded away until
/// they are used or opened. Requests that the activation refuses do not leave the panel: they are answered where they
/// were made. Places are those of `parameterAt`.
class ParameterPanel : public QWidget {
    Q_OBJECT

public:
    explicit ParameterPanel(QWidget* parent = nullptr);

    /// Cheap while the activation stays the same.
    void setSelection(const Activation& activation, Values values, Framework framework);
    /// Offers families of curves, and shows the numbers of the one that is there. After `setSelection`.
    void setFamily(const Exploration& exploration);
    /// Whether weight and bias can be opened where they are not used; usually they cannot.
    void setInputOffered(bool offered);
    /// A sentence below a parameter's row, until its value changes.
    void setFault(std::size_t parameter, const QString& sentence);

    /// Of the sliders, in pixels.
    void setHandleSize(int pixels);

    /// Tab goes from that widget through the rows in their order; returns the last of their controls.
    QWidget* orderTabs(QWidget* before);

    const Activation* activation() const { return m_activation; }
    std::size_t rowCount() const { return m_rows.size(); }
    ParameterRow& row(std::size_t parameter) { return *m_rows[parameter]; }

signals:
    /// `dragging` is true while more is about to come: it is all one change.
    void valueEdited(std::size_t parameter, double value, bool dragging);
    /// The rows are those of another activation.
    void rebuilt();
    void limitsEdited(std::size_t parameter, activation::Range limits);
    /// None: there is to be no family.
    void familyEdited(const std::optional<activation::Family>& family, bool dragging);
    void periodEdited(std::chrono::milliseconds period);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addRow(std::size_t place);
    void dropRow();
    /// The rows of weight and bias, which are there or not.
    void setInputOpen(bool open);
    void showInput();
    void showInputIcon();  ///< apart: a button with another icon is painted anew, with the same text it is not
    QWidget* orderInput();
    QWidget* orderRow(std::size_t place, QWidget* last);
    void addFamilyRow(std::size_t parameter);
    void dropFamilyRow();
    void onEdited(std::size_t parameter, double value, bool dragging);
    void retranslate();

    const Activation* m_activation = nullptr;
    std::vector<double> m_values;
    std::vector<ParameterRow*> m_rows;
    FamilyRow* m_familyRow = nullptr;  ///< below the parameter that the family is over
    int m_handleSize = 0;              ///< 0: the usual one
    bool m_isInputOffered = false, m_hadInput = false;
    QToolButton* m_input;  ///< above weight and bias: opens and folds them
    QLabel* m_none;
    QVBoxLayout* m_column;
};

}  // namespace activation
