// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace activation {

// How files and the command line spell what an exploration has of a few kinds. The first of each is the default.

template <class Value>
struct Name {
    Value value;
    std::string_view spelling;
};

inline constexpr std::array<Name<Page>, 4> pageNames{{{Page::Explore, "explore"},
                                                      {Page::Gallery, "gallery"},
                                                      {Page::Experiments, "experiments"},
                                                      {Page::Lessons, "lessons"}}};
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

/// A framework, in the order of the enum: its spelling, its name on the screen, what computes behind it, where that can
/// be chosen, and where the core's records have what is its own.
struct FrameworkRow {
    Framework value;
    std::string_view spelling, name, backend;
    std::string_view Spellings::*spelled;
    double Parameter::*initial;
};
inline constexpr std::array<FrameworkRow, 5> frameworkNames{
    {{Framework::PyTorch, "pytorch", "PyTorch", "", &Spellings::pytorch, &Parameter::initial},
     {Framework::Keras, "keras", "Keras", "TensorFlow", &Spellings::keras, &Parameter::keras},
     {Framework::Jax, "jax", "JAX", "", &Spellings::jax, &Parameter::jax},
     {Framework::KerasJax, "keras-jax", "Keras", "JAX", &Spellings::keras, &Parameter::keras},
     {Framework::KerasTorch, "keras-torch", "Keras", "PyTorch", &Spellings::keras, &Parameter::keras}}};

/// The libraries that they belong to: a library spells a function and sets its defaults whatever computes behind it.
inline constexpr std::span<const FrameworkRow> libraries{frameworkNames.data(), 3};

/// PyTorch, Keras (TensorFlow) …
inline std::string fullName(const FrameworkRow& row) {
    const std::string name(row.name);
    return row.backend.empty() ? name : name + " (" + std::string(row.backend) + ")";
}

/// Selection::isTraining.
inline constexpr std::array<Name<bool>, 2> modeNames{{{false, "evaluation"}, {true, "training"}}};

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
