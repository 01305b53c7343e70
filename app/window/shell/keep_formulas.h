// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/shell/actions.h"

namespace activation {

class MainWindow;

/// Offers to keep in Yours the formulas that came with what was opened, where there are some that are not kept.
void offerToKeepFormulas(MainWindow& window);

/// The row of that command in the table of all commands.
ActionRow keepFormulasRow();

}  // namespace activation
