// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

#include <QString>

#include <vector>

class QPoint;

namespace activation {

class MainWindow;

// What can be done with an activation of a person's own that is kept; ids are those of idOf.

/// At a place on the screen, until something is chosen.
void showOwnMenu(MainWindow& window, const QString& id, const QPoint& place);
/// Asks for the new name. What is looked at and pinned takes it too.
void renameOwn(MainWindow& window, const QString& id);
/// It can be brought back: by the menu, and in the dialog of new activations.
void deleteOwn(MainWindow& window, const QString& id);

/// The records of all that are kept, in the order of their names.
std::vector<const Activation*> ownEntries();
/// Says which files in the folder are no formulas, where there are any.
void tellDamagedOwn(MainWindow& window);

}  // namespace activation
