// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shell/printing.h"

#include "app/window/pages/experiments_page.h"
#include "tests/app/window/window_fixture.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace activation {
namespace {

class PrintingTest : public WindowTest {
protected:
    /// What comes out of the printer that is a PDF.
    QByteArray printed(Qt::Key key = Qt::Key_P) {
        press(key, Qt::ControlModifier);
        auto* const dialog = child<QPrintDialog>("printDialog");
        if (!dialog) return {};
        const QString path = m_folder.filePath("printed.pdf");
        dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
        dialog->printer()->setOutputFileName(path);
        dialog->done(QDialog::Accepted);
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
        EXPECT_EQ(window->message(), "Printed");
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
        child("plotView")->setFocus();
        return file.readAll();
    }

    QTemporaryDir m_folder;
};

TEST_F(PrintingTest, EveryPageIsPrintedOverAPageOfPaper) {
    static const QRegularExpression box(QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)"));
    QList<QByteArray> all;
    for (const char* page : {"explore", "gallery", "experiments"}) {
        action(page)->trigger();
        auto* const experiments = window->pages().experimentsPage();
        ASSERT_TRUE(!experiments || QTest::qWaitFor([&] { return experiments->subject().has_value(); }));
        const QByteArray pdf = printed();
        ASSERT_TRUE(pdf.startsWith("%PDF-")) << page;
        const auto size = box.match(QString::fromLatin1(pdf));
        ASSERT_TRUE(size.hasMatch());
        EXPECT_GT(size.captured(1).toDouble(), size.captured(2).toDouble()) << "lies on its side";
        EXPECT_TRUE(pdf.contains("/FontFile")) << "text is text";
        EXPECT_TRUE(pdf.contains("/Count 1")) << "one page";
        EXPECT_GT(pdf.size(), 5000);
        EXPECT_FALSE(all.contains(pdf));
        all << pdf;
    }
}

/// The plot lies where an export of the paper's size has it.
TEST_F(PrintingTest, TheDrawingIsThatOfAnExport) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setResolution(150);
    printer.setPageOrientation(QPageLayout::Landscape);
    const QSize size = printer.pageLayout().paintRectPixels(150).size();
    ExportSubject subject = exportSubject(seen(), false);
    ExportOptions asked;
    subject.paint = [&](QPaintDevice&, const QSize& painted, const ExportOptions& options) {
        EXPECT_EQ(painted, size);
        asked = options;
        return true;
    };
    ASSERT_TRUE(print(printer, subject));
    EXPECT_EQ(asked.dpi, 150);
    EXPECT_LE(std::abs(asked.size.width() - size.width()), 1);
    EXPECT_LE(std::abs(asked.size.height() - size.height()), 1);
    EXPECT_FALSE(faultOf(asked));
    subject.paint = [](QPaintDevice&, const QSize&, const ExportOptions&) { return false; };
    EXPECT_FALSE(print(printer, subject));
}

}  // namespace
}  // namespace activation
