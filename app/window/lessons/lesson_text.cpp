// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessons/lesson_text.h"

#include "app/lessons/lesson_player.h"
#include "app/window/lessons/lesson_panel.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>

namespace activation {

void makePlain(QTextBrowser& browser) {
    browser.setFrameShape(QFrame::NoFrame);
    browser.setOpenLinks(false);
    browser.viewport()->setAutoFillBackground(false);
    browser.document()->setDocumentMargin(0);
}

void showLessonText(QTextBrowser& browser, const LessonPlayer& player) {
    const LessonStep& step = player.step();
    const bool answered = player.isRevealed() && !step.answer.isEmpty();
    QTextDocument& document = *browser.document();
    document.setMarkdown(
        answered ? step.text + QStringLiteral("\n\n---\n\n") + step.answer : step.text,
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownNoHTML) | QTextDocument::MarkdownDialectCommonMark);
    // Qt's reader leaves no room between paragraphs.
    const double gap = 0.6 * browser.fontMetrics().height();
    for (QTextBlock block = document.begin().next(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(gap);
        QTextCursor(block).setBlockFormat(format);
    }
    browser.verticalScrollBar()->setValue(answered ? browser.verticalScrollBar()->maximum() : 0);
}

QString deedText(const LessonPlayer& player) {
    return player.isDone() ? LessonPanel::tr("✓ Done") : LessonPanel::tr("○ Waiting for you to try it");
}

}  // namespace activation
