// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiments/experiment.h"
#include "core/vector_functions/vector_function.h"

namespace activation {

// What experiments with functions of a vector have in common.

/// All of them, in their order.
std::vector<Choice> vectorFunctionChoices();

/// A function's parameter as an experiment's setting.
CORE_EXPORT Setting settingOf(const VectorParameter& parameter);
/// A setting for each parameter that any of them has.
std::vector<Setting> vectorParameterSettings();

/// The values of one function's parameters.
CORE_EXPORT std::vector<double> valuesOf(const Settings& settings, const VectorFunction& function);

/// Why it cannot take so many inputs; none where it can.
std::optional<Fault> faultOf(const VectorFunction& function, std::size_t inputs, const std::vector<double>& values);

}  // namespace activation
