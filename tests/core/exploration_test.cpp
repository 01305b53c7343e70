// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exploration.h"

#include "core/analysis/curve.h"
#include "tests/support/settings.h"

#include <cmath>
#include <functional>
#include <limits>
#include <random>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

TEST(Exploration, StartsWithSomethingWorthLookingAt) {
    const Exploration start;
    EXPECT_FALSE(faultOf(start));
    EXPECT_EQ(start.current, defaultSelection("elu"));
    EXPECT_EQ(entryOf(start.current), find("elu"));
}

TEST(Exploration, ASelectionStartsWithTheFrameworksDefaults) {
    EXPECT_EQ(defaultSelection("leaky_relu").values, std::vector<double>{0.01});
    EXPECT_EQ(defaultSelection("leaky_relu", Framework::Keras).values, std::vector<double>{0.3});
    EXPECT_TRUE(defaultSelection("relu").values.empty());
    EXPECT_EQ(entryOf({"nothing", {}}), nullptr);
}

struct Case {
    std::string sentence;
    std::function<void(Exploration&)> spoil;
};

TEST(Exploration, SaysWhyItCannotBeShown) {
    const std::string x = "the x range cannot be shown: its ", y = "the y range cannot be shown: its ";
    const std::string infinite = "limits must be finite", notAscending = "first limit must be less than its second";
    const std::string far = "limits must be less than 1e250 in absolute value", near = "limits are too close together";
    for (const auto& [sentence, spoil] : std::vector<Case>{
             {"there is no activation called \"nothing\"", [](Exploration& e) { e.current.id = "nothing"; }},
             {"there is no activation called \"\uFFFD[1m\uFFFD" + std::string(35, 'x') + "…\"",
              [](Exploration& e) { e.current.id = "\x1b[1m\n" + std::string(200000, 'x'); }},
             {"there is no activation called \"\"",
              [](Exploration& e) {
                  e.pinned.push_back({"", {}});
              }},
             {"elu has 1 parameter, not 0", [](Exploration& e) { e.current.values.clear(); }},
             {"elu has 1 parameter, not 2",
              [](Exploration& e) {
                  e.current.values = {1.0, 2.0};
              }},
             {"relu has 0 parameters, not 1",
              [](Exploration& e) {
                  e.pinned.push_back({"relu", {1.0}});
              }},
             {"celu: alpha must not be 0",
              [](Exploration& e) {
                  e.pinned.push_back({"celu", {0.0}});
              }},
             {"elu: alpha must be a finite number", [](Exploration& e) { e.current.values = {infinity}; }},
             {x + notAscending,
              [](Exploration& e) {
                  e.x = {5.0, -5.0};
              }},
             {x + notAscending,
              [](Exploration& e) {
                  e.x = {1.0, 1.0};
              }},
             {x + infinite,
              [](Exploration& e) {
                  e.x = {0.0, infinity};
              }},
             {x + infinite,
              [](Exploration& e) {
                  e.x = {std::nan(""), 1.0};
              }},
             {x + far,
              [](Exploration& e) {
                  e.x = {-1e300, 1e300};
              }},
             {x + near,
              [](Exploration& e) {
                  e.x = {1.0, 1.0 + 1e-12};
              }},
             {x + near,
              [](Exploration& e) {
                  e.x = {0.0, 1e-310};
              }},
             {y + notAscending,
              [](Exploration& e) {
                  e.y = Range{2.0, 1.0};
              }},
             {"the name of the family's parameter must be at most 64 bytes long",
              [](Exploration& e) {
                  e.family = {std::string(65, 'a'), {0.0, 1.0}};
              }},
             {"at least one curve must be shown",
              [](Exploration& e) {
                  e.shown = {false, false, false};
              }},
             {"at most 12 curves can be pinned", [](Exploration& e) { e.pinned.assign(13, defaultSelection("relu")); }},
             {"tensor: seed must be a whole number from 0 to 9007199254740991",
              [](Exploration& e) { e.overrides["tensor"].seed = SettingOverrides::largestSeed + 1; }},
             {"the probe must be at a finite x", [](Exploration& e) { e.probe = infinity; }},
             {"the family's range cannot be shown: its " + notAscending,
              [](Exploration& e) {
                  e.family = {"alpha", {1.0, 1.0}};
              }},
             {"a family has from 2 to 25 curves",
              [](Exploration& e) {
                  e.family = {"alpha", {0.0, 1.0}, 26};
              }},
             {"the probe must be at a finite x", [](Exploration& e) { e.probe = std::nan(""); }},
             {"there is no experiment called \"none\"", [](Exploration& e) { e.experiment = "none"; }},
             {"there is no experiment called \"none\"", [](Exploration& e) { e.overrides["none"] = {}; }},
             {"statistics: there is no setting \"depth\"",
              [](Exploration& e) { e.overrides["statistics"].numbers["depth"] = 1.0; }},
             {"statistics: deviation must be a number from 1e-06 to 1e+06",
              [](Exploration& e) { e.overrides["statistics"].numbers["deviation"] = 0.0; }},
             {"tensor: values must be at most 131072 bytes long",
              [](Exploration& e) {
                  e.overrides["tensor"].texts["values"] = std::string(SettingOverrides::longestText + 1, '1');
              }},
         }) {
        Exploration exploration;
        spoil(exploration);
        EXPECT_EQ(faultOf(exploration), sentence);
    }
}

