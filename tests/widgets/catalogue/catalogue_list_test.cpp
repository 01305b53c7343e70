// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/catalogue/catalogue_list.h"

#include "core/activations/catalogue.h"
#include "widgets/catalogue/catalogue_model.h"
#include "widgets/text/label_text.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTest>

#include <gtest/gtest.h>

namespace activation {
namespace {

QStringList idsOf(const QString& query) {
    QStringList ids;
    for (const Activation* const entry : found(query)) ids << toQString(entry->facts.id);
    return ids;
}

TEST(CatalogueSearch, LooksAtNamesIdsFamiliesAndSpellings) {
    EXPECT_EQ(idsOf("leaky relu"), (QStringList{"leaky_relu", "rrelu"}));
    EXPECT_EQ(idsOf("LEAKYRELU"), (QStringList{"leaky_relu", "rrelu"}));
    EXPECT_EQ(idsOf("nn.SiLU"), QStringList{"silu"});
    EXPECT_EQ(idsOf("swish"), (QStringList{"silu", "hardswish"}));
    EXPECT_EQ(idsOf("hard_silu"), QStringList{"hardswish"});
    EXPECT_EQ(idsOf("shrinkage"), (QStringList{"softshrink", "hardshrink", "tanhshrink"}));
    EXPECT_EQ(idsOf("approximate="), (QStringList{"gelu", "gelu_tanh"}));
    EXPECT_TRUE(idsOf("hard").contains("hardtanh"));
    EXPECT_EQ(idsOf("  ").size(), static_cast<qsizetype>(catalogue().size()));
    EXPECT_TRUE(idsOf("no such thing").isEmpty());
}

TEST(CatalogueSearch, FindsEveryEntryByEachOfItsNames) {
    for (const Activation& entry : catalogue()) {
        const auto& [pytorch, keras, jax] = entry.facts.spellings;
        for (const std::string_view name : {entry.facts.id, entry.facts.name, entry.family, pytorch, keras, jax})
            EXPECT_TRUE(idsOf(toQString(name)).contains(toQString(entry.facts.id))) << entry.facts.id << " by " << name;
    }
}

class CatalogueListTest : public testing::Test {
protected:
    CatalogueListTest() {
        list.resize(260, 600);
        list.show();
        list.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&list));
    }

    QStringList emitted() const {
        QStringList ids;
        for (const QList<QVariant>& arguments : spy) ids << arguments[0].toString();
        return ids;
    }

    CatalogueList list;
    QLineEdit* search = list.findChild<QLineEdit*>("catalogueSearch");
    QListView* view = list.findChild<QListView*>("catalogueView");
    QSignalSpy spy{&list, &CatalogueList::selected};
};

TEST_F(CatalogueListTest, ArrowKeysBrowseLiveAndStepOverHeadings) {
    list.setCurrent("starrelu");
    EXPECT_TRUE(emitted().isEmpty());
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Up);
    QTest::keyClick(view, Qt::Key_Up);
    EXPECT_EQ(emitted(), (QStringList{"elu", "elu_plus_one", "elu", "starrelu"}));
    EXPECT_EQ(list.current(), "starrelu");
}

TEST_F(CatalogueListTest, HomeAndEndReachTheEnds) {
    list.setCurrent("gelu");
    QTest::keyClick(view, Qt::Key_Home);
    QTest::keyClick(view, Qt::Key_End);
    EXPECT_EQ(emitted(), (QStringList{"identity", "gaussian"}));
    for (int i = 0; i < 10; ++i) QTest::keyClick(view, Qt::Key_PageUp);
    EXPECT_EQ(list.current(), "identity");
}

TEST_F(CatalogueListTest, ReturnHasFoundItAndWithCtrlPinsIt) {
    list.setCurrent("elu");
    QSignalSpy found(&list, &CatalogueList::found), pins(&list, &CatalogueList::pinRequested);
    QTest::keyClicks(search, "quick gelu");
    QTest::keyClick(search, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(emitted().isEmpty());
    ASSERT_EQ(pins.size(), 1);
    EXPECT_EQ(pins.front().front().toString(), "gelu_sigmoid");
    EXPECT_TRUE(found.isEmpty());
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(emitted(), QStringList{"gelu_sigmoid"});
    EXPECT_EQ(found.size(), 1);
    QTest::keyClicks(search, "no such thing");
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(found.size(), 1);
}

/// At the panel's width. What is behind the letters changes their edges by a pixel, not their place.
TEST_F(CatalogueListTest, NamesStandStillUnderThePointer) {
    list.resize(190, 600);
    const auto placeOfName = [&](const QModelIndex& index, QStyle::State state) {
        QStyleOptionViewItem option;
        option.initFrom(view);
        option.font = view->font();
        option.rect = QRect(0, 0, view->viewport()->width(), 36);
        option.state = state;
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        view->itemDelegate()->paint(&painter, option, index);
        painter.end();
        QRect ink;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 64; x < image.width() - 19; ++x)  // between the picture and the pin
                if (qGray(image.pixel(x, y)) < 128) ink |= QRect(x, y, 1, 1);
        return ink;
    };
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, 0);
        if (index.data(CatalogueModel::IdRole).toString().isEmpty()) continue;
        const std::string name = index.data().toString().toStdString();
        const QRect usual = placeOfName(index, QStyle::State_Enabled);
        const QRect pointedAt = placeOfName(index, QStyle::State_Enabled | QStyle::State_MouseOver);
        EXPECT_NEAR(pointedAt.right(), usual.right(), 1) << name;
        EXPECT_NEAR(pointedAt.bottom(), usual.bottom(), 1) << name;
        EXPECT_NEAR(pointedAt.height(), usual.height(), 2) << name;
    }
}

