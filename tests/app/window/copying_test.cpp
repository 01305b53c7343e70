// SPDX-License-Identifier: GPL-3.0-or-later
// What was copied is in the clipboard, or one is told that it is not.
#include "app/export/export.h"
#include "tests/app/window/window_fixture.h"
#include "widgets/controls/clipboard.h"
#include "widgets/plot/plot_view.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QTabBar>

namespace activation {
namespace {

/// Another program that wants the clipboard for itself.
class Rival : public QObject {
public:
    Rival() {
        connect(QApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
            if (m_isAtIt) return;
            const QScopedValueRollback busy(m_isAtIt, true);
            QApplication::clipboard()->setText(QStringLiteral("mine"));
        });
    }

private:
    bool m_isAtIt = false;
};

class CopyingTest : public WindowTest {
protected:
    QString said() const { return window->message(); }
};

TEST_F(CopyingTest, SaysSoOnlyWhereTheClipboardHasIt) {
    const auto press = [&](const char* code) {
        child<QTabBar>("cardTabs")->setCurrentIndex(2);
        child<QAbstractButton>(code)->click();
    };
    for (const bool isRefused : {false, true}) {
        std::optional<Rival> rival;
        if (isRefused) rival.emplace();
        for (const char* name : {"copyText", "copyPicture", "copyData"}) {
            action(name)->trigger();
            EXPECT_EQ(said() == clipboardFault(), isRefused) << name << ": " << said().toStdString();
            EXPECT_EQ(QApplication::clipboard()->text() == "mine", isRefused) << name;
        }
        press("copy_pytorch");
        EXPECT_EQ(said() == clipboardFault(), isRefused) << said().toStdString();
        action("export")->trigger();
        auto* dialog = child<QDialog>("exportDialog");
        dialog->findChild<QAbstractButton*>("copy")->click();
        EXPECT_EQ(dialog->findChild<QLabel*>("sentence")->text() == clipboardFault(), isRefused);
        delete dialog;
    }
}

TEST_F(CopyingTest, APictureIsCopiedInPixelsAndInLines) {
    for (const char* page : {"explore", "experiments"}) {
        action(page)->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] {
            action("copyPicture")->trigger();
            return QApplication::clipboard()->mimeData() && QApplication::clipboard()->mimeData()->hasImage();
        })) << page;
        const QMimeData& copied = *QApplication::clipboard()->mimeData();
        EXPECT_TRUE(copied.hasImage()) << page;
        EXPECT_GT(QApplication::clipboard()->image().width(), 500);
        const QByteArray svg = copied.data("image/svg+xml");
        EXPECT_TRUE(svg.contains("<svg") && svg.contains("</svg>")) << page;
        EXPECT_GT(svg.count("<path") + svg.count("<polyline"), 3) << page;
        QApplication::clipboard()->clear();
    }
}

TEST_F(CopyingTest, DataAreATableForASpreadsheet) {
    action("copyData")->trigger();
    EXPECT_EQ(said(), "Copied the data");
    const QMimeData& copied = *QApplication::clipboard()->mimeData();
    EXPECT_EQ(copied.data("text/tab-separated-values"), copied.text().toUtf8());
    QString csv = QString::fromUtf8(*exported({}, QStringLiteral("csv"), seen(), {}));
    EXPECT_EQ(copied.text(), csv.replace(',', '\t')) << "the numbers of an exported file";
    EXPECT_EQ(copied.text().section('\n', 0, 0), "x\tvalue\tslope");

    press(Qt::Key_2, Qt::AltModifier);
    EXPECT_FALSE(action("copyData")->isEnabled()) << "the gallery has no table";
    press(Qt::Key_3, Qt::AltModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] {
        action("copyData")->trigger();
        return QApplication::clipboard()->text().startsWith("# ");
    }));
    EXPECT_GT(QApplication::clipboard()->text().count('\t'), 10);
}

TEST_F(CopyingTest, ThePlotsMenuCopiesDataToo) {
    auto* const plot = child<PlotView>("plotView");
    QContextMenuEvent event(QContextMenuEvent::Mouse, plot->rect().center(), plot->mapToGlobal(plot->rect().center()));
    QApplication::sendEvent(plot, &event);
    auto* const menu = child<QMenu>("plotMenu");
    ASSERT_TRUE(QTest::qWaitFor([&] { return menu->isVisible(); }));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action("copyData")).center());
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith("x\tvalue")) << said().toStdString();
}

TEST_F(CopyingTest, APictureThatCouldNotBeMadeIsNotCopied) {
    EXPECT_FALSE(copyToClipboard(QImage()));
    EXPECT_TRUE(copyToClipboard(QStringLiteral("f")));
    EXPECT_EQ(QApplication::clipboard()->text(), "f");
}

}  // namespace
}  // namespace activation
