// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>

namespace activation {

/// What -o calls standard output.
inline constexpr std::string_view standardOutput = "-";

/// The path of a file to write, as -o names it. Before anything is computed it ends the command (Refusal) where the
/// path names none of the formats, or what is no file: a directory, a device, a pipe. `formatOf` is the format of a
/// suffix, or empty.
QString pathToWrite(const std::string& named, const QStringList& formats, QString (*formatOf)(const QString& suffix));

}  // namespace activation
