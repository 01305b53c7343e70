// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

#include <gtest/gtest.h>

#include <cmath>

namespace activation {

/// Legal values of which none is a default, none is 1, and no two are the same.
inline std::vector<double> unusualValues(const Activation& activation) {
    std::vector<double> values;
    double place = 0.31;
    for (const Parameter& parameter : activation.parameters) {
        values.push_back(std::round(1e4 * std::lerp(parameter.low, parameter.high, place)) / 1e4);
        place += 0.11;
    }
    EXPECT_FALSE(activation.fault(values));
    return values;
}

}  // namespace activation
