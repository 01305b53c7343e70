// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace activation {

// The files that were opened or saved last, the latest first; pictures that open again among them. All windows have the
// same list.

inline constexpr int mostRecentFiles = 8;

/// Those that are still there.
QStringList recentFiles();
void addRecentFile(const QString& path);
void clearRecentFiles();
/// Where the last one is: that is where one looks for the next.
QString recentFolder();

/// The same of files of numbers, which are kept elsewhere.
QString dataFolder();
void keepDataFolder(const QString& path);

}  // namespace activation
