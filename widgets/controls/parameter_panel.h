// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <QWidget>

#include <chrono>
#include <optional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace activation {

class FamilyRow;
class ParameterRow;

/// The parameters of one activation. Requests that the activation refuses do not leave the panel: they are answered
/// where they were made.
class ParameterPanel : public QWidget {
    Q_OBJECT

public:
    explicit ParameterPanel(QWidget* parent = nullptr);

    /// Cheap while the activation stays the same.
    void setSelection(const Activation& activation, Values values, Framework framework);
    /// Offers families of curves, and shows the numbers of the one that is there. After `setSelection`.
    void setFamily(const Exploration& exploration);
    /// A sentence below a parameter's row, until its value changes.
    void setFault(std::size_t parameter, const QString& sentence);

    /// Of the sliders, in pixels.
    void setHandleSize(int pixels);

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
    void addFamilyRow(std::size_t parameter);
    void dropFamilyRow();
    void onEdited(std::size_t parameter, double value, bool dragging);
    void retranslate();

    const Activation* m_activation = nullptr;
    std::vector<double> m_values;
    std::vector<ParameterRow*> m_rows;
    FamilyRow* m_familyRow = nullptr;  ///< below the parameter that the family is over
    int m_handleSize = 0;              ///< 0: the usual one
    QLabel* m_none;
    QVBoxLayout* m_column;
};

}  // namespace activation
