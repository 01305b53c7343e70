// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export.h"
#include "core/experiments/experiment.h"
#include "core/result.h"

#include <QImage>

namespace activation {

/// All of them, or the one with this number, counted from 1.
Result<std::vector<Figure>> chosenFigures(const std::vector<Figure>& figures, int number);

/// Options with no size: figures are drawn as they are well seen.
ExportOptions figureOptions();

/// The figures as a picture; without options with two pixels to each of the usual size. Null where there is not enough
/// memory.
QImage figureImage(const std::vector<Figure>& figures, const ExportOptions& options = figureOptions());
/// The same on another device, over so many of its pixels; false where it cannot be painted on.
bool paintFiguresOn(QPaintDevice& device, const QSize& size, const std::vector<Figure>& figures,
                    const ExportOptions& options);
/// The same as the bytes of an SVG, without a record.
QByteArray figureSvg(const std::vector<Figure>& figures, const ExportOptions& options);

/// What a picture of a run carries: `base` with the run's settings and activations, and back.
PictureRecord recordOf(const Experiment& experiment, const Settings& settings, const ExportOptions& options,
                       Exploration base = {});
Settings settingsOf(const Experiment& experiment, const PictureRecord& record);

/// Writes the figures of an experiment into a file: drawn beside and below each other, or as data with the settings
/// that they come from; the file's suffix is the format. It is written whole or not at all. A picture needs a
/// QApplication, but no display, and carries the exploration.
Result<Done> exportFigures(const QString& path, const Experiment& experiment, const Settings& settings,
                           const std::vector<Figure>& figures, const ExportOptions& options = figureOptions(),
                           const Exploration& base = {});

/// The same in two steps: what it returns is left to do, on any thread.
Result<FileWork> exportFiguresWork(const QString& path, const Experiment& experiment, const Settings& settings,
                                   const std::vector<Figure>& figures, const ExportOptions& options,
                                   const Exploration& base);

}  // namespace activation
