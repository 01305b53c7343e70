// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis with arguments that are wrong or extreme: no crash, bounded memory, and a sentence where one is
// promised.
#include "core/activations/catalogue.h"
#include "core/analysis/asymptotes.h"
#include "core/analysis/curve.h"
#include "core/analysis/difference.h"
#include "core/analysis/features.h"
#include "core/analysis/histogram.h"
#include "core/analysis/statistics.h"
#include "core/figures/vector_plane.h"
#include "tests/support/extreme_values.h"
#include "tests/support/refusal.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
constexpr double most = std::numeric_limits<double>::max();
constexpr std::size_t huge = std::numeric_limits<std::size_t>::max();

const Canvas canvas{{-5.0, 5.0}, {-1.0, 5.0}, 400.0, 300.0};

TEST(WrongAnalysis, IllegalValuesAreRefused) {
    for (const Activation& a : catalogue()) {
        std::vector<std::vector<double>> wrong{a.defaults(), a.defaults()};
        wrong[0].push_back(1.0);
        if (a.parameters.empty())
            wrong.pop_back();
        else
            wrong[1].front() = nan;
        if (!a.parameters.empty()) wrong.push_back({});
        for (const std::vector<double>& v : wrong) {
            EXPECT_NE(refusalOf([&] { features(a, v); }), "") << a.facts.id;
            EXPECT_NE(refusalOf([&] { joints(a, v); }), "") << a.facts.id;
            EXPECT_NE(refusalOf([&] { asymptotes(a, v); }), "") << a.facts.id;
            EXPECT_NE(refusalOf([&] { statistics(a, v); }), "") << a.facts.id;
            EXPECT_NE(refusalOf([&] { curve(a, v, Quantity::Value, canvas); }), "") << a.facts.id;
            EXPECT_NE(refusalOf([&] { extent(a, v, Quantity::Value, {-1.0, 1.0}); }), "") << a.facts.id;
            EXPECT_NE(refusalOf([&] { outputHistogram(a, v, 0.0, 1.0, {-1.0, 1.0}, 10); }), "") << a.facts.id;
            EXPECT_NE(refusalOf([&] { differenceOf(a, v, *find("relu"), {}); }), "") << a.facts.id;
            EXPECT_NE(refusalOf([&] { differenceOf(*find("relu"), {}, a, v); }), "") << a.facts.id;
        }
    }
    EXPECT_NE(refusalOf([&] { features(*find("hardtanh"), std::vector{1.0, -1.0}); }), "");
}

TEST(WrongAnalysis, ADifferenceTakesTheValuesOfBoth) {
    Difference d = differenceOf(*find("elu"), std::vector{1.0}, *find("prelu"), std::vector{0.5});
    EXPECT_FALSE(d.record.fault(d.values));
    for (const std::vector<double>& wrong : {std::vector<double>{}, {1.0}, {0.0, 0.0, 1.0, 1.0, 1.0}, {nan, 0.0}})
        EXPECT_NE(refusalOf([&] { curve(d.record, wrong, Quantity::Value, canvas); }), "");
}

