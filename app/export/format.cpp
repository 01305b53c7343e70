// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/format.h"

#include <QFileInfo>

#include <algorithm>

namespace activation {
namespace {

constexpr Format formats[]{
    {.suffix = "gif", .animations = true, .picture = true},
    {.suffix = "apng", .animations = true, .picture = true, .transparent = true},
    {.suffix = "png",
     .curves = true,
     .figures = true,
     .galleries = true,
     .picture = true,
     .transparent = true,
     .opens = true},
    {.suffix = "svg",
     .curves = true,
     .figures = true,
     .galleries = true,
     .picture = true,
     .vector = true,
     .transparent = true,
     .opens = true},
    {.suffix = "pdf",
     .curves = true,
     .figures = true,
     .galleries = true,
     .handouts = true,
     .picture = true,
     .vector = true,
     .transparent = true,
     .opens = true},
    {.suffix = "webp",
     .curves = true,
     .figures = true,
     .animations = true,
     .galleries = true,
     .picture = true,
     .transparent = true,
     .opens = true},
    {.suffix = "jpg", .curves = true, .figures = true, .galleries = true, .picture = true},
    {.suffix = "csv", .curves = true, .figures = true},
    {.suffix = "json", .figures = true},
    {.suffix = "tex", .curves = true, .picture = true, .vector = true, .transparent = true},
    {.suffix = "mp4", .animations = true, .picture = true, .video = true},
    {.suffix = "webm", .animations = true, .picture = true, .video = true},
};

}  // namespace

const Format* formatNamed(const QString& suffix) {
    const QString lower = suffix.toLower(), usual = lower == QLatin1String("jpeg") ? QStringLiteral("jpg") : lower;
    const auto found = std::ranges::find(formats, usual, &Format::suffix);
    return found == std::end(formats) ? nullptr : found;
}

QStringList formatsFor(bool Format::*content) {
    QStringList result;
    for (const Format& format : formats)
        if (format.*content) result << QString::fromLatin1(format.suffix);
    return result;
}

QString formatFor(bool Format::*content, const QString& suffix) {
    const Format* const format = formatNamed(suffix);
    return format && format->*content ? QString::fromLatin1(format->suffix) : QString();
}

bool isPictureFile(const QString& path) {
    const Format* const format = formatNamed(QFileInfo(path).suffix());
    return format && format->picture;
}

}  // namespace activation
