// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/vector_settings.h"

#include <algorithm>

namespace activation {

std::vector<Choice> vectorFunctionChoices() {
    std::vector<Choice> result;
    for (const VectorFunction& function : vectorFunctions()) result.push_back({function.facts.id, function.facts.name});
    return result;
}

Setting settingOf(const VectorParameter& parameter) {
    return {parameter.parameter, parameter.legal, parameter.name, parameter.meaning, parameter.whole};
}

std::vector<Setting> vectorParameterSettings() {
    std::vector<Setting> result;
    for (const VectorFunction& function : vectorFunctions())
        for (const VectorParameter& each : function.parameters)
            if (std::ranges::none_of(result, [&](const Setting& s) { return s.parameter.id == each.parameter.id; }))
                result.push_back(settingOf(each));
    return result;
}

std::vector<double> valuesOf(const Settings& settings, const VectorFunction& function) {
    std::vector<double> result;
    for (const VectorParameter& each : function.parameters) result.push_back(settings.number(each.parameter.id));
    return result;
}

std::optional<Fault> faultOf(const VectorFunction& function, std::size_t inputs, const std::vector<double>& values) {
    if (function.outputs(inputs, values)) return std::nullopt;
    return Fault{CORE_TEXT("Fault", "%1 needs %2"), function.facts.id, function.needs};
}

}  // namespace activation
