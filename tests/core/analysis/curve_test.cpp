// SPDX-License-Identifier: GPL-3.0-or-later
// The drawn curve against the exact one, for every entry, quantity and many canvases.
#include "core/analysis/curve.h"

#include "core/analysis/joints.h"
#include "tests/support/settings.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace activation {
namespace {

struct Place {
    double column, row;
};

/// What a canvas makes of points, in pixels.
Place on(const Canvas& canvas, double x, double y) {
    return {(x - canvas.x.from) / canvas.x.size() * canvas.width, (canvas.y.to - y) / canvas.y.size() * canvas.height};
}

double distance(const Place& p, const Place& a, const Place& b) {
    const double dx = b.column - a.column, dy = b.row - a.row, length = dx * dx + dy * dy;
    const double along = ((p.column - a.column) * dx + (p.row - a.row) * dy) / length;
    const double t = length > 0.0 ? std::clamp(along, 0.0, 1.0) : 0.0;
    return std::hypot(p.column - a.column - t * dx, p.row - a.row - t * dy);
}

/// How far a point is from the nearest stroke, looking only at segments within a pixel of its column.
double distance(const Place& p, const Curve& curve, const Canvas& canvas) {
    double nearest = 1e9;
    const double pixel = canvas.x.size() / canvas.width;
    const double x = canvas.x.from + p.column * pixel;
    for (const Stroke& stroke : curve.strokes) {
        const auto place = [&](std::size_t i) { return on(canvas, stroke.x[i], stroke.y[i]); };
        if (stroke.x.size() == 1) nearest = std::min(nearest, distance(p, place(0), place(0)));
        const auto first = std::lower_bound(stroke.x.begin(), stroke.x.end(), x - pixel);
        for (auto i = static_cast<std::size_t>(std::max<std::ptrdiff_t>(1, first - stroke.x.begin()));
             i < stroke.x.size() && stroke.x[i - 1] <= x + pixel; ++i)
            nearest = std::min(nearest, distance(p, place(i - 1), place(i)));
    }
    return nearest;
}

const std::vector<Canvas> canvases{
    {{-5, 5}, {-2, 5}, 1000, 700},
    {{-5, 5}, {-2, 5}, 1920, 1080, 0.1, 3.0},
    {{-8, 25}, {-3, 3}, 640, 480},
    {{-1, 1}, {-0.001, 0.001}, 800, 600},
    {{-5e-7, 5e-7}, {-1e-6, 1e-6}, 800, 600},
    {{0.9999995, 1.0000005}, {-2, 2}, 800, 600},
    {{-5e3, 5e3}, {-5e3, 5e3}, 800, 600},
    {{-5e3, 5e3}, {-1.5, 1.5}, 800, 600},
    {{-3, 4}, {-1, 2}, 60, 24},
    {{-40, 40}, {-1, 1}, 3840, 2160},
};
constexpr Quantity quantities[]{Quantity::Value, Quantity::Slope, Quantity::Curvature};

std::string nameOf(const ActivationSetting& s, Quantity quantity, const Canvas& canvas) {
    std::ostringstream out;
    out << s << ", "
        << (quantity == Quantity::Value   ? "value"
            : quantity == Quantity::Slope ? "slope"
                                          : "curvature")
        << " on " << canvas.x.from << ':' << canvas.x.to << " × " << canvas.y.from << ':' << canvas.y.to;
    return out.str();
}

class EveryCurve : public EveryActivation {
protected:
    template <class Check>
    void forAll(Check check) const {
        for (const ActivationSetting& s : settings())
            for (const Quantity quantity : quantities)
                for (const Canvas& canvas : canvases) {
                    check(s, quantity, canvas, curve(*s.activation, s.values, quantity, canvas));
                    if (HasFailure()) return;
                }
    }
};

/// How fast waves turn, in radians per x; 0 for what is no wave.
double waveRate(const ActivationSetting& s) {
    const std::string_view id = s.activation->facts.id;
    if (id == "gcu") return 1.0;
    return id == "sine" || id == "snake" || id == "snakebeta" ? s.values[0] : 0.0;
}

/// Where the function turns so often within a pixel that no line of pixels can follow it.
bool isTooFine(const ActivationSetting& s, const Canvas& canvas) {
    return 2.0 * canvas.x.size() / canvas.width * waveRate(s) > 4.0;
}

TEST_P(EveryCurve, IsWithinATenthOfAPixelWhereItIsInView) {
    forAll([](const ActivationSetting& s, Quantity quantity, const Canvas& canvas, const Curve& drawn) {
        if (isTooFine(s, canvas)) return;
        const std::vector<Break> breaks = s.activation->breaks(s.values, Framework::PyTorch);
        const int samples = static_cast<int>(canvas.width * 1.37);
        for (int i = 0; i <= samples; ++i) {
            const double x = canvas.x.from + canvas.x.size() * i / samples;
            if (std::ranges::any_of(breaks, [&](const Break& b) { return std::fabs(x - b.x) <= 1e-14 * std::fabs(x); }))
                continue;  // its value is a dot
            const double y = component(s.point(x), quantity);
            if (!canvas.y.contains(y)) continue;
            const Place place = on(canvas, x, y);
            // Along the very edge the drawn line may be just outside.
            if (place.row < canvas.tolerance || place.row > canvas.height - canvas.tolerance) continue;
            ASSERT_LE(distance(place, drawn, canvas), canvas.tolerance + 1e-6)
                << nameOf(s, quantity, canvas) << " at " << x << ", pixel " << place.column << ' ' << place.row;
        }
    });
}

TEST_P(EveryCurve, StaysOnItsCanvas) {
    forAll([](const ActivationSetting& s, Quantity quantity, const Canvas& canvas, const Curve& drawn) {
        const double margin = (canvas.margin + 1e-6) * canvas.y.size() / canvas.height;
        for (const Stroke& stroke : drawn.strokes) {
            ASSERT_EQ(stroke.x.size(), stroke.y.size());
            ASSERT_GE(stroke.x.size(), 2U) << nameOf(s, quantity, canvas);
            for (std::size_t i = 0; i < stroke.x.size(); ++i) {
                ASSERT_TRUE(canvas.x.contains(stroke.x[i])) << nameOf(s, quantity, canvas) << ", x " << stroke.x[i];
                ASSERT_TRUE(canvas.y.from - margin <= stroke.y[i] && stroke.y[i] <= canvas.y.to + margin)
                    << nameOf(s, quantity, canvas) << ", y " << stroke.y[i];
                ASSERT_TRUE(i == 0 || stroke.x[i - 1] <= stroke.x[i]) << nameOf(s, quantity, canvas);
            }
        }
        for (const Dot& dot : drawn.dots)
            ASSERT_TRUE(canvas.x.contains(dot.x) && canvas.y.contains(dot.y)) << nameOf(s, quantity, canvas);
    });
}

TEST_P(EveryCurve, NeverCrossesAJump) {
    forAll([](const ActivationSetting& s, Quantity quantity, const Canvas& canvas, const Curve& drawn) {
        for (const Joint& joint : joints(*s.activation, s.values)) {
            const double left = component(joint.left, quantity), right = component(joint.right, quantity);
            if (std::fabs(left - right) / canvas.y.size() * canvas.height < 2.0 * canvas.tolerance) continue;
            for (const Stroke& stroke : drawn.strokes)
                ASSERT_FALSE(stroke.x.front() < joint.x && joint.x < stroke.x.back())
                    << nameOf(s, quantity, canvas) << " at " << joint.x;
        }
    });
}

TEST_P(EveryCurve, HasAPointWherePiecesMeet) {
    forAll([](const ActivationSetting& s, Quantity quantity, const Canvas& canvas, const Curve& drawn) {
        for (const Joint& joint : joints(*s.activation, s.values)) {
            const double at = component(joint.at, quantity);
            if (!canvas.x.contains(joint.x) || !canvas.y.contains(at)) continue;
            const double row = on(canvas, joint.x, at).row;
            if (row < 1.0 || row > canvas.height - 1.0) continue;
            const auto isThere = [&](const Stroke& stroke) { return std::ranges::count(stroke.x, joint.x) > 0; };
            const auto isDot = [&](const Dot& dot) { return dot.x == joint.x; };
            ASSERT_TRUE(std::ranges::any_of(drawn.strokes, isThere) || std::ranges::any_of(drawn.dots, isDot))
                << nameOf(s, quantity, canvas) << " at " << joint.x;
        }
    });
}

TEST_P(EveryCurve, HasFewPoints) {
    forAll([](const ActivationSetting& s, Quantity quantity, const Canvas& canvas, const Curve& drawn) {
        std::size_t points = 0;
        for (const Stroke& stroke : drawn.strokes) points += stroke.x.size();
        ASSERT_LE(points, waveRate(s) > 0.0 ? 4000U + static_cast<std::size_t>(6.0 * canvas.width) : 250U)
            << nameOf(s, quantity, canvas);
    });
}

// What the extent says, the curve keeps to: an axis with these limits shows all of it.
TEST_P(EveryCurve, LiesWithinItsExtent) {
    for (const ActivationSetting& s : settings())
        for (const Quantity quantity : quantities)
            for (const Range& x : {Range{-5, 5}, Range{-1, 3}, Range{-1e4, 1e4}, Range{-5e-7, 5e-7}}) {
                const Range y = extent(*s.activation, s.values, quantity, x);
                ASSERT_TRUE(std::isfinite(y.from) && std::isfinite(y.to) && y.from <= y.to) << s;
                const double slack = 1e-2 * y.size() + 1e-12;
                if (2.0 * x.size() * waveRate(s) > 100.0) continue;  // too many to meet each one's top
                for (int i = 0; i <= 1777; ++i) {
                    const double at =
                        std::clamp(component(s.point(x.from + x.size() * i / 1777.0), quantity), -1e300, 1e300);
                    ASSERT_TRUE(y.from - slack <= at && at <= y.to + slack)
                        << s << " on " << x.from << ':' << x.to << ": " << at;
                }
            }
}

INSTANTIATE_TEST_SUITE_P(All, EveryCurve, everyEntry(), idOf);

}  // namespace
}  // namespace activation
