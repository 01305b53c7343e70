// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/work.h"

#include "core/activations/own.h"

#include <cmath>
#include <deque>

namespace activation {
namespace {

// For the registers that the core uses too. Multiplications cost nothing beside loads and stores, and with them no
// compiler calls memcpy instead.
#if defined(__x86_64__)
#define FOR_EACH_MACHINE [[gnu::target_clones("avx2", "default")]]
#else
#define FOR_EACH_MACHINE
#endif

FOR_EACH_MACHINE void copyOne(const float* __restrict x, float factor, float* __restrict y, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) y[i] = factor * x[i];
}
FOR_EACH_MACHINE void copyTwo(const float* __restrict x, const float* __restrict g, float* __restrict y,
                              std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) y[i] = x[i] * g[i];
}

}  // namespace

void Work::value(std::span<const float> x, std::span<float> y) const {
    if (activation)
        activation->forward(x, values, y);
    else
        copyOne(x.data(), 1.0F, y.data(), x.size());
}

void Work::backward(std::span<const float> x, std::span<const float> gradient, std::span<float> y) const {
    if (activation)
        activation->backward(x, gradient, values, y);
    else
        copyTwo(x.data(), gradient.data(), y.data(), x.size());
}

std::vector<Work> everyWork() {
    std::vector<Work> all{{"copy", nullptr, {}}};
    for (const Activation& a : catalogue()) all.push_back({a.facts.id, &a, a.defaults()});
    static std::deque<std::string> names;
    for (const Activation& a : catalogue())
        if (const Activation* const own = ownActivation(a.facts.formula)) {
            names.push_back("formula_of_" + std::string(a.facts.id));
            all.push_back({names.back(), own, own->defaults()});
        }
    return all;
}

std::vector<float> inputs(std::size_t size) {
    std::vector<float> x(size);
    double golden = 0.5;  // equidistributed, in no order that a branch could learn
    for (float& v : x) {
        golden = std::fmod(golden + 0.6180339887498949, 1.0);
        v = static_cast<float>(1.5 * std::log(golden / (1.0 - golden)));
    }
    return x;
}

}  // namespace activation
