// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/format.h"

#include <QFileInfo>

#include <algorithm>

namespace activation {
namespace {

// clang-format off: a table
//   suffix  curves figures animations galleries handouts  picture vector transparent video
constexpr Format formats[]{{"gif", false, false, true, false, false, true, false, false, false},
                           {"apng", false, false, true, false, false, true, false, true, false},
                           {"png", true, true, false, true, false, true, false, true, false},
                           {"svg", true, true, false, true, false, true, true, true, false},
                           {"pdf", true, true, false, true, true, true, true, true, false},
                           {"webp", true, true, true, true, false, true, false, true, false},
                           {"jpg", true, true, false, true, false, true, false, false, false},
                           {"csv", true, true, false, false, false, false, false, false, false},
                           {"json", false, true, false, false, false, false, false, false, false},
                           {"tex", true, false, false, false, false, true, true, true, false},
                           {"mp4", false, false, true, false, false, true, false, false, true},
                           {"webm", false, false, true, false, false, true, false, false, true}};
// clang-format on

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
