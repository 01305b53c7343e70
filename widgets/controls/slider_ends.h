// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/range.h"

#include <QWidget>

namespace activation {

class ValueField;

/// The numbers at the ends of a slider, which can be changed where they stand.
class SliderEnds : public QWidget {
    Q_OBJECT

public:
    explicit SliderEnds(const Range& limits, QWidget* parent = nullptr);

    const Range& limits() const { return m_limits; }
    void setLimits(const Range& limits);
    /// The ends of a logarithmic slider are not negative.
    void setPositive(bool positive) { m_isPositive = positive; }
    /// Those of a slider over whole numbers are whole.
    void setWhole(bool whole) { m_isWhole = whole; }
    /// What the slider moves, for screen readers.
    void setSubject(const QString& name);

signals:
    void limitsEdited(activation::Range limits);
    void refused(const QString& sentence);

private:
    ValueField* makeField(const char* name, Qt::Alignment alignment);
    void request(const Range& limits, ValueField* field);

    Range m_limits;
    ValueField *m_from, *m_to;
    bool m_isPositive = false, m_isWhole = false;
};

}  // namespace activation
