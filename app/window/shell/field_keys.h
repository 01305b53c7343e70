// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QKeyEvent;
class QLineEdit;

namespace activation {

/// A field takes some of the window's keys even where it can do nothing with them.
bool hasUseFor(const QKeyEvent& key, const QLineEdit& field);

}  // namespace activation
