// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shell/command_steps.h"

namespace activation {

bool isPlotSeen(const MainWindow& window) { return window.pages().page() != Page::Experiments; }

bool isExplore(const MainWindow& window) { return window.pages().page() == Page::Explore; }

void step(MainWindow& window, ExplorationChange (Explorer::*move)()) {
    Explorer& explorer = window.explorer();
    const bool isOfExperiment = (explorer.*move)().isOnly(Part::Experiment);
    if (isOfExperiment && window.pages().page() != Page::Experiments) window.pages().show(Page::Experiments);
}

void show(MainWindow& window, bool Shown::*what, bool on) {
    window.edit([&](Exploration& e) { e.shown.*what = on; });
}

void nextFamily(MainWindow& window) {
    const Exploration& seen = window.explorer().current();
    const std::vector<Parameter>& parameters = entryOf(seen.current)->parameters;
    const bool isOn = !familyOf(seen).empty();
    const auto isShown = [&](const Parameter& p) { return isOn && p.id == seen.family->parameter; };
    const auto place = std::ranges::find_if(parameters, isShown);
    const auto next = place == parameters.end() ? parameters.begin() : place + 1;
    window.edit([&](Exploration& e) {
        e.family.reset();
        if (next != parameters.end()) e.family = Family{std::string(next->id), {next->low, next->high}};
    });
}

}  // namespace activation
