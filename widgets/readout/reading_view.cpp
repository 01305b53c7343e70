// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readout/reading_view.h"

#include "widgets/look/look.h"

#include <QPainter>
#include <QScrollBar>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QWheelEvent>

#include <algorithm>

namespace activation {

void ReadingView::showMarkdown(const QString& text) {
    const bool goesOn = text.section(u'\n', 0, 0) == m_markdown.section(u'\n', 0, 0);  // with another number in it
    const int place = verticalScrollBar()->value();
    m_markdown = text;
    setMarkdown(text);
    document()->setDocumentMargin(space::related);
    QTextFrameFormat frame = document()->rootFrame()->frameFormat();
    frame.setLeftMargin(space::group);
    frame.setRightMargin(space::group);
    document()->rootFrame()->setFrameFormat(frame);
    QTextBlockFormat paragraph, code;  // Markdown leaves nothing between paragraphs
    paragraph.setBottomMargin(space::related);
    code.setNonBreakableLines(false);  // lines of code wrap rather than ask for another scroll bar
    QTextCharFormat small;
    small.setProperty(QTextFormat::FontPixelSize, type::caption);
    bool wasCode = false;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const bool isCode = block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
        QTextCursor cursor(block);
        paragraph.setTopMargin(wasCode ? space::related : 0);
        cursor.mergeBlockFormat(isCode ? code : paragraph);
        wasCode = isCode;
        if (!isCode) continue;
        cursor.select(QTextCursor::BlockUnderCursor);
        cursor.mergeCharFormat(small);
    }
    if (goesOn) verticalScrollBar()->setValue(place);
}

void ReadingView::wheelEvent(QWheelEvent* event) {
    event->setModifiers(event->modifiers() & ~Qt::ControlModifier);
    QTextBrowser::wheelEvent(event);
}

void ReadingView::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_formulas) showMarkdown(QString(m_markdown));
}

QVariant ReadingView::loadResource(int type, const QUrl& name) {
    const QByteArray svg =
        type == QTextDocument::ImageResource && m_formulas ? m_formulas(name.toString()) : QByteArray();
    if (svg.isEmpty()) return {};
    QSvgRenderer picture(QByteArray(svg).replace("#000000", palette().color(QPalette::Text).name().toLatin1()));
    const double room = std::max(100.0, viewport()->width() - 2.0 * (space::group + space::related));
    const QSizeF size = QSizeF(picture.defaultSize()) * std::min(1.0, room / picture.defaultSize().width());
    QImage image((size * devicePixelRatioF()).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    picture.render(&painter);
    painter.end();
    image.setDevicePixelRatio(devicePixelRatioF());
    return image;
}

}  // namespace activation
