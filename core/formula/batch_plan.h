// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/evaluation.h"
#include "core/formula/expression.h"

namespace activation::formula {

/// Whether a node depends on what derivatives are taken in: x or a parameter.
inline bool dependsOn(const Node& node, std::size_t variable) {
    return variable == inX ? node.hasX : (node.parameters >> variable & 1U) != 0;
}

/// What of an expression a batch computes, and where it keeps it. Lists have a place for each node.
struct BatchPlan {
    /// The variable is inX or a parameter's place. `ofSlopes`: only the slope of the whole is asked for.
    BatchPlan(const Expression& e, std::size_t variable, bool ofSlopes);

    /// Where its results are. The first is x; what does not depend on x has a place to itself; others share with what
    /// is no longer needed.
    std::vector<std::size_t> places;
    std::size_t slots = 0;  ///< how many places there are
    /// Whether somebody uses its value. Where only slopes are asked for, what is added, chosen or multiplied by a
    /// constant on the way need have none.
    std::vector<bool> hasValue;
    /// A comparison that serves one Select alone, and is computed in its loop.
    std::vector<bool> isJoined;

private:
    void findValues(const Expression& e, std::size_t variable, bool ofRoot);
    /// The place of each node's last user.
    std::vector<std::size_t> lastUsers(const Expression& e);
    void assignSlots(const Expression& e);
};

}  // namespace activation::formula
