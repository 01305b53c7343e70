// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <array>
#include <string_view>

namespace activation {

// How files and the command line spell what an exploration has of a few kinds. The first of each is the default.

template <class Value>
struct Name {
    Value value;
    std::string_view spelling;
};

inline constexpr std::array<Name<Axes>, 2> axesNames{{{Axes::Frame, "frame"}, {Axes::Textbook, "textbook"}}};
inline constexpr std::array<Name<Layout>, 2> layoutNames{
    {{Layout::Overlaid, "overlaid"}, {Layout::Stacked, "stacked"}}};
inline constexpr std::array<Name<bool Shown::*>, 9> shownNames{{{&Shown::value, "value"},
                                                                {&Shown::slope, "slope"},
                                                                {&Shown::curvature, "curvature"},
                                                                {&Shown::logSlope, "log_slope"},
                                                                {&Shown::zones, "zones"},
                                                                {&Shown::asymptotes, "asymptotes"},
                                                                {&Shown::densities, "densities"},
                                                                {&Shown::difference, "difference"},
                                                                {&Shown::magnifier, "magnifier"}}};

/// A framework: its spelling, its name on the screen, and where the core's records have what is its own.
struct FrameworkRow {
    Framework value;
    std::string_view spelling, name;
    std::string_view Spellings::*spelled;
    double Parameter::*initial;
};
inline constexpr std::array<FrameworkRow, 3> frameworkNames{
    {{Framework::PyTorch, "pytorch", "PyTorch", &Spellings::pytorch, &Parameter::initial},
     {Framework::Keras, "keras", "Keras", &Spellings::keras, &Parameter::keras},
     {Framework::Jax, "jax", "JAX", &Spellings::jax, &Parameter::jax}}};

/// All spellings of one of these tables, in its order.
template <class Row, std::size_t n>
constexpr std::array<std::string_view, n> spellingsOf(const std::array<Row, n>& names) {
    std::array<std::string_view, n> result{};
    for (std::size_t i = 0; i < n; ++i) result[i] = names[i].spelling;
    return result;
}

template <class Row, std::size_t n>
constexpr std::string_view spellingOf(decltype(Row::value) value, const std::array<Row, n>& names) {
    for (const Row& row : names)
        if (row.value == value) return row.spelling;
    return {};
}

}  // namespace activation
