// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/sample.h"
#include "core/experiments/progress.h"

#include <QString>
#include <QStringList>

namespace activation {

/// Whether a file that is opened is taken for one of numbers: an array of NumPy, or a text whose suffix says so and
/// that is no exploration.
bool isSampleFile(const QString& path);

/// What the columns of a table are called, or their places from 1; empty where there is no more than one.
QStringList sampleColumns(const QString& path);

/// The numbers of a file, or of one column of a table. Stopped leaves it; the sentence names the file.
Result<Sample> readSample(const QString& path, const QString& column, const Progress& progress);

/// The numbers of a text that was copied.
Result<Sample> sampleIn(const QString& text, const QString& name);

}  // namespace activation
