// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace activation {

/// Opens the list of what the keyboard and the mouse do.
void showKeysDialog(QWidget* parent);
/// Opens what this program is, made of what, under which licence.
void showAboutDialog(QWidget* parent);

}  // namespace activation
