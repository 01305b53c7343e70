// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/shell/actions.h"

class QWidget;

namespace activation {

/// Opens the code that records the inputs of a layer into a file, for each framework, ready to be copied.
void showRecordingDialog(QWidget* parent);

/// Its row in the table of all commands.
ActionRow recordingRow();

}  // namespace activation
