// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export.h"
#include "core/experiments/experiment.h"

#include <functional>
#include <optional>
#include <vector>

namespace activation {

/// What the export's dialog is asked to write, and how: an exploration, the gallery or the figures of an experiment.
struct ExportSubject {
    QString fileName;     ///< that is proposed, without a suffix
    QStringList formats;  ///< pictures and others
    ExportOptions usual{};
    QStringList figures{};  ///< where one of several can be taken alone: their titles
    /// Of figures: in which size the one with this number (0: all) is well seen. Without it the size is the last that
    /// was chosen.
    std::function<QSize(int)> usualSize{};
    std::optional<Exploration> swept{};  ///< what animations sweep a parameter of
    std::function<QImage(const ExportOptions&)> image{};
    std::function<QByteArray(const ExportOptions&)> svg{};  ///< empty where it cannot be
    /// Draws it, and leaves the rest to another thread.
    std::function<Result<FileWork>(const QString& path, const ExportOptions&)> work{};
    /// On paper: false where the device cannot be painted on.
    std::function<bool(QPaintDevice&, const QSize&, const ExportOptions&)> paint{};
    std::function<QByteArray()> table{};  ///< its numbers, separated by tabs; not there of the gallery
};

ExportSubject exportSubject(const Exploration& exploration, bool gallery);
/// The figures that the experiment has made with these settings, in the program's language; data are the same in every
/// language. `figure` is the one that is asked for, from 1; 0: all of them.
ExportSubject exportSubject(const Experiment& experiment, const Settings& settings, const std::vector<Figure>& figures,
                            const Exploration& exploration, int figure = 0);

}  // namespace activation
