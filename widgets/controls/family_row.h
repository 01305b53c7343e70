// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <QWidget>

class QLabel;

namespace activation {

class ValueField;

/// How many curves a family has and between which values of its parameter: a sentence whose numbers can be edited.
/// Requests that cannot be met are answered here and do not leave the row.
class FamilyRow : public QWidget {
    Q_OBJECT

public:
    FamilyRow(const Activation& activation, std::size_t parameter, QWidget* parent = nullptr);

    std::size_t parameter() const { return m_parameter; }
    /// The exploration must have a family over this parameter. Cheap while nothing of it changes.
    void setExploration(const Exploration& exploration);

signals:
    void familyEdited(const activation::Family& family, bool dragging);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Part {
        QLabel* word;  ///< before the field
        ValueField* field;
    };

    Part makePart(const char* name);
    double now(const Part& part) const;
    /// Why the family cannot have this number, which is not what the part has now; empty where it can.
    QString faultOf(const Part& part, double requested) const;
    Family changed(const Part& part, double value) const;
    void request(const Part& part, double value, bool dragging);
    void refuse(const Part& part, const QString& reason);
    void setFault(const QString& sentence);
    void showNote();
    void retranslate();

    const Activation& m_activation;
    std::size_t m_parameter;
    Selection m_current;
    Family m_family;
    std::size_t m_drawn = 0;
    Part m_curves, m_from, m_to;
    QLabel *m_note, *m_fault;
};

}  // namespace activation
