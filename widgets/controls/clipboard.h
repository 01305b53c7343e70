// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QByteArray;
class QImage;
class QString;

namespace activation {

// Putting things into the clipboard, which another program may hold or the desktop refuse: true only where the
// clipboard holds them afterwards.

bool copyToClipboard(const QString& text);
/// A picture that could not be made is not copied either. `svg` is the same picture for whoever takes lines.
bool copyToClipboard(const QImage& picture);
bool copyToClipboard(const QImage& picture, const QByteArray& svg);
/// A table, which is tab-separated text for whoever takes no other.
bool copyTableToClipboard(const QByteArray& tabSeparated);

/// What is said where it does not.
QString clipboardFault();

}  // namespace activation
