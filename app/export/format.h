// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace activation {

/// A kind of file that leaves the program. Which there are, and what each can hold, is known in one table; who writes
/// one finds it by its suffix.
struct Format {
    const char* suffix;
    bool curves = false, figures = false, animations = false, galleries = false, handouts = false;  ///< what it holds
    bool picture = false;      ///< with a size and a look; the others are numbers
    bool vector = false;       ///< keeps lines and text
    bool transparent = false;  ///< can be without a background
    bool video = false;        ///< needs the program ffmpeg
    bool opens = false;        ///< a still picture carries what it shows, and opens again (files/picture_record.h)
};

/// By its suffix in any letter case and spelling (jpeg is jpg); null where there is none.
const Format* formatNamed(const QString& suffix);
/// The suffixes of those that can hold curves, figures, …, in the order in which they are offered.
QStringList formatsFor(bool Format::*content);
/// The one of them that a suffix names; empty where it names none.
QString formatFor(bool Format::*content, const QString& suffix);
/// Whether the file is named like a picture, not like numbers.
bool isPictureFile(const QString& path);

}  // namespace activation
