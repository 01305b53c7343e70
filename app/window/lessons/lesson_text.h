// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextBrowser;

namespace activation {

class LessonPlayer;

// What panel and screen show of a lesson alike.

/// A browser for a lesson's text: no frame, no links to follow (a lesson is a foreign file), no margins of its own.
void makePlain(QTextBrowser& browser);

/// The step's text, and behind it the answer once it is shown.
void showLessonText(QTextBrowser& browser, const LessonPlayer& player);

/// Whether what the step waits for was done.
QString deedText(const LessonPlayer& player);

}  // namespace activation
