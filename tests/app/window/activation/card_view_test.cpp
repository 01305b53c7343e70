// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/activation/card_view.h"

#include "app/content/snippets.h"
#include "app/window/activation/facts_view.h"
#include "tests/app/window/window_fixture.h"
#include "widgets/text/label_text.h"
#include "widgets/text/steady_text.h"

#include <QClipboard>
#include <QLabel>
#include <QTabBar>
#include <QToolButton>

namespace activation {
namespace {

using CardViewTest = WindowTest;

TEST_F(CardViewTest, OnePartIsSeenAtATime) {
    auto* tabs = child<QTabBar>("cardTabs");
    ASSERT_EQ(tabs->count(), 3);
    const char* const parts[]{"cardAbout", "factsView", "codeView"};
    for (int i = 0; i < 3; ++i) {
        tabs->setCurrentIndex(i);
        for (int j = 0; j < 3; ++j) {
            const auto* part = window->findChild<QWidget*>(parts[j]);  // none until it is looked at
            EXPECT_EQ(part && part->isVisible(), i == j) << parts[j];
        }
    }
}

TEST_F(CardViewTest, OfAnOwnOneHasNoEmptyParts) {
    window->edit([](Exploration& e) { e.current = {"zed(x) = a*x^3, a = 2", {2.0}}; });
    EXPECT_FALSE(child<QLabel>("cardAbout")->text().isEmpty());
    for (const char* part : {"cardUse", "cardCaution", "cardSource"}) EXPECT_TRUE(child(part)->isHidden()) << part;
    choose("relu");
    for (const char* part : {"cardUse", "cardCaution", "cardSource"}) EXPECT_FALSE(child(part)->isHidden()) << part;
}

TEST_F(CardViewTest, FactsFollowTheParameters) {
    child<QTabBar>("cardTabs")->setCurrentIndex(1);
    auto* facts = child<FactsView>("factsView");
    const auto says = [&](const QString& text) {
        return QTest::qWaitFor([&] { return facts->text().contains(text); });
    };
    EXPECT_TRUE(says("range: (−1, ∞)")) << facts->text().toStdString();
    EXPECT_TRUE(says("limits: −1 at −∞, ∞ at ∞")) << facts->text().toStdString();
    for (const double alpha : {1.25, 1.5, 2.5}) window->edit([&](Exploration& e) { e.current.values = {alpha}; });
    EXPECT_TRUE(says("range: (−2.5, ∞)")) << facts->text().toStdString();
    choose("relu");
    EXPECT_TRUE(says("dead: (−∞, 0]")) << facts->text().toStdString();
}

TEST_F(CardViewTest, EveryLanguageIsCopiedAsItIsWrittenOnTheCommandLine) {
    child<QTabBar>("cardTabs")->setCurrentIndex(2);
    window->edit([](Exploration& e) { e.current.values = {1.5}; });
    for (const LanguageRow& row : languages()) {
        EXPECT_TRUE(child<QLabel>("code_" + toQString(row.id))->text().contains("1.5")) << row.id;
        child<QToolButton>("copy_" + toQString(row.id))->click();
        EXPECT_EQ(QApplication::clipboard()->text(), *snippet(seen().current, row.language)) << row.id;
        EXPECT_TRUE(window->message().contains(toQString(row.name)));
    }
}

TEST_F(CardViewTest, SaysWhereFrameworksDiffer) {
    EXPECT_FALSE(child("frameworksDiffer")->isVisible());
    choose("leaky_relu");
    EXPECT_TRUE(child("frameworksDiffer")->isVisible());
    EXPECT_TRUE(child("frameworksDiffer")->toolTip().contains("Keras: the default is a = 0.3, not 0.01"));
    child<QTabBar>("cardTabs")->setCurrentIndex(1);
    EXPECT_TRUE(QTest::qWaitFor([&] { return child("frameworkDifferences")->isVisible(); }));
}

TEST_F(CardViewTest, TheFormulaHasTheNumbersAndNothingJumps) {
    auto* numbers = child<SteadyText>("formulaWithNumbers");
    window->edit([](Exploration& e) { e.current.values = {2.25}; });
    EXPECT_EQ(numbers->text(), "f(x) = x > 0 ? x : 2.25·(exp(x) − 1)");
    choose("gelu");
    EXPECT_FALSE(numbers->isVisible()) << "there are no numbers to put in";
}

TEST_F(CardViewTest, NamesTheSourceWithItsTitle) {
    EXPECT_EQ(child<QLabel>("cardSource")->text(),
              "Clevert, Unterthiner & Hochreiter 2015, “Fast and accurate deep network learning by exponential linear "
              "units (ELUs)”");
}

}  // namespace
}  // namespace activation
