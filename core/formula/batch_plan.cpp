// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/batch_plan.h"

#include <algorithm>

namespace activation::formula {

BatchPlan::BatchPlan(const Expression& e, std::size_t variable, bool ofSlopes) {
    findValues(e, variable, !ofSlopes);
    assignSlots(e);
}

void BatchPlan::findValues(const Expression& e, std::size_t variable, bool ofRoot) {
    const auto& nodes = e.nodes;
    const auto varies = [&](Index i) { return dependsOn(nodes[static_cast<std::size_t>(i)], variable); };
    hasValue.assign(nodes.size(), false);
    hasValue[static_cast<std::size_t>(e.root)] = ofRoot;
    for (std::size_t i = nodes.size(); i-- > 0;) {
        const Node& n = nodes[i];
        const auto needs = [&](std::size_t k, bool always) {
            if (n.args[k] != none && (always || hasValue[i])) hasValue[static_cast<std::size_t>(n.args[k])] = true;
        };
        const bool isLinear = n.op == Op::Add || n.op == Op::Subtract || n.op == Op::Select || n.op == Op::Negate;
        const bool isScaled = n.op == Op::Multiply && !(varies(n.args[0]) && varies(n.args[1]));
        needs(0, n.op == Op::Select || !(isLinear || (isScaled && varies(n.args[0]))));
        needs(1, !(isLinear || (isScaled && varies(n.args[1]))));
        needs(2, !isLinear);
    }
}

std::vector<std::size_t> BatchPlan::lastUsers(const Expression& e) {
    const auto& nodes = e.nodes;
    std::vector<std::size_t> last(nodes.size(), 0), users(nodes.size(), 0);
    const auto use = [&](Index arg, std::size_t by) { last[static_cast<std::size_t>(arg)] = by; };
    for (std::size_t i = 0; i < nodes.size(); ++i)
        for (const Index arg : nodes[i].args)
            if (arg != none) use(arg, i), ++users[static_cast<std::size_t>(arg)];
    use(e.root, nodes.size());
    isJoined.assign(nodes.size(), false);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].op != Op::Select) continue;
        const auto condition = static_cast<std::size_t>(nodes[i].args[0]);
        const Node& n = nodes[condition];
        if (!n.hasX || users[condition] != 1 || n.op < Op::Less || n.op > Op::NotEqual) continue;
        isJoined[condition] = true;
        for (const std::size_t k : {0U, 1U}) use(n.args[k], std::max(i, last[static_cast<std::size_t>(n.args[k])]));
    }
    return last;
}

void BatchPlan::assignSlots(const Expression& e) {
    const auto& nodes = e.nodes;
    const std::vector<std::size_t> last = lastUsers(e);
    std::vector<std::size_t> free;
    std::size_t count = 1;
    places.resize(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].op == Op::X || isJoined[i]) continue;
        if (nodes[i].hasX && !free.empty()) {
            places[i] = free.back();
            free.pop_back();
        } else {
            places[i] = count++;
        }
        std::vector<Index> seen(nodes[i].args.begin(), nodes[i].args.end());
        if (nodes[i].op == Op::Select && isJoined[static_cast<std::size_t>(seen[0])]) {
            const Node& condition = nodes[static_cast<std::size_t>(seen[0])];
            seen = {condition.args[0], condition.args[1], seen[1], seen[2]};
        }
        std::ranges::sort(seen);
        for (std::size_t k = 0; k < seen.size(); ++k) {
            if (seen[k] == none || (k > 0 && seen[k] == seen[k - 1])) continue;
            const auto arg = static_cast<std::size_t>(seen[k]);
            if (last[arg] == i && nodes[arg].hasX && nodes[arg].op != Op::X) free.push_back(places[arg]);
        }
    }
    slots = count;
}

}  // namespace activation::formula
