// SPDX-License-Identifier: GPL-3.0-or-later
// Every formula line of the catalogue, read as a formula, is the entry that it belongs to.
#include "core/activations/catalogue.h"
#include "core/activations/own.h"
#include "core/analysis/features.h"
#include "core/analysis/joints.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace activation {
namespace {

class CatalogueLine : public testing::TestWithParam<Activation> {
protected:
    void SetUp() override {
        const std::string line(entry.facts.formula);
        const auto fault = faultOfFormula(line);
        ASSERT_FALSE(fault) << line << ": " << sentenceOf(*fault, line);
        own = entry.facts.id == "identity" ? ownActivation("x + 0") : ownActivation(line);
        ASSERT_NE(own, nullptr) << line;
    }

    /// Five settings: the defaults, and values spread over the sliders that the entry accepts.
    std::vector<std::vector<double>> settings() const {
        std::vector<std::vector<double>> result{entry.defaults()};
        for (const double part : {0.1, 0.35, 0.65, 0.9}) {
            std::vector<double> values;
            double shifted = part;
            for (const Parameter& p : entry.parameters) {
                values.push_back(std::lerp(p.low, p.high, shifted));
                shifted = 1.0 - 0.5 * shifted;
            }
            if (!entry.fault(values)) result.push_back(values);
        }
        return result;
    }
    /// The values in the order of the own activation's parameters.
    std::vector<double> reordered(const std::vector<double>& values) const {
        std::vector<double> result;
        for (const Parameter& p : own->parameters) result.push_back(values[*entry.indexOf(p.id)]);
        return result;
    }

