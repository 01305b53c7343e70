// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/settings.h"

#include <cmath>
#include <limits>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

struct Case {
    std::string_view id;
    std::vector<double> values;
    std::string_view sentence;  // empty: legal
};

const std::vector<Case> cases{
    {"celu", {0.0}, "alpha must not be 0"},
    {"celu", {-0.0}, "alpha must not be 0"},
    {"celu", {-1.0}, ""},
    {"elu", {-3.0}, ""},
    {"elu", {0.0}, ""},
    {"leaky_relu", {-1.0}, ""},
    {"leaky_relu", {7.0}, ""},
    {"prelu", {-20.0}, ""},
    {"rrelu", {0.5, 0.25}, "lower must not exceed upper"},
    {"rrelu", {0.25, 0.25}, ""},
    {"rrelu", {-1.0, 3.0}, ""},
    {"threshold", {-8.0, 9.0}, ""},
    {"softplus", {0.0, 20.0}, "beta must not be 0"},
    {"softplus", {-1.0, 20.0}, ""},
    {"softplus", {2.0, -3.0}, ""},
    {"squareplus",
     {
         -1e-9,
     },
     "b must not be negative"},
    {"squareplus", {0.0}, ""},
    {"squareplus", {100.0}, ""},
    {"silu", {0.0}, ""},
    {"silu", {-7.0}, ""},
    {"hardtanh", {1.0, -1.0}, "min_val must not exceed max_val"},
    {"hardtanh", {2.0, 3.0}, ""},
    {"hardtanh", {0.5, 0.5}, ""},
    {"isru", {0.0}, "alpha must be greater than 0"},
    {"isru", {-1.0}, "alpha must be greater than 0"},
    {"isru", {1e-3}, ""},
    {"softshrink", {-0.1}, "lambd must not be negative"},
    {"softshrink", {0.0}, ""},
    {"hardshrink", {-0.1}, "lambd must not be negative"},
    {"hardshrink", {0.0}, ""},
    {"sine", {0.0}, ""},
    {"sine", {-2.0}, ""},
    {"snake", {0.0}, "a must not be 0"},
    {"snake", {-1.0}, ""},
    {"jumprelu", {-0.1}, "theta must not be negative"},
    {"jumprelu", {0.001}, ""},
    {"starrelu", {-1.0, 5.0}, ""},
    {"xielu", {0.0, 0.8, 0.5}, "alpha_p must be greater than 0"},
    {"xielu", {0.8, 0.5, 0.5}, "alpha_n must be greater than beta"},
    {"xielu", {0.8, 0.8, -0.5}, ""},
    {"laplace", {0.0, 0.0}, "sigma must be greater than 0"},
    {"laplace", {-9.0, 1e-3}, ""},
    {"dyt", {0.0}, ""},
    {"dyt", {-1.0}, ""},
    {"derf", {-1.0, 7.0}, ""},
    {"softcap", {0.0}, "cap must be greater than 0"},
    {"softcap", {0.1}, ""},
    {"isrlu", {0.0}, "alpha must be greater than 0"},
    {"snakebeta", {1.0, 0.0}, "beta must not be 0"},
    {"snakebeta", {0.0, -1.0}, ""},
    {"hardsigmoid", {0.2, 0.5}, ""},
    {"hardsigmoid", {0.0, 0.5}, ""},
    {"hardsigmoid", {-0.2, 3.0}, ""},
};

TEST(Legality, IllegalValuesAreRefusedWithASentenceAndLegalOnesTaken) {
    for (const Case& c : cases) {
        const auto fault = find(c.id)->fault(c.values);
        EXPECT_EQ(fault ? fault->string() : "", c.sentence) << c.id;
    }
}

class EveryActivationIsLegal : public EveryActivation {};

TEST_P(EveryActivationIsLegal, OnItsSlidersUnlessParametersContradictEachOther) {
    EXPECT_FALSE(activation().fault(activation().defaults()));
    if (activation().parameters.size() != 1) return;
    for (const double end : {activation().parameters[0].low, activation().parameters[0].high})
        EXPECT_FALSE(activation().fault({{end}})) << end;
}

TEST_P(EveryActivationIsLegal, NeverWithANumberThatIsNotFinite) {
    for (std::size_t i = 0; i < activation().parameters.size(); ++i)
        for (const double bad : {std::nan(""), infinity, -infinity}) {
            std::vector<double> values = activation().defaults();
            values[i] = bad;
            EXPECT_EQ(activation().fault(values),
                      std::string(activation().parameters[i].id) + " must be a finite number");
        }
}

TEST_P(EveryActivationIsLegal, AndThenNothingIsNan) {
    for (const ActivationSetting& s : settings())
        for (const double x : {-3.0, -1.0, -0.5, -0.0, 0.0, 0.5, 1.0, 3.0, 6.0}) {
            const Point p = s.point(x);
            EXPECT_FALSE(std::isnan(p.value) || std::isnan(p.slope) || std::isnan(p.curvature)) << s << " at " << x;
            for (std::size_t i = 0; i < s.values.size(); ++i)
                EXPECT_FALSE(std::isnan(s.activation->parameterSlope(x, s.values, i, Framework::PyTorch)))
                    << s << " at " << x << " in " << s.activation->parameters[i].id;
        }
}

INSTANTIATE_TEST_SUITE_P(All, EveryActivationIsLegal, everyEntry(), idOf);

TEST(Legality, LegalValuesOutsideTheSlidersWork) {
    for (const Case& c : cases) {
        if (!c.sentence.empty()) continue;
        const ActivationSetting s = setting(c.id, c.values);
        for (const double x : {-30.0, -2.0, -0.5, 0.0, 0.5, 2.0, 30.0}) {
            const Point p = s.point(x);
            EXPECT_FALSE(std::isnan(p.value) || std::isnan(p.slope) || std::isnan(p.curvature)) << s << " at " << x;
        }
    }
}

}  // namespace
}  // namespace activation
