// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/catalogue.h"
#include "core/experiments/catalogue.h"
#include "core/exploration.h"

#include <cmath>
#include <random>

namespace activation {

/// None, mostly. It draws random numbers of its own, so that what else is drawn does not depend on it.
inline SharedSample randomSample(double seed) {
    std::mt19937 random(static_cast<unsigned>(std::fabs(seed) * 1e6));
    const auto chance = [&](double share) { return std::bernoulli_distribution(share)(random); };
    if (chance(0.7)) return {};
    SampleBuilder builder;
    builder.add(std::vector{1.0});
    std::uniform_real_distribution<double> number(-50.0, 3.0);
    for (int i = std::uniform_int_distribution(0, 2000)(random); i > 0; --i)
        builder.add(std::vector{chance(0.1) ? 0.0 : chance(0.01) ? std::nan("") : number(random)});
    return *builder.sample("层 <b>&\"\n\u2028.npy");
}

/// Any exploration that can be shown, with pinned curves, odd numbers and all; the same for the same seed.
inline Exploration randomExploration(std::mt19937& random) {
    const auto chance = [&](double share) { return std::bernoulli_distribution(share)(random); };
    const auto number = [&](double low, double high) { return std::uniform_real_distribution(low, high)(random); };
    const auto selection = [&] {
        const auto all = catalogue();
        const Activation& entry = all[std::uniform_int_distribution<std::size_t>(0, all.size() - 1)(random)];
        Selection result{std::string(entry.facts.id), {}};
        do {
            result.values.clear();
            for (const Parameter& p : entry.parameters) result.values.push_back(number(p.low - 1.0, p.high + 1.0));
        } while (entry.fault(result.values));
        return result;
    };
    const auto range = [&] {
        const double from = number(-100.0, 100.0);
        return Range{from, from + std::exp(number(-5.0, 10.0))};
    };
    Exploration result;
    result.current = selection();
    const int most = chance(0.1) ? static_cast<int>(Exploration::mostPinned) : 4;
    for (int i = std::uniform_int_distribution(0, most)(random); i > 0; --i) result.pinned.push_back(selection());
    result.page = static_cast<Page>(std::uniform_int_distribution(0, 3)(random));
    result.framework = static_cast<Framework>(std::uniform_int_distribution(0, 2)(random));
    do
        result.shown = {chance(0.5), chance(0.5), chance(0.5), chance(0.3), chance(0.5),
                        chance(0.5), chance(0.5), chance(0.3), chance(0.3)};
    while (!result.shown.anyCurve());
    result.grid = chance(0.8);
    result.layout = chance(0.5) ? Layout::Stacked : Layout::Overlaid;
    result.input = {number(-3.0, 3.0), number(0.01, 5.0)};
    result.x = range();
    if (chance(0.5)) result.y = range();
    if (chance(0.5)) result.axes = Axes::Textbook;
    if (chance(0.5)) result.probe = number(-10.0, 10.0);
    if (chance(0.3)) result.family = {"alpha", range(), std::uniform_int_distribution(2, Family::most)(random)};
    for (const Experiment& experiment : experiments()) {
        if (chance(0.1)) result.experiment = experiment.id;
        SettingOverrides overrides;
        if (chance(0.3)) overrides.seed = chance(0.5) ? random() : SettingOverrides::largestSeed - random() % 3;
        for (const Setting& setting : experiment.settings)
            if (chance(0.3))
                overrides.numbers[std::string(setting.parameter.id)] = chance(0.4)   ? setting.parameter.low
                                                                       : chance(0.5) ? setting.legal.from
                                                                                     : setting.legal.to;
        for (const TextSetting& text : experiment.texts)
            if (chance(0.2))
                overrides.texts[std::string(text.id)] =
                    chance(0.2) ? std::string(40'000, '7') : "[1, −2];\r\n\t\"x\"\u00a0\u2028<b>1</b>";
        if (overrides != SettingOverrides{}) result.overrides[std::string(experiment.id)] = overrides;
    }
    result.sample = randomSample(result.x.from);
    return result;
}

}  // namespace activation
