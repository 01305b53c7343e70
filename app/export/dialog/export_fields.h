// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;
class QDoubleSpinBox;
class QWidget;

namespace activation {

// Fields for lengths, as the export's dialog has them.

/// In points; 0 where it follows from the rest.
QDoubleSpinBox* pointsBox(const char* name, double high, QWidget* parent);

/// The families of fonts that are there, after the program's own, which has no name.
QComboBox* fontBox(const char* name, QWidget* parent);

/// Width or height in any unit.
QDoubleSpinBox* sideBox(const char* name, QWidget* parent);

}  // namespace activation
