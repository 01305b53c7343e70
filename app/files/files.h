// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>

namespace activation {

// Files, whole or not at all. Nothing else in the program writes to one. A fault is the reason alone, for the sentence
// of whoever asked.

/// Replaces what is there, which keeps its permissions; of a link, what it leads to. Where it cannot be written, what
/// was there stays. The new content is on the disk when this returns.
Result<Done> writeWhole(const QString& path, const QByteArray& content);

/// Whether that may be tried: a folder, a device or a pipe is never replaced.
Result<Done> checkReplaceable(const QString& path);

/// What is larger is not read, nor what is no file and could make the program wait.
Result<QByteArray> readWhole(const QString& path, qint64 mostBytes);
/// The same where it depends on how the file begins what is too large.
Result<QByteArray> readWhole(const QString& path, const std::function<qint64(QByteArrayView start)>& mostBytes);

/// Piece by piece, however large it is; `size` is that of all of it. An exception from `use` ends it.
Result<Done> readPieces(const QString& path, const std::function<void(QByteArrayView piece, qint64 size)>& use);

/// Gives a file that cannot be used a name with the time in it, in the same folder, and returns that.
Result<QString> setAside(const QString& path);

/// Makes the folder of a file that is to be written, and those above it.
Result<Done> makeFolderOf(const QString& path);

/// What the system's number for an error means.
QString reasonOf(int error);

}  // namespace activation
