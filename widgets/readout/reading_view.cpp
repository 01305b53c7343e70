// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readout/reading_view.h"

#include "widgets/look/look.h"

#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextFrame>
#include <QWheelEvent>

namespace activation {

void ReadingView::showMarkdown(const QString& text) {
    setMarkdown(text);
    document()->setDocumentMargin(space::related);
    QTextFrameFormat frame = document()->rootFrame()->frameFormat();
    frame.setLeftMargin(space::group);
    frame.setRightMargin(space::group);
    document()->rootFrame()->setFrameFormat(frame);
    QTextBlockFormat format;  // Markdown leaves nothing between paragraphs
    format.setBottomMargin(space::related);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(format);
}

void ReadingView::wheelEvent(QWheelEvent* event) {
    event->setModifiers(event->modifiers() & ~Qt::ControlModifier);
    QTextBrowser::wheelEvent(event);
}

}  // namespace activation
