// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readout/pinned_list.h"

#include "widgets/readout/pinned_row.h"

#include <QEvent>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace activation {
namespace {

class PinnedListTest : public testing::Test {
protected:
    PinnedListTest() {
        list.resize(860, 56);
        list.setPinned({{"prelu", {0.5}}, {"gelu", {}}}, {0.0, 1.0});
        list.show();
        list.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&list));
    }
    PinnedRow* row(int i) { return list.findChild<PinnedRow*>(QString("pinned_%1").arg(i)); }
    static QList<std::size_t> indices(const QSignalSpy& spy) {
        QList<std::size_t> result;
        for (const QList<QVariant>& arguments : spy) result << arguments[0].value<std::size_t>();
        return result;
    }

    PinnedList list;
    QSignalSpy removed{&list, &PinnedList::removeRequested};
    QSignalSpy picked{&list, &PinnedList::rowActivated};
};

TEST_F(PinnedListTest, NamesEachCurveWithItsValues) {
    EXPECT_EQ(row(0)->text().toStdString(), "PReLU, α = 0.5");
    EXPECT_TRUE(row(0)->accessibleName().startsWith(row(0)->text()));
    EXPECT_EQ(row(1)->text().toStdString(), "GELU");
}

TEST_F(PinnedListTest, SaysWhatEachMakesOfTheInputs) {
    // PReLU with 0.5: E f = 0.25·√(2/π), E f′² = (1 + 0.25)/2.
    EXPECT_EQ(row(0)->spoken().toStdString(), "PReLU, α = 0.5, E f 0.1995, gain 1.265, E f′² 0.6250");
    list.setPinned({{"prelu", {0.5}}, {"gelu", {}}}, {0.0, 2.0});
    EXPECT_EQ(row(0)->accessibleName().toStdString(), "PReLU, α = 0.5, E f 0.3989, gain 0.6325, E f′² 0.6250");
}

TEST_F(PinnedListTest, SaysWhatEachIsUnderTheProbe) {
    list.setProbe(1.0, true, Framework::PyTorch);
    EXPECT_TRUE(row(0)->spoken().startsWith("PReLU, α = 0.5, f 1, f′ 1, f″ 0, ")) << row(0)->spoken().toStdString();
}

TEST_F(PinnedListTest, FollowsTheLanguage) {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&list, &change);
    EXPECT_EQ(row(0)->text().toStdString(), "PReLU, α = 0,5");
    QLocale::setDefault(before);
}

TEST_F(PinnedListTest, AClickOrReturnPicks) {
    QTest::mouseClick(row(1), Qt::LeftButton, {}, QPoint(60, 10));
    QTest::keyClick(row(0), Qt::Key_Return);
    QTest::keyClick(row(0), Qt::Key_Space);
    EXPECT_EQ(indices(picked), (QList<std::size_t>{1, 0, 0}));
    EXPECT_TRUE(removed.isEmpty());
}

TEST_F(PinnedListTest, TheButtonOrDeleteRemoves) {
    QTest::mouseClick(row(1)->findChild<QToolButton*>("remove"), Qt::LeftButton);
    QTest::keyClick(row(0), Qt::Key_Delete);
    EXPECT_EQ(indices(removed), (QList<std::size_t>{1, 0}));
    EXPECT_TRUE(picked.isEmpty());
}

// The last row's button keeps the focus when its row goes, and with it the keys.
TEST_F(PinnedListTest, ARowThatIsNotThereRequestsNothing) {
    list.setPinned({{"mish", {}}}, {});
    QTest::keyClick(row(1), Qt::Key_Return);
    QTest::keyClick(row(1), Qt::Key_Delete);
    QTest::keyClick(row(1)->findChild<QToolButton*>("remove"), Qt::Key_Space);
    EXPECT_TRUE(picked.isEmpty());
    EXPECT_TRUE(removed.isEmpty());
}

TEST_F(PinnedListTest, HasARowForEachCurve) {
    list.setPinned({}, {});
    EXPECT_FALSE(row(0)->isVisible());
    list.setPinned({{"mish", {}}}, {});
    EXPECT_TRUE(row(0)->isVisible());
    EXPECT_FALSE(row(1)->isVisible());
    EXPECT_EQ(row(0)->text().toStdString(), "Mish");
}

}  // namespace
}  // namespace activation
