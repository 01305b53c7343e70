// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <limits>
#include <string>
#include <vector>

namespace activation {

// The exactly rounded results in tests/reference/tables, and how far a result is from them (see the README there).

/// One line of a table: a point, a setting, and what is exact there.
struct ReferenceRow {
    double x;
    std::vector<double> setting, exact;
};

inline std::vector<double> numbersIn(const std::string& line, char separator) {
    std::vector<double> numbers;
    const char* const end = line.data() + line.size();
    for (const char* from = line.data(); from < end;) {
        const char* const to = std::find(from, end, separator);
        const char* const equals = std::find(from, to, '=');  // "parameter=value"
        double number = std::numeric_limits<double>::quiet_NaN();
        std::from_chars(equals == to ? from : equals + 1, to, number);
        numbers.push_back(number);
        from = to == end ? end : to + 1;
    }
    return numbers;
}

inline std::string pathOfTable(const std::string& name) {
    return std::string(places::sourceTree) + "/tests/reference/tables/" + name;
}
inline bool hasTable(const std::string& name) { return std::ifstream(pathOfTable(name)).good(); }

inline std::vector<std::string> linesOfTable(const std::string& name) {
    std::ifstream file(pathOfTable(name));
    EXPECT_TRUE(file) << "cannot read the table " << name;
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    if (!lines.empty()) lines.erase(lines.begin());  // the header
    return lines;
}

inline std::vector<ReferenceRow> readReference(const std::string& name, std::size_t parameters) {
    std::vector<ReferenceRow> rows;
    for (const std::string& line : linesOfTable(name)) {
        const std::vector<double> cells = numbersIn(line, ',');
        const auto exact = cells.begin() + 1 + static_cast<std::ptrdiff_t>(parameters);
        rows.push_back({cells[0], {cells.begin() + 1, exact}, {exact, cells.end()}});
    }
    return rows;
}

/// Where a derivative passes through zero, its error is judged by its largest value: not even the exact derivative of
/// the neighbouring number is close there.
struct Allowance {
    double largest = 0.0, from = 0.0, to = 0.0;

    double floor(double x) const { return from <= x && x <= to && std::isfinite(largest) ? largest / 16.0 : 0.0; }
};

struct Allowances {
    Allowance slope, curvature;
};

inline Allowances allowancesOf(const std::string& id, const std::vector<double>& setting) {
    for (const std::string& line : linesOfTable("largest.csv")) {
        const std::size_t first = line.find(','), second = line.find(',', first + 1);
        if (line.substr(0, first) != id) continue;
        if (numbersIn(line.substr(first + 1, second - first - 1), ';') != setting) continue;
        const std::vector<double> n = numbersIn(line.substr(second + 1), ',');
        return {{n[0], n[2], n[3]}, {n[1], n[4], n[5]}};
    }
    ADD_FAILURE() << "largest.csv does not know this setting of " << id;
    return {};
}

/// |got − exact| in ULP of max(|exact|, floor), in the format T. NaN agrees with NaN only; what overflows counts as the
/// power of two above the largest number, and the ULP of what is subnormal is the smallest number.
template <class T>
double errorInUlp(double got, double exact, double floor = 0.0) {
    using Limits = std::numeric_limits<T>;
    if (std::isnan(got) || std::isnan(exact))
        return std::isnan(got) && std::isnan(exact) ? 0.0 : std::numeric_limits<double>::infinity();
    const auto clipped = [](long double x) {
        const long double top = std::ldexp(1.0L, Limits::max_exponent);
        return std::clamp(x, -top, top);
    };
    const long double size =
        std::max({std::fabs(clipped(exact)), static_cast<long double>(floor), static_cast<long double>(Limits::min())});
    const int exponent = std::min(std::ilogb(size), Limits::max_exponent - 1);
    return static_cast<double>(std::fabs(clipped(got) - clipped(exact)) /
                               std::ldexp(1.0L, exponent - Limits::digits + 1));
}

}  // namespace activation
