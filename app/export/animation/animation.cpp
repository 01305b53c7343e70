// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/animation/animation.h"

#include "app/export/export.h"
#include "app/export/format.h"
#include "app/files/files.h"
#include "core/activations/activation.h"
#include "widgets/text/core_text.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace activation {
namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

constexpr int largestFrame = 4096;  // pixels

Fault fault(const QString& sentence) { return {sentence.toStdString()}; }

Fault cannotWrite(const QString& path, const Fault& reason) {
    return fault(ExportText::tr("cannot write %1: %2").arg(pathText(path), faultText(reason)));
}

}  // namespace

Result<std::vector<Exploration>> framesOf(const Exploration& exploration, const ParameterSweep& sweep) {
    if (sweep.frames < 2 || sweep.frames > ParameterSweep::most)
        return fault(ExportText::tr("an animation has from 2 to %1 frames").arg(ParameterSweep::most));
    if (!(sweep.seconds >= 0.0 && sweep.seconds <= ParameterSweep::longest))
        return fault(ExportText::tr("an animation lasts at most %1 seconds").arg(ParameterSweep::longest));
    const Activation* const entry = entryOf(exploration.current);
    const auto index = entry ? entry->indexOf(sweep.parameter) : std::nullopt;
    if (!index) return fault(ExportText::tr("there is no parameter to sweep"));
    std::vector<Exploration> frames(static_cast<std::size_t>(sweep.frames), exploration);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const double share = static_cast<double>(i) / (sweep.frames - 1);
        frames[i].current.values[*index] = std::lerp(sweep.values.from, sweep.values.to, share);
        if (auto wrong = faultOf(frames[i])) return std::move(*wrong);
    }
    if (!exploration.y) {
        Range y = visibleY(frames.front());
        for (const Exploration& frame : frames) y = united(y, visibleY(frame));
        for (Exploration& frame : frames) frame.y = y;
    }
    if (sweep.thereAndBack)
        for (std::size_t i = frames.size() - 1; i-- > 1;) frames.push_back(Exploration(frames[i]));
    return frames;
}

double secondsOf(const ParameterSweep& sweep, std::size_t frames) {
    return sweep.seconds > 0.0 ? sweep.seconds : static_cast<double>(frames) / ParameterSweep::framesPerSecond;
}

long long Animation::startOf(std::size_t i, int perSecond) const {
    return std::llround(seconds * perSecond * static_cast<double>(i) / static_cast<double>(count));
}

QRect changeBetween(const QImage& before, const QImage& after) {
    const int width = after.width();
    int top = 0, bottom = after.height() - 1, left = width, right = -1;
    const auto line = [](const QImage& image, int y) { return reinterpret_cast<const QRgb*>(image.constScanLine(y)); };
    const auto isSame = [&](int y) {
        return std::memcmp(line(before, y), line(after, y), static_cast<std::size_t>(width) * sizeof(QRgb)) == 0;
    };
    while (top <= bottom && isSame(top)) ++top;
    while (bottom >= top && isSame(bottom)) --bottom;
    for (int y = top; y <= bottom; ++y) {
        const QRgb *const a = line(before, y), *const b = line(after, y);
        int x = 0;
        while (x < left && a[x] == b[x]) ++x;
        left = std::min(left, x);
        x = width - 1;
        while (x > right && a[x] == b[x]) --x;
        right = std::max(right, x);
    }
    return right < left ? QRect(0, 0, 1, 1) : QRect(QPoint(left, top), QPoint(right, bottom));
}

Result<QByteArray> animationBytes(const Animation& animation, const QString& format) {
    if (format == QLatin1String("gif")) return gifOf(animation);
    if (format == QLatin1String("apng")) return apngOf(animation);
    if (format == QLatin1String("webp")) return animatedWebpOf(animation);
    return videoOf(animation, format);
}

Result<Animation> animationOf(const Exploration& exploration, const ParameterSweep& sweep, ExportOptions options,
                              const QString& format) {
    options.transparent = options.transparent && formatNamed(format)->transparent;
    if (auto wrong = faultOf(options, largestFrame)) return std::move(*wrong);
    auto frames = framesOf(exploration, sweep);
    if (!frames) return frames.fault();
    const std::size_t count = frames->size();
    return Animation{options.size, count, secondsOf(sweep, count),
                     [frames = std::move(*frames), options](std::size_t i) { return renderImage(frames[i], options); }};
}

Result<Done> writeAnimation(const QString& path, const Animation& animation) {
    const Result<QByteArray> bytes = animationBytes(animation, QFileInfo(path).suffix().toLower());
    if (!bytes) return cannotWrite(path, bytes.fault());
    if (!animation.goesOn(1.0)) return cannotWrite(path, wasStopped());
    const Result<Done> done = writeWhole(path, *bytes);
    return done ? done : cannotWrite(path, done.fault());
}

Result<Done> exportSweep(const QString& path, const Exploration& exploration, const ParameterSweep& sweep,
                         const ExportOptions& options, const std::function<bool(double)>& goesOn) {
    if (const auto wrong = faultOf(options, largestFrame)) return cannotWrite(path, *wrong);
    const Result<Animation> drawn = animationOf(exploration, sweep, options, QFileInfo(path).suffix().toLower());
    if (!drawn) return drawn.fault();
    Animation animation = *drawn;
    animation.goesOn = goesOn;
    return writeAnimation(path, animation);
}

}  // namespace activation
