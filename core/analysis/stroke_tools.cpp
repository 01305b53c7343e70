// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/stroke_tools.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace activation {
namespace {

/// The part of the way from a to b at which the line enters and leaves the rows between top and bottom.
struct Visible {
    double enter, leave;
};

Visible visiblePart(const Pixel& a, const Pixel& b, double top, double bottom) {
    const double rise = b.row - a.row;
    if (rise == 0.0) return a.row >= top && a.row <= bottom ? Visible{0.0, 1.0} : Visible{1.0, 0.0};
    const double t0 = (top - a.row) / rise;
    const double t1 = (bottom - a.row) / rise;
    return {std::max(0.0, std::min(t0, t1)), std::min(1.0, std::max(t0, t1))};
}

}  // namespace

double distance(const Pixel& p, const Pixel& a, const Pixel& b) {
    const double dx = b.column - a.column;
    const double dy = b.row - a.row;
    return std::fabs((p.column - a.column) * dy - (p.row - a.row) * dx) / std::hypot(dx, dy);
}

std::vector<Pixel> simplified(const std::vector<Pixel>& points, double tolerance) {
    if (points.size() < 3) return points;
    std::vector<Pixel> kept{points.front()};
    // Seen from the last kept point, every point passed over leaves a cone of directions that miss it by less than the
    // tolerance; a line may go on as long as its end lies in all of these cones.
    double low = -std::numbers::pi, high = std::numbers::pi;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const auto direction = [&](const Pixel& p) {
            return std::atan2(p.row - kept.back().row, p.column - kept.back().column);
        };
        if (const double d = direction(points[i]); !(d >= low && d <= high)) {
            kept.push_back(points[i - 1]);
            low = -std::numbers::pi;
            high = std::numbers::pi;
        }
        const double away = std::hypot(points[i].row - kept.back().row, points[i].column - kept.back().column);
        const double spread = away > tolerance ? std::asin(tolerance / away) : std::numbers::pi;
        low = std::max(low, direction(points[i]) - spread);
        high = std::min(high, direction(points[i]) + spread);
    }
    kept.push_back(points.back());
    return kept;
}

void appendVisible(std::vector<Stroke>& strokes, const std::vector<Pixel>& points, const Canvas& canvas) {
    const double top = -canvas.margin;
    const double bottom = canvas.height + canvas.margin;
    bool drawing = false;
    const auto add = [&](const Pixel& a, const Pixel& b, double t) {
        strokes.back().x.push_back(t <= 0.0 ? a.x : t >= 1.0 ? b.x : a.x + t * (b.x - a.x));
        const double row = a.row + t * (b.row - a.row);
        strokes.back().y.push_back(t <= 0.0   ? a.y
                                   : t >= 1.0 ? b.y
                                              : canvas.y.to - row / canvas.height * canvas.y.size());
    };
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Pixel& a = points[i - 1];
        const Pixel& b = points[i];
        const Visible part =
            std::isfinite(a.row) && std::isfinite(b.row) ? visiblePart(a, b, top, bottom) : Visible{1.0, 0.0};
        if (!(part.enter < part.leave)) {
            drawing = false;
            continue;
        }
        if (!drawing) {
            strokes.emplace_back();
            add(a, b, part.enter);
        }
        add(a, b, part.leave);
        drawing = part.leave >= 1.0;
    }
}

}  // namespace activation
