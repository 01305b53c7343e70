// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace activation {

/// Gives the keyboard to the next (+1) or previous (−1) panel after the one that has it; panels without anything that
/// takes the keyboard are skipped.
void focusPanel(const QList<QWidget*>& panels, int step);

}  // namespace activation
