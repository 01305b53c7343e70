// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/rows.h"

#include "app/commands/line/options.h"

#include <algorithm>

namespace activation {
namespace {

constexpr std::size_t chunk = 1024;

}  // namespace

Rows::Rows(const Arguments& arguments, Output& out)
    : m_selection(selectionOf(arguments.words.front(), arguments.all(setOption.name))),
      m_entry(*entryOf(m_selection)),
      m_framework(chosen(arguments, frameworkOption.name, frameworkNames)),
      m_single(chosen(arguments, precisionOption.name, precisionNames) == Precision::Single),
      m_breaks(m_entry.breaks(m_selection.values, m_framework)),
      m_out(out) {}

void Rows::writeHeader() {
    m_out << "x,value,slope,curvature";
    for (const Parameter& parameter : m_entry.parameters) m_out << ",d_" << parameter.id;
    if (hasInputScale(m_selection)) m_out << ",d_weight,d_bias";
    m_out << "\n";
}

void Rows::add(double x) {
    if (m_single) {
        m_x.push_back(static_cast<float>(x));
        if (m_x.size() == chunk) flush();
    } else {
        const Point point = m_entry.point(x, m_selection.values, m_framework);
        write(x, point.value, point.slope, point.curvature);
    }
}

void Rows::flush() {
    m_value.resize(m_x.size());
    m_slope.resize(m_x.size());
    m_entry.forward(m_x, m_selection.values, m_value);
    m_entry.slope(m_x, m_selection.values, m_slope);
    for (std::size_t i = 0; i < m_x.size(); ++i) {
        if (m_framework != Framework::PyTorch) adopt(m_x[i], m_value[i], m_slope[i]);
        write(m_x[i], m_value[i], m_slope[i], m_entry.point(m_x[i], m_selection.values, m_framework).curvature);
    }
    m_x.clear();
}

template <class Number>
void Rows::write(Number x, Number value, Number slope, double curvature) {
    m_out << x << "," << value << "," << slope << "," << static_cast<Number>(curvature);
    for (std::size_t i = 0; i < m_selection.values.size(); ++i)
        m_out << "," << static_cast<Number>(m_entry.parameterSlope(x, m_selection.values, i, m_framework));
    m_out << "\n";
}

/// Batches follow PyTorch. Where another framework has another value or slope, at a break or because it defines the
/// function differently, point evaluation knows it. A float stands at a break when it is the break's own rounding.
void Rows::adopt(float x, float& value, float& slope) const {
    const auto here = std::ranges::find(m_breaks, x, [](const Break& b) { return static_cast<float>(b.x); });
    const double at = here == m_breaks.end() ? x : here->x;
    const Point usual = m_entry.point(at, m_selection.values, Framework::PyTorch);
    const Point theirs = m_entry.point(at, m_selection.values, m_framework);
    if (theirs.value != usual.value) value = static_cast<float>(theirs.value);
    if (theirs.slope != usual.slope) slope = static_cast<float>(theirs.slope);
}

}  // namespace activation
