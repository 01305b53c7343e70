// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/handout.h"

#include "app/export/export.h"
#include "app/export/figure_export.h"
#include "app/export/pdf_file.h"
#include "app/lessons/lesson_check.h"

#include <QCoreApplication>
#include <QFont>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextImageFormat>
#include <QUrl>

namespace activation {
namespace {

struct LessonHandout {
    Q_DECLARE_TR_FUNCTIONS(LessonHandout)
};

constexpr QSize pictureSize{1280, 600};  // pixels
constexpr double widthOnPaper = 620.0;   // as QTextDocument counts: 96 to an inch; two margins fit an A4 page

QString nameOf(std::size_t step) { return QStringLiteral("step-%1").arg(step + 1); }

QString markdownOf(const Lesson& lesson) {
    QString text = "# " + lesson.title + "\n\n" + lesson.summary + "\n\n";
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const LessonStep& step = lesson.steps[i];
        text += QStringLiteral("## %1. %2\n\n![%2](%3)\n\n%4\n\n").arg(i + 1).arg(step.title, nameOf(i), step.text);
        if (!step.answer.isEmpty()) text += "**" + LessonHandout::tr("Answer") + "**\n\n" + step.answer + "\n\n";
    }
    return text;
}

/// Gives each picture its size on paper, and each page two steps: a heading stays with its picture.
void layPictures(QTextDocument& document) {
    int steps = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 2 && ++steps > 1 && steps % 2 == 1) {
            QTextBlockFormat format = block.blockFormat();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            QTextCursor(block).setBlockFormat(format);
        }
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (!fragment.charFormat().isImageFormat()) continue;
            QTextImageFormat format = fragment.charFormat().toImageFormat();
            const QSizeF size =
                document.resource(QTextDocument::ImageResource, QUrl(format.name())).value<QImage>().size();
            if (size.isEmpty()) continue;
            const double scale = std::min(widthOnPaper / size.width(), widthOnPaper / size.height());
            format.setWidth(size.width() * scale);
            format.setHeight(size.height() * scale);
            QTextCursor cursor(&document);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
            break;
        }
    }
}

}  // namespace

Result<QImage> pictureOf(const LessonStep& step) {
    if (step.exploration.page == Page::Experiments && !step.exploration.experiment.empty()) {
        const Result<std::vector<Figure>> figures = figuresOf(step.exploration);
        if (!figures) return figures.fault();
        return figureImage(*figures);
    }
    ExportOptions options;
    options.size = pictureSize;
    options.title = false;
    options.gallery = step.exploration.page == Page::Gallery;
    return renderImage(step.exploration, options);
}

Result<QByteArray> handoutOf(const Lesson& lesson) {
    QTextDocument document;
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPointSizeF(10.0);
    document.setDefaultFont(font);
    document.setMarkdown(markdownOf(lesson), QTextDocument::MarkdownFeatures(QTextDocument::MarkdownNoHTML) |
                                                 QTextDocument::MarkdownDialectCommonMark);
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        Result<QImage> picture = pictureOf(lesson.steps[i]);
        if (!picture) return picture.fault();
        document.addResource(QTextDocument::ImageResource, QUrl(nameOf(i)), *picture);
    }
    layPictures(document);
    return pdfOf(lesson.title, [&](QPdfWriter& writer) {
        writer.setPageSize(QPageSize(QPageSize::A4));
        document.print(&writer);
        return true;
    });
}

}  // namespace activation
