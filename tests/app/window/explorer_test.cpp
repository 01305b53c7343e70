// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/explorer.h"

#include "tests/app/random_exploration.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace activation {
namespace {

Exploration eluWith(double alpha) {
    Exploration result;
    result.current = {"elu", {alpha}};
    return result;
}

TEST(Explorer, StartsWithEluAndNothingToUndo) {
    const Explorer explorer;
    EXPECT_EQ(explorer.current(), Exploration{});
    EXPECT_EQ(explorer.current().current.id, "elu");
    EXPECT_FALSE(explorer.canUndo());
    EXPECT_FALSE(explorer.canRedo());
}

TEST(Explorer, UndoesAndRedoesStepByStep) {
    Explorer explorer;
    QSignalSpy changed(&explorer, &Explorer::changed);
    EXPECT_TRUE(explorer.change(eluWith(2.0)).isEmpty());
    EXPECT_TRUE(explorer.change(eluWith(3.0)).isEmpty());
    explorer.undo();
    EXPECT_EQ(explorer.current(), eluWith(2.0));
    explorer.undo();
    EXPECT_EQ(explorer.current(), Exploration{});
    EXPECT_FALSE(explorer.canUndo());
    explorer.redo();
    EXPECT_EQ(explorer.current(), eluWith(2.0));
    EXPECT_EQ(changed.count(), 5);
    explorer.change(eluWith(4.0));
    EXPECT_FALSE(explorer.canRedo()) << "a new change takes the place of what was undone";
}

TEST(Explorer, APageIsTurnedWithoutAStepOfUndo) {
    Explorer explorer;
    QSignalSpy changed(&explorer, &Explorer::changed);
    explorer.change(eluWith(2.0));
    explorer.undo();
    explorer.showPage(Page::Gallery);
    EXPECT_TRUE(changed.last()[0].value<ExplorationChange>().isOnly(Part::Page));
    EXPECT_FALSE(explorer.canUndo());
    EXPECT_TRUE(explorer.canRedo()) << "to look at another page takes nothing away";
    const auto count = changed.count();
    explorer.showPage(Page::Gallery);
    EXPECT_EQ(changed.count(), count);
    EXPECT_TRUE(explorer.redo().isOnly(Part::Parameters)) << "the page that is looked at stays";
    EXPECT_EQ(explorer.current().page, Page::Gallery);
    explorer.undo();
    EXPECT_EQ(explorer.current().page, Page::Gallery);
}

TEST(Explorer, WhatComesWithAPageOfItsOwnIsUndoneWithIt) {
    Explorer explorer;
    explorer.showPage(Page::Gallery);
    Exploration opened = eluWith(2.0);
    opened.page = Page::Experiments;
    explorer.change(opened);
    explorer.showPage(Page::Explore);
    explorer.change(eluWith(3.0));
    explorer.undo();
    EXPECT_EQ(explorer.current().page, Page::Explore) << "nothing but a parameter was taken back";
    explorer.undo();
    EXPECT_EQ(explorer.current().page, Page::Gallery) << "where the file was opened";
    explorer.redo();
    EXPECT_EQ(explorer.current().page, Page::Explore) << "where it was left";
}

TEST(Explorer, MergesConsecutiveChangesWithTheSameKey) {
    Explorer explorer;
    for (int i = 1; i <= 100; ++i) explorer.change(eluWith(1.0 + i), "alpha");
    explorer.change(eluWith(5.0), "other");
    explorer.change(eluWith(6.0), "alpha");
    explorer.undo();
    EXPECT_EQ(explorer.current(), eluWith(5.0));
    explorer.undo();
    EXPECT_EQ(explorer.current(), eluWith(101.0));
    explorer.undo();
    EXPECT_EQ(explorer.current(), Exploration{});
}

TEST(Explorer, DoesNotMergeWithoutKeyAfterSealOrAfterUndo) {
    Explorer explorer;
    explorer.change(eluWith(2.0));
    explorer.change(eluWith(3.0));
    explorer.undo();
    EXPECT_EQ(explorer.current(), eluWith(2.0));
    explorer.change(eluWith(4.0), "alpha");
    explorer.seal();
    explorer.change(eluWith(5.0), "alpha");
    explorer.undo();
    EXPECT_EQ(explorer.current(), eluWith(4.0));
    explorer.change(eluWith(6.0), "alpha");
    explorer.undo();
    EXPECT_EQ(explorer.current(), eluWith(4.0));
}

TEST(Explorer, ADragBackToItsBeginningLeavesNothingToUndo) {
    Explorer explorer;
    explorer.change(eluWith(2.0), "alpha");
    explorer.change(eluWith(1.0), "alpha");
    EXPECT_EQ(explorer.current(), Exploration{});
    EXPECT_FALSE(explorer.canUndo());
    explorer.change(eluWith(3.0), "alpha");
    explorer.undo();
    EXPECT_EQ(explorer.current(), Exploration{});
}

TEST(Explorer, RefusesWhatCannotBeShown) {
    Explorer explorer;
    QSignalSpy changed(&explorer, &Explorer::changed);
    Exploration wrong;
    wrong.current = {"celu", {0.0}};
    EXPECT_EQ(explorer.change(wrong), "celu: alpha must not be 0");
    wrong.current = {"nothing", {}};
    EXPECT_FALSE(explorer.change(wrong).isEmpty());
    Exploration many;
    many.pinned.assign(Exploration::mostPinned + 1, Selection{"relu", {}});
    EXPECT_EQ(explorer.change(many), "at most 12 curves can be pinned");
    EXPECT_TRUE(explorer.change(Exploration{}).isEmpty()) << "what is there already is no change";
    EXPECT_EQ(changed.count(), 0);
    EXPECT_EQ(explorer.current(), Exploration{});
}

TEST(Explorer, ForgetsTheOldestOfVeryManySteps) {
    Explorer explorer;
    for (int i = 0; i < 3000; ++i) explorer.change(eluWith(2.0 + i));
    int steps = 0;
    for (; explorer.canUndo(); ++steps) explorer.undo();
    EXPECT_EQ(steps, 1000);
    EXPECT_EQ(explorer.current(), eluWith(2001.0));
}

/// As large as a file can make it.
Exploration large(int i) {
    Exploration result = eluWith(2.0 + i);
    for (const Experiment& experiment : experiments())
        for (const TextSetting& text : experiment.texts)
            result.overrides[std::string(experiment.id)].texts[std::string(text.id)] =
                std::string(SettingOverrides::longestText, static_cast<char>('0' + i % 10));
    return result;
}

TEST(Explorer, RemembersNoMoreThan64Megabytes) {
    Explorer explorer;
    std::size_t bytes = 0;
    for (const auto& [id, overrides] : large(0).overrides)
        for (const auto& [name, text] : overrides.texts) bytes += text.size();
    for (int i = 0; i < 400; ++i) ASSERT_EQ(explorer.change(large(i)), QString());
    std::size_t kept = 1;
    for (; explorer.canUndo(); ++kept) explorer.undo();
    EXPECT_LE(kept * bytes, std::size_t{64} << 20);
    EXPECT_GT((kept + 2) * bytes, std::size_t{64} << 20) << "what has room is kept";
    for (std::size_t i = 1; i < kept; ++i) explorer.redo();
    EXPECT_EQ(explorer.current(), large(399));
    explorer.change(eluWith(1e6));
    explorer.undo();
    EXPECT_EQ(explorer.current(), large(399));
}

TEST(Explorer, UndoneAndRedoneItIsAsBefore) {
    std::mt19937 random(1);
    Explorer explorer;
    std::vector<Exploration> all{explorer.current()};
    for (int i = 0; i < 200; ++i) {
        all.push_back(randomExploration(random));
        ASSERT_EQ(explorer.change(all.back()), QString());
    }
    for (std::size_t i = all.size(); i-- > 0; explorer.undo()) ASSERT_EQ(explorer.current(), all[i]);
    for (const Exploration& exploration : all) {
        ASSERT_EQ(explorer.current(), exploration);
        explorer.redo();
    }
}

}  // namespace
}  // namespace activation
