// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/open_file.h"
#include "core/exploration.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace activation {

/// In bytes: nothing that is longer is read.
inline constexpr qsizetype longestExploration = 1 << 20;

/// An exploration as JSON that a person can read and write, with the parameters by name.
QByteArray toJson(const Exploration& exploration);
/// The same on one line, without what is as it is at the first start: to be pasted into a message.
QString toShortText(const Exploration& exploration);

/// Reads what the two above write. What is absent is as at the first start; unknown keys are ignored;
/// for what is wrong the sentence says what and where. The result has no fault.
Result<Exploration> explorationFromJson(const QByteArray& json);

/// What was read, and where from.
struct OpenedExploration {
    Exploration exploration;
    OpenFile file;

    bool operator==(const OpenedExploration&) const = default;
};

/// The sentences name the file. A file is written whole or not at all. What is read may be a picture that carries an
/// exploration; the text is what explorationFromJson reads.
Result<QByteArray> readExplorationText(const QString& path);
Result<Exploration> readExploration(const QString& path);
Result<OpenedExploration> openExploration(const QString& path);
/// Not over a picture, which would be none any more.
Result<Done> writeExploration(const QString& path, const Exploration& exploration);

}  // namespace activation