    const Activation& entry = GetParam();
    const Activation* own = nullptr;
};

TEST_P(CatalogueLine, HasTheSameParameters) {
    for (const Parameter& p : entry.parameters) EXPECT_TRUE(own->indexOf(p.id)) << p.id;
    EXPECT_EQ(own->parameters.size(), entry.parameters.size());
}

/// Within 4 ULP of the largest on the range, at 2,000 points.
TEST_P(CatalogueLine, HasTheSameValuesSlopesAndCurvatures) {
    constexpr int points = 2000;
    for (const std::vector<double>& values : settings()) {
        const std::vector<double> ofOwn = reordered(values);
        std::vector<Point> a, b;
        std::vector<std::vector<double>> p, q;
        Point scale{0.0, 0.0, 0.0};
        double parameterScale = 0.0;
        for (int i = 0; i < points; ++i) {
            const double x = -8.0 + 16.0 * i / (points - 1) + 1e-4 / 3.0;
            a.push_back(entry.point(x, values, Framework::PyTorch));
            b.push_back(own->point(x, ofOwn, Framework::PyTorch));
            p.emplace_back();
            q.emplace_back();
            for (std::size_t k = 0; k < values.size(); ++k) {
                p.back().push_back(entry.parameterSlope(x, values, k, Framework::PyTorch));
                q.back().push_back(
                    own->parameterSlope(x, ofOwn, *own->indexOf(entry.parameters[k].id), Framework::PyTorch));
                parameterScale = std::fmax(parameterScale, std::fabs(p.back().back()));
            }
            scale.value = std::fmax(scale.value, std::fabs(a.back().value));
            scale.slope = std::fmax(scale.slope, std::fabs(a.back().slope));
            scale.curvature = std::fmax(scale.curvature, std::fabs(a.back().curvature));
        }
        const double ulp = 4.0 * 0x1p-52;
        for (std::size_t i = 0; i < a.size(); ++i) {
            const std::string where = std::string(entry.facts.formula) + " at point " + std::to_string(i);
            ASSERT_NEAR(a[i].value, b[i].value, ulp * scale.value) << where;
            ASSERT_NEAR(a[i].slope, b[i].slope, ulp * scale.slope) << where;
            ASSERT_NEAR(a[i].curvature, b[i].curvature, ulp * scale.curvature) << where;
            for (std::size_t k = 0; k < p[i].size(); ++k)
                ASSERT_NEAR(p[i][k], q[i][k], ulp * parameterScale) << where << ": " << entry.parameters[k].id;
        }
    }
}

TEST_P(CatalogueLine, HasTheSameJoints) {
    for (const std::vector<double>& values : settings()) {
        const auto rough = [](std::vector<Joint> all) {
            std::erase_if(all, [](const Joint& joint) { return joint.smoothness == Smoothness::Smooth; });
            return all;
        };
        const auto a = rough(joints(entry, values)), b = rough(joints(*own, reordered(values)));
        ASSERT_EQ(a.size(), b.size()) << entry.facts.formula;
        for (std::size_t i = 0; i < a.size(); ++i) {
            EXPECT_EQ(a[i].x, b[i].x);
            EXPECT_EQ(a[i].smoothness, b[i].smoothness);
            // The joint is the nearest double: at most so far may a value be from that of the joint.
            const double steepest = std::fmax(std::fabs(a[i].left.slope), std::fabs(a[i].right.slope));
            const double rounding = 1e-15 * (std::fabs(a[i].at.value) + steepest * std::fabs(a[i].x));
            EXPECT_NEAR(a[i].at.value, b[i].at.value, rounding);
            // Hardsigmoid's default is the true sixth, the line's a double below it: its ramp ends outside of ±3.
            const bool isSixth = entry.facts.id == "hardsigmoid" && values == entry.defaults();
            EXPECT_NEAR(isSixth ? 1.0 / 6.0 : a[i].at.slope, b[i].at.slope, 1e-15 * steepest) << a[i].x;
        }
    }
}

TEST_P(CatalogueLine, HasTheSameFacts) {
    std::vector<double> values = entry.defaults();
    // Facts are those of log(1 + exp(x)), the line is PyTorch's with a threshold, whose step is beyond all digits here.
    if (entry.facts.id == "softplus") values[*entry.indexOf("threshold")] = 50.0;
    const Features a = features(entry, values), b = features(*own, reordered(values));
    EXPECT_EQ(a.monotonicity, b.monotonicity);
    EXPECT_EQ(a.symmetry, b.symmetry);
    EXPECT_EQ(a.smoothness, b.smoothness);
    const auto same = [](double x, double y) { return x == y || std::fabs(x - y) <= 1e-9 * std::fabs(x) + 1e-12; };
    EXPECT_TRUE(same(a.infimum, b.infimum)) << a.infimum << " " << b.infimum;
    EXPECT_TRUE(same(a.supremum, b.supremum)) << a.supremum << " " << b.supremum;
    EXPECT_TRUE(same(a.steepestSlope, b.steepestSlope)) << a.steepestSlope << " " << b.steepestSlope;
    EXPECT_EQ(a.extrema.size(), b.extrema.size());
    EXPECT_EQ(a.dead.size(), b.dead.size());
    EXPECT_EQ(a.oscillates, b.oscillates);
}

/// Floats: each batch is near the point, and is the same wherever an element stands.
TEST_P(CatalogueLine, HasTheSameBatches) {
    const std::vector<double> values = entry.defaults(), ofOwn = reordered(values);
    std::vector<float> x;
    for (int i = 0; i < 1003; ++i) x.push_back(-6.0F + 12.0F * static_cast<float>(i) / 1002.0F + 1e-3F);
    x.push_back(std::numeric_limits<float>::quiet_NaN());
    std::vector<float> theirs(x.size()), ours(x.size()), gradient(x.size(), 0.5F), shifted(x.size() - 1);
    for (const bool slopes : {false, true}) {
        slopes ? entry.slope(x, values, theirs) : entry.forward(x, values, theirs);
        slopes ? own->slope(x, ofOwn, ours) : own->forward(x, ofOwn, ours);
        for (std::size_t i = 0; i + 1 < x.size(); ++i)
            ASSERT_NEAR(theirs[i], ours[i], 4e-6 * std::fmax(1.0, std::fabs(theirs[i]))) << x[i] << " " << slopes;
        EXPECT_TRUE(std::isnan(ours.back()));
        const std::span<const float> rest = std::span<const float>(x).subspan(1);
        slopes ? own->slope(rest, ofOwn, shifted) : own->forward(rest, ofOwn, shifted);
        for (std::size_t i = 0; i + 2 < x.size(); ++i) ASSERT_EQ(shifted[i], ours[i + 1]);
    }
    std::vector<float> back(x.size());
    own->backward(x, gradient, ofOwn, back);
    for (std::size_t i = 0; i + 1 < x.size(); ++i) ASSERT_EQ(back[i], 0.5F * ours[i]);
    x.pop_back();
    gradient.pop_back();
    for (std::size_t k = 0; k < values.size(); ++k) {
        const double a = entry.parameterGradient(x, gradient, values, k);
        const double b = own->parameterGradient(x, gradient, ofOwn, *own->indexOf(entry.parameters[k].id));
        EXPECT_NEAR(a, b, 1e-4 * std::fmax(1.0, std::fabs(a))) << entry.parameters[k].id;
    }
}

INSTANTIATE_TEST_SUITE_P(All, CatalogueLine, testing::ValuesIn(catalogue().begin(), catalogue().end()),
                         [](const auto& row) { return std::string(row.param.facts.id); });

}  // namespace
}  // namespace activation