TEST(WrongAnalysis, OnACanvasThatHoldsNothingThereIsNoCurve) {
    const auto strokes = [&](const Canvas& on) { return curve(*find("elu"), std::vector{1.0}, Quantity::Value, on); };
    for (const Range& bad : {Range{1.0, 1.0}, Range{2.0, 1.0}, Range{nan, 1.0}, Range{0.0, infinity},
                             Range{-most, most}, Range{1.0, 1.0 + 1e-15}}) {
        Canvas on = canvas;
        on.x = bad;
        EXPECT_TRUE(strokes(on).strokes.empty());
        on = canvas;
        on.y = bad;
        EXPECT_TRUE(strokes(on).strokes.empty());
    }
    for (const double side : {0.0, 0.5, -1.0, nan, infinity, 1e9}) {
        Canvas on = canvas;
        on.width = side;
        EXPECT_TRUE(strokes(on).strokes.empty()) << side;
        on = canvas;
        on.height = side;
        EXPECT_TRUE(strokes(on).strokes.empty()) << side;
    }
    for (const double tolerance : {0.0, -1.0, 1e-300}) {
        Canvas on = canvas;
        on.tolerance = tolerance;
        EXPECT_FALSE(strokes(on).strokes.empty());
        EXPECT_LT(strokes(on).strokes.front().x.size(), 100000U);
    }
    Canvas on = canvas;
    on.tolerance = nan;
    EXPECT_TRUE(strokes(on).strokes.empty());
    on = canvas;
    on.margin = infinity;
    EXPECT_FALSE(strokes(on).strokes.empty());
    on.margin = -5.0;
    EXPECT_FALSE(strokes(on).strokes.empty());
}

TEST(WrongAnalysis, AWideCanvasKeepsItsPointsBounded) {
    Canvas wide = canvas;
    wide.width = 1e4;
    const std::vector<double> omega{1e9};
    std::size_t points = 0;
    for (const Stroke& stroke : curve(*find("sine"), omega, Quantity::Value, wide).strokes) points += stroke.x.size();
    EXPECT_LT(points, 50000U);
}

TEST(WrongAnalysis, Histograms) {
    const Activation& relu = *find("relu");
    const auto refused = [&](double mean, double deviation, std::size_t bins) {
        return refusalOf([&] { outputHistogram(relu, {}, mean, deviation, {-1.0, 1.0}, bins); });
    };
    EXPECT_EQ(refused(0.0, 1.0, 10), "");
    for (const double bad : {nan, infinity, -infinity}) {
        EXPECT_NE(refused(bad, 1.0, 10), "");
        EXPECT_NE(refused(0.0, bad, 10), "");
    }
    for (const double deviation : {0.0, -1.0}) EXPECT_NE(refused(0.0, deviation, 10), "");
    for (const std::size_t bins : {mostBins + 1, huge}) EXPECT_NE(refused(0.0, 1.0, bins), "");
    EXPECT_TRUE(outputHistogram(relu, {}, 0.0, 1.0, {-1.0, 1.0}, 0).empty());
    for (const Range& range :
         {Range{1.0, 1.0}, Range{1.0, -1.0}, Range{nan, 1.0}, Range{0.0, infinity}, Range{-most, most}}) {
        const std::vector<double> nothing = outputHistogram(relu, {}, 0.0, 1.0, range, 3);
        EXPECT_EQ(nothing, (std::vector{0.0, 0.0, 0.0}));
    }
    for (const Activation& a : catalogue())
        for (const std::vector<double>& values : extremeValues(a))
            for (const double size : {1e-320, 1.0, 1.7e308})
                for (const double bin : outputHistogram(a, values, 0.0, size, {-1.0, 1.0}, 7))
                    EXPECT_TRUE(bin >= 0.0 && bin <= 1.0 + 1e-9) << a.facts.id << " " << size << " " << bin;
}

TEST(WrongAnalysis, FactsAtExtremeValuesHaveNoSignedZeroAndNoSignedNan) {
    const auto isPlain = [](double y) { return std::isnan(y) || y == 0.0 ? !std::signbit(y) : true; };
    for (const Activation& a : catalogue())
        for (const std::vector<double>& values : extremeValues(a)) {
            const Features f = features(a, values);
            for (const Point& p : {f.atMinusInfinity, f.atPlusInfinity})
                for (const double y : {p.value, p.slope, p.curvature}) EXPECT_TRUE(isPlain(y)) << a.facts.id;
            for (const double y : {f.infimum, f.supremum, f.steepestAt, f.steepestSlope})
                EXPECT_TRUE(isPlain(y)) << a.facts.id;
            for (const Extremum& e : f.extrema) EXPECT_TRUE(isPlain(e.x) && isPlain(e.value)) << a.facts.id;
            for (const auto* list : {&f.dead, &f.vanishing, &f.zeros, &f.fixedPoints})
                for (const Interval& i : *list) EXPECT_TRUE(isPlain(i.from) && isPlain(i.to)) << a.facts.id;
            for (const Asymptote& line : asymptotes(a, values))
                EXPECT_TRUE(isPlain(line.slope) && isPlain(line.offset) && !std::isnan(line.offset)) << a.facts.id;
            for (const Joint& joint : joints(a, values)) {
                EXPECT_TRUE(isPlain(joint.x)) << a.facts.id;
                for (const Point& p : {joint.left, joint.at, joint.right})
                    EXPECT_TRUE(p.value != 0.0 || !std::signbit(p.value)) << a.facts.id;
            }
        }
}

