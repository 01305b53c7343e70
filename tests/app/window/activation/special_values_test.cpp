// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/activation/special_values.h"

#include "tests/app/window/window_fixture.h"

#include <set>

namespace activation {
namespace {

using SpecialValuesTest = WindowTest;

TEST_F(SpecialValuesTest, NotesComeAndGoWithoutMovingWhatIsBeneath) {
    auto* notes = child<SpecialValues>("specialValues");
    const int below = child("framework")->y();
    std::set<QString> texts;
    for (double alpha = -0.5; alpha <= 2.0; alpha += 0.125) {
        window->edit([&](Exploration& e) { e.current.values = {alpha}; });
        QApplication::processEvents();
        EXPECT_EQ(child("framework")->y(), below) << alpha;
        EXPECT_LE(notes->textHeight(), notes->height()) << alpha;
        texts.insert(notes->text());
    }
    EXPECT_EQ(texts.size(), 5U);
}

TEST_F(SpecialValuesTest, NotesSpeakOfWhatTheFunctionGets) {
    auto* notes = child<SpecialValues>("specialValues");
    EXPECT_FALSE(notes->text().contains("u = w·x + b"));
    window->edit([](Exploration& e) { setInputScale(e.current, InputScale{-3.0, 1.5}); });
    EXPECT_TRUE(notes->text().startsWith("α = 1, for f(u), u = w·x + b: ")) << notes->text().toStdString();
    EXPECT_LE(notes->textHeight(), notes->height());
}

}  // namespace
}  // namespace activation
