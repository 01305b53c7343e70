// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

#include <vector>

namespace activation {

/// The defaults, and each parameter by itself at the ends of its slider and of the doubles, as far as it is legal
/// there.
inline std::vector<std::vector<double>> extremeValues(const Activation& activation) {
    std::vector<std::vector<double>> result{activation.defaults()};
    for (std::size_t i = 0; i < activation.parameters.size(); ++i)
        for (const double value : {activation.parameters[i].low, activation.parameters[i].high, -0.0, 1e-300, -1e-300,
                                   1e-9, 1e160, -1e160, 1e300}) {
            std::vector<double> values = activation.defaults();
            values[i] = value;
            if (!activation.fault(values)) result.push_back(values);
        }
    return result;
}

}  // namespace activation
