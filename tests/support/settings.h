// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

namespace activation {

/// An entry of the catalogue with legal values for its parameters, so that a test can loop over what users meet.
struct ActivationSetting {
    const Activation* activation;
    std::vector<double> values;

    Point point(double x, Framework framework = Framework::PyTorch) const {
        return activation->point(x, values, framework);
    }
    double value(double x) const { return point(x).value; }
    double slope(double x) const { return point(x).slope; }
    double curvature(double x) const { return point(x).curvature; }
};

inline std::ostream& operator<<(std::ostream& out, const ActivationSetting& setting) {
    out << setting.activation->facts.id;
    for (std::size_t i = 0; i < setting.values.size(); ++i)
        out << (i ? ',' : ':') << setting.activation->parameters[i].id << '=' << setting.values[i];
    return out;
}

/// The defaults, and each parameter at both ends of its slider while the others stand at their defaults.
inline std::vector<ActivationSetting> settingsOf(const Activation& activation) {
    std::vector<ActivationSetting> result{{&activation, activation.defaults()}};
    for (std::size_t i = 0; i < activation.parameters.size(); ++i)
        for (const double end : {activation.parameters[i].low, activation.parameters[i].high}) {
            std::vector<double> values = activation.defaults();
            values[i] = end;
            if (!activation.fault(values)) result.push_back({&activation, values});
        }
    return result;
}

inline ActivationSetting setting(std::string_view id, std::vector<double> values = {}) {
    const Activation* activation = find(id);
    if (values.empty()) values = activation->defaults();
    return {activation, std::move(values)};
}

/// A test that runs for every entry of the catalogue, and carries its id in its name.
class EveryActivation : public testing::TestWithParam<std::size_t> {
protected:
    const Activation& activation() const { return catalogue()[GetParam()]; }
    std::string id() const { return std::string(activation().facts.id); }
    std::vector<ActivationSetting> settings() const { return settingsOf(activation()); }
};

/// For INSTANTIATE_TEST_SUITE_P of a suite derived from EveryActivation.
inline auto everyEntry() { return testing::Range(std::size_t{0}, catalogue().size()); }
inline std::string idOf(const testing::TestParamInfo<std::size_t>& entry) {
    return std::string(catalogue()[entry.param].facts.id);
}

}  // namespace activation
