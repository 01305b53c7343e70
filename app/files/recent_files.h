// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace activation {

// The files that were opened or saved last, the latest first. All windows have the same list.

inline constexpr int mostRecentFiles = 8;

/// Those that are still there.
QStringList recentFiles();
void addRecentFile(const QString& path);
void clearRecentFiles();

}  // namespace activation
