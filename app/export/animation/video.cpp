// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/animation/animation.h"
#include "app/export/format.h"
#include "app/export/picture_file.h"
#include "app/files/replacement.h"
#include "core/quotation.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

#include <sys/mman.h>
#include <unistd.h>

namespace activation {
namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

Fault fault(const QString& sentence) { return {sentence.toStdString()}; }

QString ffmpegPath() { return QStandardPaths::findExecutable(QStringLiteral("ffmpeg")); }

constexpr qint64 longestVideo = qint64{1} << 30;  // bytes
constexpr int patience = 60'000;                  // milliseconds for a frame
constexpr int breath = 100;                       // milliseconds until it is asked again whether it shall go on

Result<QByteArray> contentOf(int file) {
    const off_t size = lseek(file, 0, SEEK_END);
    if (size <= 0 || size > longestVideo) return fault(ExportText::tr("ffmpeg has written nothing that can be used"));
    QByteArray content(static_cast<qsizetype>(size), '\0');
    for (qsizetype at = 0; at < content.size();) {
        const ssize_t count = pread(file, content.data() + at, static_cast<std::size_t>(content.size() - at), at);
        if (count <= 0) return fault(ExportText::tr("ffmpeg has written nothing that can be used"));
        at += count;
    }
    return content;
}

}  // namespace

std::optional<Fault> missingFor(const QString& format) {
    if (const Format* const known = formatNamed(format); !known || !known->video || !ffmpegPath().isEmpty())
        return std::nullopt;
    return fault(
        ExportText::tr("%1 needs the program ffmpeg, which is not installed; gif, apng and webp do not").arg(format));
}

/// Frames go to ffmpeg as they are; it writes into memory, so that nothing is left where it is stopped.
Result<QByteArray> videoOf(const Animation& animation, const QString& format) {
    const QString program = ffmpegPath();
    if (auto missing = missingFor(format)) return std::move(*missing);
    const Descriptor memory(memfd_create("animation", 0));  // the child inherits it
    if (!memory) return notEnoughMemory();
    const QString size = QStringLiteral("%1x%2").arg(animation.size.width()).arg(animation.size.height());
    const QString rate = QString::number(static_cast<double>(animation.count) / animation.seconds, 'f', 6);
    const QStringList codec = format == QLatin1String("mp4")
                                  ? QStringList{"-c:v", "libx264", "-crf", "16", "-movflags", "+faststart"}
                                  : QStringList{"-c:v",    "libvpx-vp9", "-crf",      "20",   "-b:v",      "0",
                                                "-row-mt", "1",          "-deadline", "good", "-cpu-used", "6"};
    QProcess ffmpeg;
    ffmpeg.start(program, QStringList{"-v", "error", "-f", "rawvideo", "-pix_fmt", "bgra", "-s", size, "-r", rate, "-i",
                                      "-", "-an", "-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2", "-pix_fmt", "yuv420p"} +
                              codec +
                              QStringList{"-fflags", "+bitexact", "-flags:v", "+bitexact", "-f", format, "-y",
                                          QStringLiteral("/proc/self/fd/%1").arg(*memory)});
    const auto failed = [&] {
        ffmpeg.waitForFinished(1000);
        const std::string said = ffmpeg.readAllStandardError().trimmed().split('\n').last().toStdString();
        ffmpeg.kill();
        ffmpeg.waitForFinished();
        return fault(ExportText::tr("ffmpeg cannot: %1").arg(QString::fromStdString(excerpt(said))));
    };
    const auto stopped = [&] {
        ffmpeg.kill();
        ffmpeg.waitForFinished();
        return wasStopped();
    };
    if (!ffmpeg.waitForStarted()) return failed();
    for (std::size_t i = 0; i < animation.count; ++i) {
        if (!animation.goesOn(static_cast<double>(i) / static_cast<double>(animation.count))) return stopped();
        const QImage image = animation.frame(i).convertToFormat(QImage::Format_RGB32);
        if (image.isNull()) return failed();
        ffmpeg.write(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes());
        while (ffmpeg.bytesToWrite() > 0)
            if (!ffmpeg.waitForBytesWritten(patience)) return failed();
    }
    ffmpeg.closeWriteChannel();
    for (int waited = 0; !ffmpeg.waitForFinished(breath) && ffmpeg.state() != QProcess::NotRunning; waited += breath)
        if (!animation.goesOn(1.0))
            return stopped();
        else if (waited > 10 * patience)
            return failed();
    if (ffmpeg.exitStatus() != QProcess::NormalExit || ffmpeg.exitCode() != 0) return failed();
    return contentOf(*memory);
}

}  // namespace activation
