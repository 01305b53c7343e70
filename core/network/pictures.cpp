// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/pictures.h"

#include "core/network/random.h"
#include "core/require.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace activation {
namespace {

struct Spot {
    double x, y;
};

double length(const Spot& s) { return std::sqrt(s.x * s.x + s.y * s.y); }

double toSegment(const Spot& p, const Spot& a, const Spot& b) {
    const Spot ab{b.x - a.x, b.y - a.y}, ap{p.x - a.x, p.y - a.y};
    const double t = std::clamp((ap.x * ab.x + ap.y * ab.y) / (ab.x * ab.x + ab.y * ab.y), 0.0, 1.0);
    return length({ap.x - t * ab.x, ap.y - t * ab.y});
}

double toCircle(const Spot& p, const Spot& centre, double radius) {
    return std::fabs(length({p.x - centre.x, p.y - centre.y}) - radius);
}

double toBox(const Spot& p, double half) {
    return std::min({toSegment(p, {-half, -half}, {half, -half}), toSegment(p, {half, -half}, {half, half}),
                     toSegment(p, {half, half}, {-half, half}), toSegment(p, {-half, half}, {-half, -half})});
}

double toTriangle(const Spot& p) {
    return std::min({toSegment(p, {-0.9, 0.7}, {0.9, 0.7}), toSegment(p, {0.9, 0.7}, {0.0, -0.9}),
                     toSegment(p, {0.0, -0.9}, {-0.9, 0.7})});
}

/// A class: its name, and how far a place is from its strokes when the shape fills −1 … 1.
struct Shape {
    SourceText name;
    double (*distance)(const Spot&);
};

constexpr std::array<Shape, Pictures::classes> shapes{{
    {CORE_TEXT("Figure", "ring"),
     [](const Spot& p) {
         return toCircle(p, {0.0, 0.0}, 0.85);
     }},
    {CORE_TEXT("Figure", "square"), [](const Spot& p) { return toBox(p, 0.75); }},
    {CORE_TEXT("Figure", "triangle"), toTriangle},
    {CORE_TEXT("Figure", "cross"),
     [](const Spot& p) {
         return std::min(toSegment(p, {-0.9, 0.0}, {0.9, 0.0}), toSegment(p, {0.0, -0.9}, {0.0, 0.9}));
     }},
    {CORE_TEXT("Figure", "bar"),
     [](const Spot& p) {
         return toSegment(p, {0.0, -0.95}, {0.0, 0.95});
     }},
    {CORE_TEXT("Figure", "two bars"),
     [](const Spot& p) {
         return std::min(toSegment(p, {-0.45, -0.8}, {-0.45, 0.8}), toSegment(p, {0.45, -0.8}, {0.45, 0.8}));
     }},
    {CORE_TEXT("Figure", "corner"),
     [](const Spot& p) {
         return std::min(toSegment(p, {-0.7, -0.8}, {-0.7, 0.7}), toSegment(p, {-0.7, 0.7}, {0.8, 0.7}));
     }},
    {CORE_TEXT("Figure", "T"),
     [](const Spot& p) {
         return std::min(toSegment(p, {-0.8, -0.8}, {0.8, -0.8}), toSegment(p, {0.0, -0.8}, {0.0, 0.9}));
     }},
    {CORE_TEXT("Figure", "8"),
     [](const Spot& p) {
         return std::min(toCircle(p, {0.0, -0.45}, 0.42), toCircle(p, {0.0, 0.45}, 0.42));
     }},
    {CORE_TEXT("Figure", "Z"),
     [](const Spot& p) {
         return std::min({toSegment(p, {-0.75, -0.8}, {0.75, -0.8}), toSegment(p, {0.75, -0.8}, {-0.75, 0.8}),
                          toSegment(p, {-0.75, 0.8}, {0.75, 0.8})});
     }},
}};

/// Sine to 1e−7 for small angles, from operations that are the same everywhere.
double smallSine(double x) { return x * (1.0 - x * x / 6.0 * (1.0 - x * x / 20.0 * (1.0 - x * x / 42.0))); }

void draw(const Shape& shape, double noise, Random& random, float* pixels) {
    const auto between = [&](double from, double to) { return from + (to - from) * random.uniform(); };
    const double angle = between(-0.35, 0.35), sine = smallSine(angle), cosine = std::sqrt(1.0 - sine * sine);
    const double size = between(4.2, 6.6), middle = 0.5 * (Pictures::side - 1.0);
    const Spot centre{middle + between(-1.6, 1.6), middle + between(-1.6, 1.6)};
    const double pen = between(0.6, 1.1), stretch = between(0.8, 1.2), level = between(0.7, 1.0);
    for (std::size_t row = 0; row < Pictures::side; ++row)
        for (std::size_t column = 0; column < Pictures::side; ++column) {
            const double dx = static_cast<double>(column) - centre.x, dy = static_cast<double>(row) - centre.y;
            const Spot place{(cosine * dx + sine * dy) / size, (cosine * dy - sine * dx) / (size * stretch)};
            const double ink = std::clamp(pen + 0.5 - size * shape.distance(place), 0.0, 1.0);
            const double value = 2.0 * (level * ink - 0.25) + noise * random.normal();
            pixels[row * Pictures::side + column] = static_cast<float>(value);
        }
}

}  // namespace

Pictures drawPictures(std::size_t count, double noise, std::uint64_t seed,
                      const std::function<void(double)>& onFraction) {
    require(count <= std::vector<float>().max_size() / Pictures::pixels, count, " pictures are too many");
    require(std::isfinite(noise) && noise >= 0.0, "the noise of pictures must be finite and at least 0, not ", noise);
    Pictures result{std::vector<float>(count * Pictures::pixels), std::vector<std::size_t>(count)};
    for (std::size_t i = 0; i < count; ++i) {
        if (onFraction && i % 128 == 0) onFraction(static_cast<double>(i) / static_cast<double>(count));
        Random random(seed, i);
        result.labels[i] = i % Pictures::classes;
        draw(shapes[result.labels[i]], noise, random, &result.values[i * Pictures::pixels]);
    }
    return result;
}

SourceText pictureClass(std::size_t label) {
    require(label < shapes.size(), "there is no class ", label, " of pictures: there are ", shapes.size(),
            ", counted from 0");
    return shapes[label].name;
}

}  // namespace activation
