// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/activations/input_scale.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace activation {

/// An activation of the catalogue with values for its parameters.
struct Selection {
    std::string id;
    std::vector<double> values;  ///< all that evaluation takes: see `Values`
    bool isTraining = false;     ///< RReLU alone: not its mean slope, but all that training may draw

    bool operator==(const Selection&) const = default;
};

/// The selection's entry; null where the catalogue has none.
CORE_EXPORT const Activation* entryOf(const Selection&);

/// Why there is no such activation, or why it cannot have these values; none where it can.
CORE_EXPORT std::optional<Fault> faultOf(const Selection&);

/// A selection with its default parameters. The id must be one of the catalogue: std::invalid_argument otherwise.
CORE_EXPORT Selection defaultSelection(std::string_view id, Framework = Framework::PyTorch);

/// Whether it is another function in training than in evaluation: RReLU, which draws its slope then.
CORE_EXPORT bool hasMode(const Activation&);

/// The weight and the bias on its input; 1 and 0 where none were set.
CORE_EXPORT InputScale inputScaleOf(const Selection&);
CORE_EXPORT bool hasInputScale(const Selection&);
/// Sets them, or with none takes them away: the activation is then that of the catalogue.
CORE_EXPORT void setInputScale(Selection&, std::optional<InputScale>);

/// What can be set of a selection, by places: the parameters, and behind them the weight and the bias on its input.
CORE_EXPORT const Parameter& parameterAt(const Activation&, std::size_t place);
/// What stands at that place in a selection with these values.
CORE_EXPORT double valueAt(const Activation&, Values, std::size_t place);
/// Sets it. A weight of 1 and a bias of 0 are none: the activation is then that of the catalogue.
CORE_EXPORT void setValueAt(Selection&, std::size_t place, double value);

/// The curves between which training draws: those of the least and of the largest slope. None where nothing is drawn.
CORE_EXPORT std::optional<std::array<Selection, 2>> bandOf(const Selection&);

}  // namespace activation
