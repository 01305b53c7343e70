// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace activation {

/// The path of a file to write, as -o names it. Before anything is computed it ends the command (Refusal) where the
/// path names none of the formats, or a directory. `formatOf` is the format of a suffix, or empty.
QString pathToWrite(const std::string& named, const QStringList& formats, QString (*formatOf)(const QString& suffix));

}  // namespace activation
