// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notable_places.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <cmath>

namespace activation {
namespace {

std::vector<NotablePlace> placesOf(const char* id, Range x = {-5.0, 5.0}, std::vector<Selection> pinned = {}) {
    Exploration exploration;
    exploration.current = defaultSelection(id);
    exploration.x = x;
    exploration.pinned = std::move(pinned);
    return notablePlaces(exploration);
}

TEST(NotablePlaces, AreKinksZerosAndExtrema) {
    const auto relu6 = placesOf("relu6", {-2.0, 8.0});
    ASSERT_EQ(relu6.size(), 2U);
    EXPECT_EQ(relu6[0], (NotablePlace{0.0, PlaceKind::Kink}));
    EXPECT_EQ(relu6[1], (NotablePlace{6.0, PlaceKind::Kink}));

    const auto silu = placesOf("silu");
    ASSERT_EQ(silu.size(), 2U);
    EXPECT_EQ(silu[0].kind, PlaceKind::Minimum);
    EXPECT_NEAR(silu[0].x, -1.2784645427610738, 1e-9);
    EXPECT_EQ(silu[1].kind, PlaceKind::Zero);
    EXPECT_NEAR(silu[1].x, 0.0, 1e-9);
}

TEST(NotablePlaces, HaveWhereAPinnedCurveIsMet) {
    const auto places = placesOf("tanh", {-2.0, 5.0}, {{"sigmoid", {}}, {"identity", {}}});
    std::vector<std::size_t> met;
    for (const NotablePlace& place : places)
        if (place.kind == PlaceKind::Intersection) {
            met.push_back(place.pinned);
            const double other = place.pinned == 0 ? 1.0 / (1.0 + std::exp(-place.x)) : place.x;
            EXPECT_NEAR(std::tanh(place.x), other, 1e-9);
        }
    EXPECT_EQ(std::ranges::count(met, 0U), 1);
}

// Wherever they are said to be, they are.
TEST(NotablePlaces, AreTrueOfEveryEntry) {
    for (const Activation& entry : catalogue()) {
        const Selection selection = defaultSelection(entry.facts.id);
        for (const Range x : {Range{-5.0, 5.0}, Range{-0.3, 7.7}, Range{1000.0, 1010.0}}) {
            Exploration exploration;
            exploration.current = selection;
            exploration.x = x;
            double before = x.from;
            for (const NotablePlace& place : notablePlaces(exploration)) {
                EXPECT_TRUE(x.contains(place.x)) << entry.facts.id;
                EXPECT_GE(place.x, before) << entry.facts.id;
                before = place.x;
                const Point at = entry.point(place.x, selection.values, Framework::PyTorch);
                if (place.kind == PlaceKind::Zero) {
                    EXPECT_NEAR(at.value, 0.0, 1e-6) << entry.facts.id << " at " << place.x;
                }
                if (place.kind == PlaceKind::Minimum || place.kind == PlaceKind::Maximum) {
                    EXPECT_NEAR(at.slope, 0.0, 1e-6) << entry.facts.id << " at " << place.x;
                }
            }
        }
    }
}

}  // namespace
}  // namespace activation
