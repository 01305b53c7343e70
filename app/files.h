// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace activation {

// Files, whole or not at all. A fault is the reason alone, for the sentence of whoever asked.

/// Where it cannot be written, what was there stays.
Result<Done> writeWhole(const QString& path, const QByteArray& content);

/// A file that is larger is not read.
Result<QByteArray> readWhole(const QString& path, qint64 mostBytes);

}  // namespace activation
