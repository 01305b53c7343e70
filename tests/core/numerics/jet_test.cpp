// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numerics/jet.h"

#include "core/numerics/primitive.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace activation {
namespace {

using J = Jet<double>;

/// Algebra of jets, and what it gives by hand at x.
struct Case {
    const char* formula;
    J (*jet)(const J& x);
    double (*value)(double x), (*slope)(double x), (*curvature)(double x);
};

const std::vector<Case> cases{
    {"x", [](const J& x) { return x; }, [](double x) { return x; }, [](double) { return 1.0; },
     [](double) { return 0.0; }},
    {"-x", [](const J& x) { return -x; }, [](double x) { return -x; }, [](double) { return -1.0; },
     [](double) { return 0.0; }},
    {"x + 3", [](const J& x) { return x + 3.0; }, [](double x) { return x + 3; }, [](double) { return 1.0; },
     [](double) { return 0.0; }},
    {"3 - x", [](const J& x) { return 3.0 - x; }, [](double x) { return 3 - x; }, [](double) { return -1.0; },
     [](double) { return 0.0; }},
    {"x - 3", [](const J& x) { return x - 3.0; }, [](double x) { return x - 3; }, [](double) { return 1.0; },
     [](double) { return 0.0; }},
    {"x x", [](const J& x) { return x * x; }, [](double x) { return x * x; }, [](double x) { return 2 * x; },
     [](double) { return 2.0; }},
    {"2 x x x + x", [](const J& x) { return 2.0 * (x * x * x) + x; }, [](double x) { return 2 * x * x * x + x; },
     [](double x) { return 6 * x * x + 1; }, [](double x) { return 12 * x; }},
    {"x x - x", [](const J& x) { return x * x - x; }, [](double x) { return x * x - x; },
     [](double x) { return 2 * x - 1; }, [](double) { return 2.0; }},
    {"x / 4", [](const J& x) { return x / 4.0; }, [](double x) { return x / 4; }, [](double) { return 0.25; },
     [](double) { return 0.0; }},
    {"x x / (1 + x)", [](const J& x) { return x * x / (1.0 + x); }, [](double x) { return x * x / (1 + x); },
     [](double x) { return x * (2 + x) / ((1 + x) * (1 + x)); },
     [](double x) { return 2 / ((1 + x) * (1 + x) * (1 + x)); }},
    {"exp(x x)",
     [](const J& x) {
         const J inner = x * x;
         const double e = std::exp(inner.value);
         return chain(J(e, e, e), inner);
     },
     [](double x) { return std::exp(x * x); }, [](double x) { return 2 * x * std::exp(x * x); },
     [](double x) { return (2 + 4 * x * x) * std::exp(x * x); }},
};

TEST(Jet, FollowsTheRulesOfDifferentiation) {
    for (const Case& c : cases)
        for (const double x : {-2.5, -0.3, 0.0, 0.7, 1.0, 3.0}) {
            const J result = c.jet(J::variable(x));
            const auto expectClose = [&](double is, double should) {
                EXPECT_NEAR(is, should, 1e-15 * (4.0 + 8.0 * std::fabs(should))) << c.formula << " at " << x;
            };
            expectClose(result.value, c.value(x));
            expectClose(result.slope, c.slope(x));
            expectClose(result.curvature, c.curvature(x));
        }
}

TEST(Jet, ConstantsDoNotMove) {
    const J constant(7.0);
    EXPECT_EQ(constant.value, 7.0);
    EXPECT_EQ(constant.slope, 0.0);
    EXPECT_EQ(constant.curvature, 0.0);
}

// A constant is a plain number, so that its derivative is not 0 · ∞.
TEST(Jet, ConstantsDoNotTurnInfinityIntoNan) {
    const double infinity = std::numeric_limits<double>::infinity();
    const J steep(2.0, infinity, 0.0);
    EXPECT_EQ((3.0 * steep).slope, infinity);
    EXPECT_EQ((steep / 3.0).slope, infinity);
    EXPECT_EQ((steep + 3.0).slope, infinity);
}

TEST(Jet, ComparesByValue) {
    const J small(1.0, 100.0, 0.0), large(2.0, -100.0, 0.0);
    EXPECT_TRUE(small < large);
    EXPECT_TRUE(large > small);
    EXPECT_TRUE(small < 1.5);
    EXPECT_TRUE(1.5 < large);
    EXPECT_FALSE(small > 1.5);
    EXPECT_FALSE(1.5 > large);
}

}  // namespace
}  // namespace activation