TEST(Exploration, IsEqualToItsCopyAndToNothingElse) {
    const Exploration start;
    for (const auto& change : std::vector<std::function<void(Exploration&)>>{
             [](Exploration& e) { e.current.values[0] = 2.0; }, [](Exploration& e) { e.pinned.push_back(e.current); },
             [](Exploration& e) { e.framework = Framework::Jax; }, [](Exploration& e) { e.shown.slope = false; },
             [](Exploration& e) { e.x.to = 6.0; },
             [](Exploration& e) {
                 e.y = Range{0.0, 1.0};
             },
             [](Exploration& e) { e.axes = Axes::Textbook; }, [](Exploration& e) { e.probe = 0.0; }}) {
        Exploration other = start;
        EXPECT_EQ(other, start);
        change(other);
        EXPECT_NE(other, start);
    }
}

TEST(Family, HasEvenlySpacedValuesAndLeavesOutWhatIsRefused) {
    Exploration exploration;
    exploration.family = {"alpha", {0.5, 2.5}, 5};
    std::vector<double> values;
    for (const Selection& one : familyOf(exploration)) values.push_back(one.values.at(0));
    EXPECT_EQ(values, (std::vector{0.5, 1.0, 1.5, 2.0, 2.5}));
    exploration.current = defaultSelection("celu");
    exploration.family = {"alpha", {-1.0, 1.0}, 3};
    EXPECT_EQ(familyOf(exploration).size(), 2U) << "celu refuses 0";
}

TEST(Family, IsEmptyForAnActivationWithoutTheParameter) {
    Exploration exploration;
    exploration.family = {"alpha", {0.5, 2.5}};
    exploration.current = defaultSelection("gelu");
    EXPECT_TRUE(familyOf(exploration).empty());
    EXPECT_FALSE(faultOf(exploration));
}

TEST(Plots, HoldTheFamilyWhole) {
    Exploration exploration;
    exploration.family = {"alpha", {0.5, 4.0}};
    EXPECT_LE(visibleY(exploration).from, -3.9);
}

TEST(Plots, EndWithTheDifferenceToPinnedCurves) {
    Exploration exploration;
    exploration.current = defaultSelection("gelu");
    exploration.shown.difference = true;
    EXPECT_EQ(plotsOf(exploration).size(), 1U) << "there is nothing to compare with";
    exploration.pinned = {defaultSelection("gelu_tanh")};
    const std::vector<Plot> plots = plotsOf(exploration);
    ASSERT_EQ(plots.size(), 2U);
    EXPECT_TRUE(plots.back().difference);
    EXPECT_LT(plots.back().y.size(), 2e-3);
    EXPECT_GT(plots.back().y.size(), 5e-4);
}

Exploration of(const Selection& selection, const Range& x = {-5.0, 5.0}) {
    Exploration result;
    result.current = selection;
    result.x = x;
    return result;
}

TEST(VisibleY, IsItsOwnWhereItHasOne) {
    Exploration exploration;
    exploration.y = Range{-0.123, 4.567};
    EXPECT_EQ(visibleY(exploration), *exploration.y);
}

TEST(VisibleY, ShowsASlopeThatIsFarFromItsFunction) {
    for (const Range& x : {Range{1.0 / 3.0, 2.0 / 3.0}, Range{-0.2, 0.2}}) {
        const Range y = visibleY(of(defaultSelection("elu"), x));
        EXPECT_TRUE(y.contains(1.0)) << x.from << " … " << x.to << ": f′ is 1 there";
        EXPECT_LT(y.to, 1.2);
    }
    EXPECT_GT(visibleY(of(defaultSelection("elu"), {1000.0, 1010.0})).from, 900.0) << "but not where f were a line";
}

TEST(VisibleY, FollowsWhatIsShownOfWhatIsPinned) {
    Exploration exploration = of(defaultSelection("tanh"));
    const Range alone = visibleY(exploration);
    EXPECT_GT(alone.from, -1.5);
    EXPECT_LT(alone.to, 1.5);
    exploration.pinned.push_back(defaultSelection("identity"));
    EXPECT_LE(visibleY(exploration).from, -5.0);
    EXPECT_GE(visibleY(exploration).to, 5.0);
    exploration.shown = {.value = false, .slope = true, .curvature = false};
    EXPECT_GT(visibleY(exploration).from, -0.5);
    EXPECT_LT(visibleY(exploration).to, 1.5);
}

