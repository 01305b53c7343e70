// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QFont;

namespace activation {

/// The text in lines of at most that width, broken between words; what is left in the last of `most` lines is cut.
QStringList wrapped(const QString& text, const QFont& font, double width, int most);

/// The width of the longest part of the text that wrapped() leaves whole.
double narrowest(const QString& text, const QFont& font);

}  // namespace activation
