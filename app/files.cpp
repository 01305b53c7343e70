// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace activation {
namespace {

struct FileText {
    Q_DECLARE_TR_FUNCTIONS(FileText)
};

}  // namespace

Result<Done> writeWhole(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Fault{file.errorString().toStdString()};
    return Done{};
}

Result<QByteArray> readWhole(const QString& path, qint64 mostBytes) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return Fault{file.errorString().toStdString()};
    QByteArray content = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError) return Fault{file.errorString().toStdString()};
    if (content.size() > mostBytes) return Fault{FileText::tr("it is too large").toStdString()};
    return content;
}

}  // namespace activation
