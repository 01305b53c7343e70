// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/files.h"

#include "app/files/replacement.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iterator>
#include <new>

namespace activation {
namespace {

struct FileText {
    Q_DECLARE_TR_FUNCTIONS(FileText)
};

struct Reason {
    int error;
    const char* text;
};

/// As the C library says it in English; other errors it says itself.
constexpr Reason reasons[]{{ENOSPC, QT_TRANSLATE_NOOP("FileText", "No space left on device")},
                           {EDQUOT, QT_TRANSLATE_NOOP("FileText", "Disk quota exceeded")},
                           {EFBIG, QT_TRANSLATE_NOOP("FileText", "File too large")},
                           {EACCES, QT_TRANSLATE_NOOP("FileText", "Permission denied")},
                           {EPERM, QT_TRANSLATE_NOOP("FileText", "Operation not permitted")},
                           {EROFS, QT_TRANSLATE_NOOP("FileText", "Read-only file system")},
                           {ENOENT, QT_TRANSLATE_NOOP("FileText", "No such file or directory")},
                           {ENOTDIR, QT_TRANSLATE_NOOP("FileText", "Not a directory")},
                           {ENAMETOOLONG, QT_TRANSLATE_NOOP("FileText", "File name too long")},
                           {ELOOP, QT_TRANSLATE_NOOP("FileText", "Too many levels of symbolic links")},
                           {EIO, QT_TRANSLATE_NOOP("FileText", "Input/output error")}};

Fault fault(const QString& reason) { return {reason.toStdString()}; }

/// Why this is no file; empty where it is one.
QString kindFault(mode_t mode) {
    if (S_ISREG(mode)) return {};
    if (S_ISDIR(mode)) return FileText::tr("that is a directory");
    if (S_ISFIFO(mode)) return FileText::tr("that is a pipe, not a file");
    if (S_ISSOCK(mode)) return FileText::tr("that is a socket, not a file");
    return FileText::tr("that is a device, not a file");
}

/// A name as the system takes it; empty where it cannot be one.
QByteArray encoded(const QString& path) {
    QByteArray name = QFile::encodeName(path);
    return name.contains('\0') ? QByteArray() : name;
}

Fault tooLarge(qint64 mostBytes) {
    return fault(FileText::tr("it is larger than %1 bytes").arg(QLocale().toString(mostBytes)));
}

}  // namespace

QString reasonOf(int error) {
    rlimit limit{};
    if (error == EFBIG && getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
        return FileText::tr("File too large: at most %1 bytes are allowed (ulimit -f)")
            .arg(QLocale().toString(static_cast<qulonglong>(limit.rlim_cur)));
    const auto* const known = std::ranges::find(reasons, error, &Reason::error);
    return known != std::end(reasons) ? FileText::tr(known->text) : QString::fromLocal8Bit(std::strerror(error));
}

Result<Done> checkReplaceable(const QString& path) {
    const QByteArray name = encoded(path);
    if (name.endsWith('/')) return fault(FileText::tr("that is a directory"));
    if (name.isEmpty()) return fault(reasonOf(ENOENT));
    struct stat there {};
    if (stat(name.constData(), &there) != 0) return errno == ENOENT ? Result<Done>(Done{}) : fault(reasonOf(errno));
    const QString wrong = kindFault(there.st_mode);
    return wrong.isEmpty() ? Result<Done>(Done{}) : fault(wrong);
}

Result<Done> writeWhole(const QString& path, const QByteArray& content) {
    Result<Done> may = checkReplaceable(path);
    if (!may) return may;
    const int error = replaceFile(encoded(path).toStdString(), {content.constData(), std::size_t(content.size())});
    return error == 0 ? Result<Done>(Done{}) : fault(reasonOf(error));
}

Result<QByteArray> readWhole(const QString& path, qint64 mostBytes) {
    return readWhole(path, [mostBytes](QByteArrayView) { return mostBytes; });
}

Result<QByteArray> readWhole(const QString& path, const std::function<qint64(QByteArrayView start)>& mostBytes) {
    struct TooLarge {};
    QByteArray content;
    qint64 most = 0;
    try {
        const Result<Done> done = readPieces(path, [&](QByteArrayView piece, qint64 size) {
            if (content.isEmpty()) {
                most = mostBytes(piece);
                if (size > most) throw TooLarge{};
            }
            if (content.size() + piece.size() > most) throw TooLarge{};
            content.append(piece);
        });
        if (!done) return done.fault();
    } catch (const TooLarge&) {
        return tooLarge(most);
    }
    return content;
}

Result<Done> readPieces(const QString& path, const std::function<void(QByteArrayView piece, qint64 size)>& use) {
    const QByteArray name = encoded(path);
    struct stat there {};
    if (name.isEmpty() || stat(name.constData(), &there) != 0) return fault(reasonOf(name.isEmpty() ? ENOENT : errno));
    if (!S_ISREG(there.st_mode)) return fault(kindFault(there.st_mode));
    // It may have become a pipe since.
    const Descriptor file(open(name.constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    if (!file || fstat(*file, &there) != 0) return fault(reasonOf(errno));
    if (!S_ISREG(there.st_mode)) return fault(kindFault(there.st_mode));
    for (char piece[1 << 16];;) {
        const ssize_t count = read(*file, piece, sizeof piece);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return fault(reasonOf(errno));
        if (count == 0) return Done{};
        use(QByteArrayView(piece, count), there.st_size);
    }
}

Result<QString> setAside(const QString& path) {
    const QFileInfo file(path);
    const QString time = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    const QString suffix = file.suffix().isEmpty() ? QString() : '.' + file.suffix();
    constexpr int most = 100;  // in one second
    for (int i = 0; i < most; ++i) {
        const QString number = i == 0 ? QString() : QStringLiteral("-%1").arg(i);
        QString free = QStringLiteral("%1/%2-%3%4%5").arg(file.path(), file.completeBaseName(), time, number, suffix);
        const QByteArray from = encoded(path), to = encoded(free);
        if (renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0) return free;
        if (errno == EEXIST) continue;
        struct stat there {};
        if (errno == EINVAL && lstat(to.constData(), &there) != 0 && rename(from.constData(), to.constData()) == 0)
            return free;  // on a file system that cannot promise it
        return fault(reasonOf(errno));
    }
    return fault(reasonOf(EEXIST));
}

Result<Done> makeFolderOf(const QString& path) {
    errno = 0;
    if (QDir().mkpath(QFileInfo(path).path())) return Done{};
    return fault(reasonOf(errno != 0 ? errno : EIO));
}

}  // namespace activation
