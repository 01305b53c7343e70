// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/stroke_tools.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace activation {
namespace {

/// Rows are held within 1e9: their squares need none of std::hypot's care.
struct Way {
    double columns, rows;

    double length() const { return std::sqrt(columns * columns + rows * rows); }
};
Way wayFrom(const Pixel& a, const Pixel& b) { return {b.column - a.column, b.row - a.row}; }
/// More than 0 where b is to the left of a, that is at a greater angle.
double cross(const Way& a, const Way& b) { return a.columns * b.rows - a.rows * b.columns; }
Way turned(const Way& way, double cosine, double sine) {
    return {way.columns * cosine - way.rows * sine, way.columns * sine + way.rows * cosine};
}

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
    const double dx = b.column - a.column, dy = b.row - a.row;
    const double px = p.column - a.column, py = p.row - a.row;
    const double square = dx * dx + dy * dy;
    const double along = square > 0.0 ? std::clamp((px * dx + py * dy) / square, 0.0, 1.0) : 0.0;
    return Way{px - along * dx, py - along * dy}.length();
}

std::vector<Pixel> simplified(const std::vector<Pixel>& points, double tolerance) {
    if (points.size() < 3) return points;
    std::vector<Pixel> kept{points.front()};
    // Seen from the last kept point, every point passed over leaves a cone of directions that miss it by less than the
    // tolerance; a line may go on as long as its end lies in all of these cones, and as long as it does not turn back.
    Way low{}, high{};
    bool isFree = true;  // all directions are open yet
    double reach = 0.0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        Way way = wayFrom(kept.back(), points[i]);
        double far = way.length();
        if (const bool misses = !isFree && !(cross(low, way) >= 0.0 && cross(way, high) >= 0.0);
            misses || !(far >= reach - 0.5 * tolerance)) {
            kept.push_back(points[i - 1]);
            isFree = true;
            reach = 0.0;
            way = wayFrom(kept.back(), points[i]);
            far = way.length();
        }
        if (far > tolerance) {
            const double sine = tolerance / far, cosine = std::sqrt(1.0 - sine * sine);
            const Way right = turned(way, cosine, -sine), left = turned(way, cosine, sine);
            // Both ends of a cone are less than half a turn from each other, and so from those of one that overlaps.
            if (isFree || cross(low, right) > 0.0) low = right;
            if (isFree || cross(high, left) < 0.0) high = left;
            isFree = false;
        }
        reach = std::max(reach, far);
    }
    kept.push_back(points.back());
    return kept;
}

void coarsen(std::vector<Pixel>& points, std::size_t start) {
    constexpr int most = 5;
    int turns = 0;
    for (std::size_t i = start + 2; i < points.size(); ++i) {
        const double before = points[i - 1].row - points[i - 2].row, after = points[i].row - points[i - 1].row;
        if (before * after < 0.0 && std::fabs(after) > 1.0) ++turns;
    }
    if (turns <= most) return;

    std::vector<Pixel> kept;
    for (std::size_t i = start; i < points.size();) {
        std::size_t lowest = i, highest = i;
        const double column = points[i].column;
        for (; i < points.size() && points[i].column < column + 1.0; ++i) {
            if (points[i].row < points[lowest].row) lowest = i;
            if (points[i].row > points[highest].row) highest = i;
        }
        kept.push_back(points[std::min(lowest, highest)]);
        kept.push_back(points[std::max(lowest, highest)]);
    }
    points.resize(start);
    points.insert(points.end(), kept.begin(), kept.end());
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
