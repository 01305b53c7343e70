// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exploration.h"

#include "core/analysis/curve.h"
#include "tests/support/settings.h"

#include <cmath>
#include <functional>
#include <limits>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

TEST(Exploration, StartsWithSomethingWorthLookingAt) {
    const Exploration start;
    EXPECT_EQ(faultOf(start), "");
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
    const std::string far = "limits must be less than 1e300 in absolute value", near = "limits are too close together";
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
             {"the probe must stand at a finite x", [](Exploration& e) { e.probe = infinity; }},
             {"the family's range cannot be shown: its " + notAscending,
              [](Exploration& e) {
                  e.family = {"alpha", {1.0, 1.0}};
              }},
             {"a family has from 2 to 25 curves",
              [](Exploration& e) {
                  e.family = {"alpha", {0.0, 1.0}, 26};
              }},
             {"the probe must stand at a finite x", [](Exploration& e) { e.probe = std::nan(""); }},
             {"there is no experiment called \"none\"", [](Exploration& e) { e.experiment = "none"; }},
             {"there is no experiment called \"none\"", [](Exploration& e) { e.setups["none"] = {}; }},
             {"statistics: there is no setting \"depth\"",
              [](Exploration& e) { e.setups["statistics"].numbers["depth"] = 1.0; }},
             {"statistics: deviation must be a number from 1e-06 to 1e+06",
              [](Exploration& e) { e.setups["statistics"].numbers["deviation"] = 0.0; }},
             {"tensor: values is too long a text",
              [](Exploration& e) { e.setups["tensor"].texts["values"] = std::string(Setup::longestText + 1, '1'); }},
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
    EXPECT_EQ(faultOf(exploration), "");
}

TEST(Panes, HoldTheFamilyWhole) {
    Exploration exploration;
    exploration.family = {"alpha", {0.5, 4.0}};
    EXPECT_LE(visibleY(exploration).from, -3.9);
}

TEST(Panes, EndWithTheDifferenceToPinnedCurves) {
    Exploration exploration;
    exploration.current = defaultSelection("gelu");
    exploration.shown.difference = true;
    EXPECT_EQ(panesOf(exploration).size(), 1U) << "there is nothing to compare with";
    exploration.pinned = {defaultSelection("gelu_tanh")};
    const std::vector<Pane> panes = panesOf(exploration);
    ASSERT_EQ(panes.size(), 2U);
    EXPECT_TRUE(panes.back().difference);
    EXPECT_LT(panes.back().y.size(), 2e-3);
    EXPECT_GT(panes.back().y.size(), 5e-4);
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

class EveryVisibleY : public EveryActivation {};

TEST_P(EveryVisibleY, HoldsTheCurvesAndCanBeShown) {
    for (const ActivationSetting& s : settings())
        for (const Range& x : {Range{-5, 5}, Range{-20, 20}, Range{-1e4, 1e4}, Range{-5e-7, 5e-7}, Range{2, 3},
                               Range{-1e200, 1e200}, Range{-1e-200, 1e-200}}) {
            Exploration exploration = of({id(), s.values}, x);
            exploration.shown = {.value = true, .slope = true, .curvature = true};
            ASSERT_EQ(faultOf(exploration), "");
            const Range y = visibleY(exploration);
            ASSERT_TRUE(isShowable(y)) << s << " on " << x.from << ':' << x.to << ": " << y.from << ':' << y.to;
            EXPECT_TRUE(y.contains(0.0)) << s;
            for (const Quantity quantity : {Quantity::Value, Quantity::Slope, Quantity::Curvature}) {
                const Range needed = extent(activation(), s.values, quantity, x);
                const double limit = 2.0 * x.size();
                EXPECT_LE(y.from, std::max(needed.from, -limit)) << s << " on " << x.from << ':' << x.to;
                EXPECT_GE(y.to, std::min(needed.to, limit)) << s << " on " << x.from << ':' << x.to;
            }
        }
}

INSTANTIATE_TEST_SUITE_P(All, EveryVisibleY, everyEntry(), idOf);

}  // namespace
}  // namespace activation