TEST(WrongAnalysis, VectorFunctions) {
    const std::vector<double> eight(8, 0.5), none;
    std::vector<double> y8(8), y4(4), y9(9), y16(16);
    for (const VectorFunction& f : vectorFunctions()) {
        std::vector<double> values;
        for (const VectorParameter& p : f.parameters) values.push_back(p.parameter.initial);
        const std::size_t outputs = *f.outputs(8, values);
        std::vector<double>& y = outputs == 8 ? y8 : outputs == 16 ? y16 : y4;
        EXPECT_EQ(refusalOf([&] { f.forward(eight, values, y); }), "") << f.facts.id;
        EXPECT_EQ(refusalOf([&] { f.backward(eight, y, values, y8); }), "") << f.facts.id;
        EXPECT_NE(refusalOf([&] { f.forward(eight, values, y9); }), "") << f.facts.id;
        EXPECT_NE(refusalOf([&] { f.forward(none, values, {}); }), "") << f.facts.id;
        EXPECT_NE(refusalOf([&] { f.backward(eight, y9, values, y8); }), "") << f.facts.id;
        EXPECT_NE(refusalOf([&] { f.backward(eight, y, values, y4); }), "") << f.facts.id;
        if (!values.empty()) {
            EXPECT_FALSE(f.outputs(8, {})) << f.facts.id;
            EXPECT_NE(refusalOf([&] { f.forward(eight, {}, y); }), "") << f.facts.id;
            const bool isWhole = f.parameters.front().whole;
            for (const double bad : {0.0, -1.0, nan, infinity, -infinity, isWhole ? 1e300 : nan, isWhole ? 2.5 : nan})
                EXPECT_FALSE(f.outputs(8, std::vector{bad})) << f.facts.id << bad;
            EXPECT_FALSE(f.outputs(8, std::vector{1.0, 1.0})) << f.facts.id;
        }
        VectorPlane plane = VectorPlane::of(f);
        EXPECT_NE(refusalOf([&] { plane.outputs(none); }), "") << f.facts.id;
        EXPECT_NE(refusalOf([&] { plane.gradient(plane.inputs(0.0, 1.0), 99); }), "") << f.facts.id;
        EXPECT_NE(refusalOf([&] { plane.gradient(none, 0); }), "") << f.facts.id;
        for (const double reach : {0.0, -1.0, nan, infinity})
            EXPECT_NE(refusalOf([&] { mapOf(plane, PlaneQuantity::Value, reach, 4); }), "") << f.facts.id;
        for (const std::size_t cells : {std::size_t{0}, mostCells + 1, huge})
            EXPECT_NE(refusalOf([&] { mapOf(plane, PlaneQuantity::Value, 1.0, cells); }), "") << f.facts.id;
        EXPECT_NE(refusalOf([&] { mapOf(plane, static_cast<PlaneQuantity>(9), 1.0, 4); }), "") << f.facts.id;
        plane.function = nullptr;
        EXPECT_NE(refusalOf([&] { plane.outputs(eight); }), "");
    }
}

}  // namespace
}  // namespace activation
