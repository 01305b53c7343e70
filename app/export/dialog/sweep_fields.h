// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/animation/animation.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace activation {

class ValueField;

/// Which parameter an animation sweeps, from where to where, in how many frames and how long.
class SweepFields : public QWidget {
    Q_OBJECT

public:
    /// The current activation must have a parameter.
    explicit SweepFields(const Exploration& exploration, QWidget* parent = nullptr);

    ParameterSweep sweep() const;
    /// The choices of the last time, and for the next: not those of a parameter.
    void restore();
    void keep() const;

signals:
    void changed();
    /// What was typed is not a number.
    void refused(const QString& sentence);

private:
    void chooseParameter();
    void change();

    const Activation& m_entry;
    QComboBox* m_parameter;
    ValueField *m_from, *m_to;
    QSpinBox* m_frames;
    QDoubleSpinBox* m_seconds;
    QCheckBox* m_thereAndBack;
    QLabel* m_length;
    Range m_values{};
};

}  // namespace activation
