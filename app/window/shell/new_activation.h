// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/shell/actions.h"

namespace activation {

// The commands that open the dialog in which a person makes an activation of their own. What is typed is looked at at
// once.

ActionRow newActivationRow();
/// Begins with the formula of the one that is looked at, with its parameters as they are.
ActionRow editAsFormulaRow();

}  // namespace activation
