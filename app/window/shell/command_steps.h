// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/shell/main_window.h"

// What several commands of the window are made of.
namespace activation {

/// Whether there is a plot: what changes only the plot has no use elsewhere.
bool isPlotSeen(const MainWindow& window);
bool isExplore(const MainWindow& window);
/// Undoes or redoes. What was changed in an experiment is seen where it is.
void step(MainWindow& window, ExplorationChange (Explorer::*move)());
/// Shows a curve, or what belongs to it, or hides it.
void show(MainWindow& window, bool Shown::*what, bool on);
/// A family over the slider of the first parameter, then of the next, then none.
void nextFamily(MainWindow& window);

}  // namespace activation
