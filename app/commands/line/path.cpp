// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/path.h"

#include "app/commands/line/refusal.h"
#include "app/commands/line/spelling.h"
#include "app/files/files.h"

#include <QFile>
#include <QFileInfo>

namespace activation {

QString pathToWrite(const std::string& named, bool Format::*content) {
    if (named.empty()) wrongUsage("-o needs a file name");
    const QString path = QFile::decodeName(named.c_str());
    const QFileInfo info(path);
    if (const Result<Done> may = checkReplaceable(path); !may)
        cannot("cannot write \"" + excerpt(named, pathExcerptLength) + "\": " + may.fault().string());
    if (!formatFor(content, info.suffix()).isEmpty()) return path;

    const QStringList formats = formatsFor(content);
    std::vector<std::string> suffixes;
    for (const QString& format : formats) suffixes.push_back(format.toStdString());
    const std::vector<std::string_view> choices(suffixes.begin(), suffixes.end());
    const std::string help = "it is one of " + formats.join(QStringLiteral(", ")).toStdString();
    if (info.suffix().isEmpty()) wrongUsage(inQuotes(named) + " has no suffix that names the format; " + help);
    wrongUsage(unknown("the format cannot be", info.suffix().toLower().toStdString(), choices, help));
}

}  // namespace activation
