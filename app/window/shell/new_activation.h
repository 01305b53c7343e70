// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace activation {

class MainWindow;

/// Opens the dialog in which a person makes an activation of their own; `fromCurrent`: beginning with the formula of the
/// one that is looked at, with its parameters as they are. What is typed is looked at at once.
void showFormulaDialog(MainWindow& window, bool fromCurrent);

}  // namespace activation
