// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/as_typed.h"

#include "core/activations/own.h"
#include "core/formula/evaluation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace activation {
namespace {

using Kind = TypedFault::Kind;

constexpr double least = 1e-6;  // of |x| that is looked at; it ends at 10⁴
constexpr int perDecade = 12, decades = 10;

class Comparison {
public:
    Comparison(const Activation& activation, const formula::Expression& typed, Values values)
        : m_activation(activation), m_typed(typed), m_values(values) {}

    /// Where both are 0 in float32, `isNothing` says so: what holds nearer to 0 holds there too.
    std::optional<Kind> at(double place, bool* isNothing = nullptr) {
        const float x = static_cast<float>(place);
        const double right = m_activation.pointForDrawing(x, m_values, Framework::None).value;
        const float typed = formula::singleValue(m_typed, x, m_values, m_nodes);
        if (isNothing) *isNothing = typed == 0.0F && std::fabs(right) < double{std::numeric_limits<float>::min()};
        if (std::isnan(right)) return std::isnan(typed) ? std::optional(Kind::NotFinite) : std::nullopt;
        if (std::fabs(right) > double{std::numeric_limits<float>::max()}) return std::nullopt;
        if (!std::isfinite(typed)) return Kind::NotFinite;
        constexpr double closeness = 1e-3;
        const bool isNormal = std::fabs(right) >= double{std::numeric_limits<float>::min()};
        if (isNormal && std::fabs(typed - right) > closeness * std::fabs(right)) return Kind::Digits;
        return std::nullopt;
    }

private:
    const Activation& m_activation;
    const formula::Expression& m_typed;
    Values m_values;
    std::vector<float> m_nodes;
};

/// Between two places of which one has the fault and the other has not: where it begins.
double boundary(Comparison& comparison, Kind kind, double with, double without) {
    for (int i = 0; i < 16; ++i) {
        const double middle = 0.5 * (with + without);
        (comparison.at(middle) == kind ? with : without) = middle;
    }
    return with;
}

/// Places from −most to −least and from least to most.
std::vector<double> places() {
    std::vector<double> result;
    for (int i = 0; i <= perDecade * decades; ++i)
        result.push_back(least * std::pow(10.0, static_cast<double>(i) / perDecade));
    const std::vector<double> right = result;
    for (const double x : right) result.push_back(-x);
    std::ranges::sort(result);
    return result;
}

}  // namespace

std::vector<TypedFault> faultsAsTyped(const Activation& activation, Values values) {
    const std::shared_ptr<const formula::Expression> typed = expressionAsTyped(activation);
    constexpr std::size_t mostNodes = 300;  // of more it would take longer than a frame
    if (!typed || typed->nodes.size() > mostNodes || values.size() != typed->parameters.size()) return {};
    static const std::vector<double> all = places();
    Comparison comparison(activation, *typed, values);
    std::vector<std::optional<Kind>> kinds(all.size());
    const std::size_t half = all.size() / 2;
    for (std::size_t k = 0; k < all.size(); ++k) {  // each side from 0 outwards
        const std::size_t i = k < half ? half - 1 - k : k;
        const bool isFirst = k == 0 || k == half;
        bool isNothing = false;
        kinds[i] = comparison.at(all[i], &isNothing);
        if (isNothing && !isFirst) kinds[i] = kinds[k < half ? i + 1 : i - 1];
    }
    const auto edge = [&](Kind kind, std::size_t inside, std::size_t outside) {
        // Between −least and least nothing is looked at.
        if (all[inside] * all[outside] < 0.0) return 0.0;
        return boundary(comparison, kind, all[inside], all[outside]);
    };
    constexpr double endless = std::numeric_limits<double>::infinity();
    std::vector<TypedFault> faults;
    for (std::size_t i = 0; i < all.size();) {
        std::size_t end = i + 1;
        while (end < all.size() && kinds[end] == kinds[i]) ++end;
        constexpr std::size_t fewest = 3;  // of less a zero of f is the reason
        if (kinds[i] && end - i >= fewest && faults.size() < mostTypedFaults)
            faults.push_back({*kinds[i],
                              {i == 0 ? -endless : edge(*kinds[i], i, i - 1),
                               end == all.size() ? endless : edge(*kinds[i], end - 1, end)}});
        i = end;
    }
    return faults;
}

}  // namespace activation
