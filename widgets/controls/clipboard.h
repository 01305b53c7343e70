// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QImage;
class QString;

namespace activation {

// Putting things into the clipboard, which another program may hold or the desktop refuse: true only where the
// clipboard holds them afterwards.

bool copyToClipboard(const QString& text);
/// A picture that could not be made is not copied either.
bool copyToClipboard(const QImage& picture);

/// What is said where it does not.
QString clipboardFault();

}  // namespace activation
