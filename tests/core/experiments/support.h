// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/catalogue.h"
#include "core/experiments/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace activation {

/// The figures of an experiment that must run.
inline std::vector<Figure> figuresOf(std::string_view id, const Settings& settings = {}) {
    auto figures = run(*findExperiment(id), settings);
    EXPECT_TRUE(figures) << (figures ? "" : figures.fault().string());
    return figures ? std::move(*figures) : std::vector<Figure>();
}

inline const Figure& figureNamed(const std::vector<Figure>& figures, std::string_view title) {
    const auto found = std::ranges::find(figures, title, &Figure::title);
    if (found == figures.end()) throw std::out_of_range("there is no figure " + std::string(title));
    return *found;
}

inline const FigureCurve& curveNamed(const Figure& figure, std::string_view name) {
    const auto found = std::ranges::find(figure.curves, name, &FigureCurve::name);
    if (found == figure.curves.end()) throw std::out_of_range("there is no curve " + std::string(name));
    return *found;
}

/// The number in the last column of the first row that begins with these words.
inline double numberIn(const Figure& figure, const std::vector<std::string>& words) {
    for (const auto& row : figure.table->rows) {
        std::size_t i = 0;
        while (i < words.size() && std::holds_alternative<TranslatableText>(row[i]) &&
               std::get<TranslatableText>(row[i]) == words[i])
            ++i;
        if (i == words.size()) return std::get<double>(row.back());
    }
    throw std::out_of_range("there is no row " + words.front());
}

inline Selection selection(std::string_view id, std::vector<double> values = {}) {
    Selection result = defaultSelection(id);
    if (!values.empty()) result.values = std::move(values);
    return result;
}

}  // namespace activation
