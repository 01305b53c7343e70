// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiments/experiment.h"
#include "core/result.h"

#include <QImage>
#include <QStringList>

namespace activation {

/// Suffixes of the files that figures can be written to, pictures first.
QStringList figureFormats();
bool isPicture(const QString& format);

/// The figures as a picture with two pixels to each of the usual size; null where there is not enough memory.
QImage figureImage(const std::vector<Figure>& figures);

/// Writes the figures of an experiment into a file: drawn beside and below each other, or as data with the settings
/// that they come from; the file's suffix is the format. It is written whole or not at all. A picture needs a
/// QApplication, but no display.
Result<Done> exportFigures(const QString& path, const Experiment& experiment, const Settings& settings,
                           const std::vector<Figure>& figures);

}  // namespace activation
