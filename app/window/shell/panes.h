// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

class QWidget;

namespace activation {

/// Gives the keyboard to the next (+1) or previous (−1) pane after the one that has it; panes without anything that
/// takes the keyboard are passed over.
void focusPane(std::initializer_list<QWidget*> panes, int step);

}  // namespace activation
