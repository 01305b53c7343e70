// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/recent_files.h"

#include "app/files/settings.h"

#include <QFileInfo>

namespace activation {
namespace {

const QString key = QStringLiteral("recent-files");
const QString folderKey = QStringLiteral("folder");
const QString dataFolderKey = QStringLiteral("dataFolder");
constexpr int mostKept = 3 * mostRecentFiles;  // a disk that is not there now may be there again

}  // namespace

QStringList recentFiles() {
    QStringList result;
    for (const QString& path : settings().value(key).toStringList())
        if (result.size() < mostRecentFiles && QFileInfo::exists(path)) result << path;
    return result;
}

void addRecentFile(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList all = settings().value(key).toStringList();
    all.removeAll(absolute);
    all.prepend(absolute);
    settings().setValue(key, QStringList(all.first(std::min<qsizetype>(all.size(), mostKept))));
    settings().setValue(folderKey, QFileInfo(absolute).path());
}

void clearRecentFiles() { settings().remove(key); }

QString recentFolder() { return settings().value(folderKey).toString(); }

QString dataFolder() { return settings().value(dataFolderKey).toString(); }
void keepDataFolder(const QString& path) { settings().setValue(dataFolderKey, QFileInfo(path).absolutePath()); }

}  // namespace activation
