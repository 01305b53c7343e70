// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/joints.h"

#include "core/analysis/legal.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace activation {
namespace {

/// A few doubles away, so that a break whose place is itself rounded (threshold/beta) is really behind us.
double beside(double x, double direction) {
    for (int i = 0; i < 4; ++i) x = std::nextafter(x, direction * std::numeric_limits<double>::infinity());
    return x;
}

bool differ(double a, double b) { return std::fabs(a - b) > 1e-12 * std::max({1.0, std::fabs(a), std::fabs(b)}); }

Smoothness smoothnessOf(const Joint& j) {
    if (differ(j.left.value, j.right.value) || differ(j.left.value, j.at.value)) return Smoothness::Jump;
    if (differ(j.left.slope, j.right.slope)) return Smoothness::Kink;
    if (differ(j.left.curvature, j.right.curvature)) return Smoothness::Bend;
    return Smoothness::Smooth;
}

}  // namespace

std::vector<Joint> joints(const Activation& activation, Values values, Framework framework) {
    requireLegal(activation, values);
    std::vector<Joint> result;
    for (const Break& b : activation.breaks(values, framework)) {
        const auto limit = [&](double direction) {
            const double x = beside(b.x, direction);
            Point point = activation.point(x, values, framework);
            const double there = point.value + point.slope * (b.x - x);
            if (std::isfinite(there)) point.value = there;
            return point;
        };
        Joint joint{b.x, limit(-1.0), activation.point(b.x, values, framework), limit(1.0), Smoothness::Smooth};
        joint.smoothness = smoothnessOf(joint);
        joint.x += 0.0;  // −0 is 0 here
        for (Point* point : {&joint.left, &joint.at, &joint.right})
            *point = {point->value + 0.0, point->slope + 0.0, point->curvature + 0.0};
        result.push_back(joint);
    }
    return result;
}

}  // namespace activation