TEST(VisibleY, KeepsASteepCurveFromFlatteningTheOthers) {
    Exploration exploration = of(defaultSelection("exponential"), {-20.0, 20.0});
    EXPECT_LE(visibleY(exploration).to, 2.2 * 40.0);
    exploration = of(defaultSelection("relu_squared"), {-1e5, 1e5});
    EXPECT_LE(visibleY(exploration).size(), 4.4 * 2e5);
}

TEST(VisibleY, ShowsNothingAsALineInTheMiddle) {
    const Range y = visibleY(of(defaultSelection("relu"), {-5.0, -1.0}));
    EXPECT_TRUE(y.from < 0.0 && 0.0 < y.to);
}

TEST(VisibleY, HoldsAllOfACurveThatIsNotSteep) {
    for (const Range& x : {Range{4, 5}, Range{10, 12}, Range{1000, 1010}, Range{2, 2.1}, Range{1, 1 + 1e-10},
                           Range{1e9, 1e9 + 1}, Range{1e200, 1.1e200}})
        for (const char* id : {"elu", "relu", "identity"}) {
            const Range y = visibleY(of(defaultSelection(id), x));
            EXPECT_LE(y.from, x.from) << id << " over " << x.from << ':' << x.to;
            EXPECT_GE(y.to, x.to) << id << " over " << x.from << ':' << x.to;
            EXPECT_GE(x.size(), y.size() / 45.0) << id << " is as good as level over " << x.from << ':' << x.to;
        }
    const Range left = visibleY(of(defaultSelection("elu"), {-1000.0, -990.0}));
    EXPECT_TRUE(left.contains(-1.0) && left.contains(0.0));
}

TEST(VisibleY, IsRoundWhereACurveIsLevel) {
    for (const Range& x : {Range{20.0, 21.0}, Range{30.0, 31.0}, Range{300.0, 400.0}}) {
        const Range y = visibleY(of(defaultSelection("sigmoid"), x));
        EXPECT_TRUE(y.contains(0.0) && y.contains(1.0)) << x.from;
    }
    EXPECT_TRUE(visibleY(of(defaultSelection("step"), {1.0, 2.0})).contains(0.0));
}

TEST(VisibleY, KnowsWhereThereIsNothingToSee) {
    EXPECT_TRUE(hasCurve(of(defaultSelection("exponential"), {700.0, 800.0})));
    EXPECT_FALSE(hasCurve(of(defaultSelection("exponential"), {800.0, 900.0})));
    Exploration dead = of(defaultSelection("relu"), {-5.0, -1.0});
    EXPECT_TRUE(hasCurve(dead));
    dead.shown = {.value = false, .slope = false, .logSlope = true};
    EXPECT_FALSE(hasCurve(dead));
}

class EveryVisibleY : public EveryActivation {};

TEST_P(EveryVisibleY, ShowsFWhereverItIsFinite) {
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> unit(-1.0, 1.0);
    std::vector<Range> ranges{{-5, 5},         {-20, 20},         {-1e4, 1e4},  {-5e-7, 5e-7},  {2, 3},
                              {-1e200, 1e200}, {-1e-200, 1e-200}, {1000, 1010}, {1, 1 + 1e-10}, {-1e9, -1e9 + 1}};
    for (int i = 0; i < 200; ++i) {
        const double from = unit(random) * std::pow(10.0, 6.0 * unit(random));
        const double size = std::max(std::pow(10.0, 4.0 * unit(random)), 1e-9 * std::fabs(from));
        ranges.push_back({from, from + size});
    }
    for (const ActivationSetting& s : settings())
        for (const Range& x : ranges)
            for (const Shown& shown : {Shown{}, Shown{.slope = false}, Shown{.curvature = true}}) {
                Exploration exploration = of({id(), s.values}, x);
                exploration.shown = shown;
                ASSERT_FALSE(faultOf(exploration));
                const Range y = visibleY(exploration);
                ASSERT_TRUE(isShowable(y)) << s << " on " << x.from << ':' << x.to << ": " << y.from << ':' << y.to;
                int finite = 0, seen = 0;
                for (int column = 0; column <= 100; ++column) {
                    const double value =
                        activation().point(std::lerp(x.from, x.to, column / 100.0), s.values, Framework::PyTorch).value;
                    finite += std::isfinite(value) && std::fabs(value) < 0.9e250;
                    seen += y.contains(value);
                }
                EXPECT_GE(seen, finite / 9) << s << " on " << x.from << ':' << x.to << ": " << y.from << ':' << y.to;
                const Range needed = extent(activation(), s.values, Quantity::Value, x);
                if (needed.size() < 3.9 * x.size() && std::fabs(needed.from) < 1e249 && std::fabs(needed.to) < 1e249) {
                    EXPECT_EQ(seen, finite) << s << " is cut on " << x.from << ':' << x.to;
                }
            }
}

INSTANTIATE_TEST_SUITE_P(All, EveryVisibleY, everyEntry(), idOf);

}  // namespace
}  // namespace activation
