// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shell/field_keys.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace activation {

bool hasUseFor(const QKeyEvent& key, const QLineEdit& field) {
    if (key.matches(QKeySequence::Undo)) return field.isUndoAvailable();
    if (key.matches(QKeySequence::Redo)) return field.isRedoAvailable();
    if (key.matches(QKeySequence::Copy)) return field.hasSelectedText();
    return key.key() != Qt::Key_E || key.modifiers() != Qt::ControlModifier;  // what End does too
}

}  // namespace activation
