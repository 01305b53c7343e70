// SPDX-License-Identifier: GPL-3.0-or-later
// What was copied is in the clipboard, or one is told that it is not.
#include "tests/app/window/window_fixture.h"
#include "widgets/controls/clipboard.h"
#include "widgets/plot/plot_view.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDialog>
#include <QImage>
#include <QLabel>
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
        for (const char* name : {"copyText", "copyPicture"}) {
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

TEST_F(CopyingTest, APictureThatCouldNotBeMadeIsNotCopied) {
    EXPECT_FALSE(copyToClipboard(QImage()));
    EXPECT_TRUE(copyToClipboard(QStringLiteral("f")));
    EXPECT_EQ(QApplication::clipboard()->text(), "f");
}

}  // namespace
}  // namespace activation