TEST_F(CatalogueListTest, AClickSelects) {
    auto* model = qobject_cast<CatalogueModel*>(view->model());
    const QRect row = view->visualRect(model->indexOf("prelu"));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, row.center());
    EXPECT_EQ(emitted(), QStringList{"prelu"});
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(model->index(0)).center());
    EXPECT_EQ(emitted(), QStringList{"prelu"});
    EXPECT_EQ(list.current(), "prelu");
}

TEST_F(CatalogueListTest, TypingFiltersWithoutSelecting) {
    list.setCurrent("elu");
    QTest::keyClicks(search, "hard tanh");
    EXPECT_EQ(view->model()->rowCount(), 2);
    EXPECT_TRUE(emitted().isEmpty());
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(emitted(), QStringList{"hardtanh"});
}

TEST_F(CatalogueListTest, DownMovesIntoTheResults) {
    list.setCurrent("elu");
    search->setFocus();
    QTest::keyClicks(search, "swish");
    QTest::keyClick(search, Qt::Key_Down);
    EXPECT_EQ(emitted(), QStringList{"silu"});
    EXPECT_EQ(list.focusWidget(), view);
    QTest::keyClick(view, Qt::Key_Down);
    EXPECT_EQ(emitted(), (QStringList{"silu", "hardswish"}));
}

TEST_F(CatalogueListTest, DownGoesToWhatIsCalledSoRatherThanToTheFirst) {
    QTest::keyClicks(search, "tanh");
    EXPECT_NE(list.findChild<QListView*>()->model()->index(1, 0).data().toString(), "Tanh");
    QTest::keyClick(search, Qt::Key_Down);
    EXPECT_EQ(emitted(), QStringList{"tanh"});
}

TEST_F(CatalogueListTest, EscapeClearsAndKeepsTheCurrentOne) {
    list.setCurrent("mish");
    QTest::keyClicks(search, "tanh");
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_TRUE(search->text().isEmpty());
    EXPECT_EQ(view->currentIndex().data(CatalogueModel::IdRole).toString(), "mish");
    EXPECT_TRUE(emitted().isEmpty());
}

TEST_F(CatalogueListTest, AnEmptySearchSaysWhatToDo) {
    QTest::keyClicks(search, "flux");
    auto* nothing = list.findChild<QLabel*>("catalogueNothing");
    EXPECT_TRUE(nothing->isVisible());
    EXPECT_FALSE(view->isVisible());
    EXPECT_EQ(nothing->text().toStdString(),
              "Nothing is called “flux”. Try a family such as Sigmoids, or clear the search.");
    QTest::mouseClick(list.findChild<QPushButton*>("catalogueClear"), Qt::LeftButton);
    EXPECT_TRUE(view->isVisible());
    EXPECT_TRUE(search->text().isEmpty());
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(emitted(), QStringList{"identity"});
}

TEST_F(CatalogueListTest, EveryPartHasANameForScreenReaders) {
    EXPECT_FALSE(search->accessibleName().isEmpty());
    EXPECT_FALSE(view->accessibleName().isEmpty());
    const QModelIndex elu = qobject_cast<CatalogueModel*>(view->model())->indexOf("elu");
    EXPECT_EQ(elu.data(Qt::AccessibleTextRole).toString(), "ELU, Exponential units");
}

TEST_F(CatalogueListTest, ALookChangesTheLittleCurves) {
    list.setCurrent("elu");
    list.setLook(lightLook());
    const QImage light = view->grab().toImage();
    list.setLook(darkLook());
    EXPECT_NE(view->grab().toImage(), light);
    list.setLook(lightLook());
    EXPECT_EQ(view->grab().toImage(), light);
}

}  // namespace
}  // namespace activation
