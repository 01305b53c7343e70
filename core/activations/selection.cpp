// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/selection.h"

#include "core/activations/aliases.h"
#include "core/activations/catalogue.h"
#include "core/quotation.h"
#include "core/require.h"

namespace activation {

const Activation* entryOf(const Selection& selection) { return find(selection.id); }

std::optional<Fault> faultOf(const Selection& selection) {
    const Activation* const entry = entryOf(selection);
    if (!entry) return unknownActivation(selection.id);
    const std::size_t count = entry->parameters.size();
    if (selection.values.size() != count && !InputScale::isIn(selection.values, count))
        return Fault{count == 1 ? CORE_TEXT("Fault", "%1 has %2 parameter, not %3")
                                : CORE_TEXT("Fault", "%1 has %2 parameters, not %3"),
                     selection.id, count, selection.values.size()};
    if (const auto fault = entry->fault(selection.values))
        return Fault{CORE_TEXT("Fault", "%1: %2"), selection.id, *fault};
    if (selection.isTraining && !hasMode(*entry))
        return Fault{CORE_TEXT("Fault", "%1 is the same in training"), selection.id};
    return std::nullopt;
}

Selection defaultSelection(std::string_view id, Framework framework) {
    const Activation* const entry = find(id);
    require(entry != nullptr, "there is no activation called \"", std::string(id), "\"");
    return {std::string(id), entry->defaults(framework)};
}

bool hasMode(const Activation& activation) { return activation.facts.id == "rrelu"; }

InputScale inputScaleOf(const Selection& selection) {
    const Activation* const entry = entryOf(selection);
    return entry ? InputScale::of(selection.values, entry->parameters.size()) : InputScale{};
}

bool hasInputScale(const Selection& selection) {
    const Activation* const entry = entryOf(selection);
    return entry && InputScale::isIn(selection.values, entry->parameters.size());
}

void setInputScale(Selection& selection, std::optional<InputScale> input) {
    const Activation* const entry = entryOf(selection);
    require(entry != nullptr, "there is no activation called \"", selection.id, "\"");
    selection.values.resize(entry->parameters.size());
    if (input) selection.values.insert(selection.values.end(), {input->weight, input->bias});
}

const Parameter& parameterAt(const Activation& activation, std::size_t place) {
    static constexpr std::array<Parameter, inputValues> input{
        {{"weight", "w", 1.0, 1.0, 1.0, -3.0, 3.0}, {"bias", "b", 0.0, 0.0, 0.0, -5.0, 5.0}}};
    const std::size_t count = activation.parameters.size();
    require(place < count + inputValues, std::string(activation.facts.id), " has no parameter ", place);
    return place < count ? activation.parameters[place] : input[place - count];
}

double valueAt(const Activation& activation, Values values, std::size_t place) {
    return place < values.size() ? values[place] : parameterAt(activation, place).initial;
}

void setValueAt(Selection& selection, std::size_t place, double value) {
    const Activation* const entry = entryOf(selection);
    require(entry != nullptr, "there is no activation called \"", selection.id, "\"");
    require(place < entry->parameters.size() + inputValues, std::string(entry->facts.id), " has no parameter ", place);
    if (place >= selection.values.size()) setInputScale(selection, InputScale{});
    selection.values[place] = value;
    if (inputScaleOf(selection) == InputScale{}) setInputScale(selection, {});
}

std::optional<std::array<Selection, 2>> bandOf(const Selection& selection) {
    const Activation* const entry = entryOf(selection);
    if (!selection.isTraining || !entry || !hasMode(*entry)) return {};
    std::array band{selection, selection};
    const auto [lower, upper] = std::array{selection.values[0], selection.values[1]};
    for (std::size_t i = 0; i < 2; ++i) {
        band[i].isTraining = false;
        band[i].values[0] = band[i].values[1] = i == 0 ? lower : upper;
    }
    return band;
}

}  // namespace activation
