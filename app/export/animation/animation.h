// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"
#include "core/exploration.h"
#include "core/result.h"

#include <QByteArray>
#include <QImage>
#include <QStringList>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace activation {

/// A parameter of the current activation on its way from one value to another.
struct ParameterSweep {
    static constexpr int most = 1000;           ///< frames
    static constexpr double longest = 3600.0;   ///< seconds
    static constexpr int framesPerSecond = 20;  ///< where nobody says how long it lasts

    std::string parameter;
    Range values;
    int frames = 60;  ///< from one end to the other, both included
    double seconds = 0.0;
    bool thereAndBack = false;  ///< the same frames backwards after them, so that it repeats without a jump
};

/// What each frame shows. Limits of y that follow the curves hold what any of the frames needs, in all of them. The
/// sentence says what cannot be.
Result<std::vector<Exploration>> framesOf(const Exploration& exploration, const ParameterSweep& sweep);

/// How long it lasts.
double secondsOf(const ParameterSweep& sweep, std::size_t frames);

/// Pictures that follow each other, made one by one when they are asked for, in their order.
struct Animation {
    QSize size;
    std::size_t count = 0;
    double seconds = 1.0;
    std::function<QImage(std::size_t)> frame;
    std::function<bool(double)> goesOn{};  ///< told how far it is, from 0 to 1; false stops it

    /// When a frame begins, in units of which a second has so many.
    long long startOf(std::size_t i, int perSecond) const;
};

/// Why a format of animations cannot be written here, as a sentence; none where it can.
std::optional<Fault> missingFor(const QString& format);

Result<QByteArray> gifOf(const Animation& animation);
Result<QByteArray> apngOf(const Animation& animation);
Result<QByteArray> animatedWebpOf(const Animation& animation);
Result<QByteArray> videoOf(const Animation& animation, const QString& format);
/// Whichever of them it is.
Result<QByteArray> animationBytes(const Animation& animation, const QString& format);

/// The sweep, drawn frame by frame as the format can have it. Needs a QGuiApplication, not a display, and frames are
/// drawn on its thread only.
Result<Animation> animationOf(const Exploration& exploration, const ParameterSweep& sweep, ExportOptions options,
                              const QString& format);
/// Writes it into a file in the format that the path's suffix names, whole or not at all; on any thread.
Result<Done> writeAnimation(const QString& path, const Animation& animation);
/// Both.
Result<Done> exportSweep(const QString& path, const Exploration& exploration, const ParameterSweep& sweep,
                         const ExportOptions& options, const std::function<bool(double)>& goesOn);

/// Where two pictures of the same size differ; one pixel where they do not.
QRect changeBetween(const QImage& before, const QImage& after);

}  // namespace activation
