// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exploration_change.h"

#include <tuple>

namespace activation {

ExplorationChange changeBetween(const Exploration& before, const Exploration& after) {
    ExplorationChange change{0U};
    const auto mark = [&](Part part, bool isOther) {
        if (isOther) change.parts |= static_cast<unsigned>(part);
    };
    const auto view = [](const Exploration& e) { return std::tie(e.x, e.y, e.axes, e.grid, e.layout); };
    mark(Part::Activation, before.current.id != after.current.id);
    mark(Part::Parameters, before.current != after.current);
    mark(Part::Framework, before.framework != after.framework);
    mark(Part::Pinned, before.pinned != after.pinned);
    mark(Part::Shown, before.shown != after.shown);
    mark(Part::View, view(before) != view(after));
    mark(Part::Input, before.input != after.input || before.sample != after.sample);
    mark(Part::Probe, before.probe != after.probe);
    mark(Part::Family, before.family != after.family);
    mark(Part::Experiment, before.experiment != after.experiment || before.overrides != after.overrides);
    mark(Part::Page, before.page != after.page);
    return change;
}

}  // namespace activation
