// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/line/command.h"
#include "core/exploration.h"

namespace activation {

/// The table that eval and sample print: the header, then a row for each x. In single precision rows are made in
/// chunks, because values and slopes are those of the float batches.
class Rows {
public:
    /// Activation and parameters from the first word and --set, and with --framework and --precision.
    Rows(const Arguments& arguments, Output& out);

    void writeHeader();
    void add(double x);
    /// Writes the rows that wait for their chunk to fill.
    void flush();

private:
    template <class Number>
    void write(Number x, Number value, Number slope, double curvature);
    void adopt(float x, float& value, float& slope) const;

    Selection m_selection;
    const Activation& m_entry;
    Framework m_framework;
    bool m_single;
    std::vector<Break> m_breaks;
    std::vector<float> m_x, m_value, m_slope;
    Output& m_out;
};

}  // namespace activation
