// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/catalogue.h"

#include "core/activations/families.h"
#include "core/activations/own.h"

#include <algorithm>
#include <iterator>

namespace activation {

double Parameter::initialIn(Framework framework) const {
    switch (framework) {
        case Framework::Keras:
        case Framework::KerasJax:
        case Framework::KerasTorch: return keras;
        case Framework::Jax: return jax;
        case Framework::PyTorch:
        case Framework::None: break;
    }
    return initial;
}

std::vector<double> Activation::defaults(Framework framework) const {
    std::vector<double> values;
    for (const Parameter& p : parameters) values.push_back(p.initialIn(framework));
    return values;
}

std::optional<std::size_t> Activation::indexOf(std::string_view parameter) const {
    const auto found = std::ranges::find(parameters, parameter, &Parameter::id);
    if (found == parameters.end()) return std::nullopt;
    return static_cast<std::size_t>(found - parameters.begin());
}

std::span<const Activation> catalogue() {
    static const std::vector<Activation> all = [] {
        std::vector<Activation> entries;
        for (const auto family : {rectifiers, exponentialUnits, smoothRectifiers, sigmoids, shrinkage, periodic})
            std::ranges::move(family(), std::back_inserter(entries));
        return entries;
    }();
    return all;
}

const Activation* find(std::string_view id) {
    const auto found = std::ranges::find(catalogue(), id, [](const Activation& a) { return a.facts.id; });
    return found == catalogue().end() ? ownActivation(id) : &*found;
}

}  // namespace activation
