// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export.h"
#include "core/experiments/experiment.h"

#include <functional>
#include <vector>

namespace activation {

/// What the export's dialog is asked to write, and how: an exploration, the gallery or the figures of an experiment.
struct ExportSubject {
    QString fileName;     ///< that is proposed, without a suffix
    QStringList formats;  ///< pictures and others
    ExportOptions usual{};
    QStringList figures{};  ///< where one of several can be drawn alone: their titles
    std::function<QImage(const ExportOptions&)> image{};
    std::function<QByteArray(const ExportOptions&)> svg{};  ///< empty where it cannot be
    std::function<Result<Done>(const QString& path, const ExportOptions&)> write{};
};

ExportSubject exportSubject(const Exploration& exploration, bool gallery);
/// The figures as they are shown, and as they came from the experiment: data are the same in every language.
ExportSubject exportSubject(const Experiment& experiment, const Settings& settings, const std::vector<Figure>& shown,
                            const std::vector<Figure>& figures, const Exploration& exploration);

}  // namespace activation
