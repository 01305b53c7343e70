// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/curve.h"
#include "core/experiments/experiment_list.h"

#include <array>
#include <cmath>
#include <functional>

namespace activation {

using namespace std::string_literals;

namespace {

/// A binary floating-point format.
struct Format {
    const char* name;
    int digits;              ///< of the significand, the hidden one included
    int smallest, greatest;  ///< exponents of the smallest subnormal and of the first power of two that overflows

    double leastPositive() const { return std::ldexp(1.0, smallest); }
    double most() const { return std::ldexp(1.0 - std::ldexp(1.0, -digits), greatest); }
    /// To nearest, ties to even, as the format's arithmetic does.
    double rounded(double x) const {
        if (x == 0.0 || !std::isfinite(x)) return x;
        int exponent = 0;
        std::frexp(x, &exponent);
        const int unit = std::max(exponent - digits, smallest);
        const double result = std::ldexp(std::nearbyint(std::ldexp(x, -unit)), unit);
        return std::fabs(result) > most() ? std::copysign(HUGE_VAL, x) : result;
    }
};
constexpr std::array formats{Format{"float64", 53, -1074, 1024}, Format{"float32", 24, -149, 128},
                             Format{"bfloat16", 8, -133, 128}, Format{"float16", 11, -24, 16}};

constexpr double far = 1e5, near = 1e-3;
constexpr double deepest = -50.0;  // of the plot; float64 ends far below

/// Where, coming from far out on one side (±1), the condition first holds; none where it holds nowhere.
std::optional<double> outermost(double side, const std::function<bool(double)>& holds) {
    constexpr int steps = 4000;
    double outer = side * far;
    if (holds(outer)) return outer;
    for (int i = 1; i <= steps + 1; ++i) {
        double inner = i > steps ? 0.0 : side * far * std::pow(near / far, static_cast<double>(i) / steps);
        if (!holds(inner)) {
            outer = inner;
            continue;
        }
        for (int k = 0; k < 60; ++k) {
            const double middle = 0.5 * (inner + outer);
            (holds(middle) ? inner : outer) = middle;
        }
        return inner;
    }
    return std::nullopt;
}

class Precision {
public:
    Precision(const Settings& settings, const Progress& progress)
        : m_values(settings.activations.front().values),
          m_entry(*entryOf(settings.activations.front())),
          m_reach(settings.number("reach")),
          m_progress(progress) {}

    std::vector<Figure> figures() {
        Figure slopes{CORE_TEXT("Figure", "Size of the slope"), {"x"s}, {"log₁₀|f′|"s}};
        slopes.x.range = Range{-m_reach, m_reach};
        drawSlope(slopes);
        Figure places{CORE_TEXT("Figure", "Where the formats end")};
        FigureTable table{{CORE_TEXT("Figure", "format"), CORE_TEXT("Figure", "side"),
                           CORE_TEXT("Figure", "what happens"), CORE_TEXT("Figure", "beyond x =")},
                          {}};
        double done = 0.0;
        for (const Format& format : formats) {
            const double smallest = std::log10(format.leastPositive());
            if (smallest > deepest)
                slopes.markers.push_back(
                    {{CORE_TEXT("Figure", "smallest %1"), std::string(format.name)}, std::nullopt, smallest});
            for (const double side : {-1.0, 1.0}) {
                m_progress.at(done += 0.12);
                addRows(table, format, side, slopes);
            }
        }
        places.table = std::move(table);
        return {std::move(slopes), std::move(places)};
    }

private:
    Point at(double x) const { return m_entry.point(x, m_values, Framework::PyTorch); }

    void drawSlope(Figure& figure) const {
        const Range x{-m_reach, m_reach};
        const Range y{deepest, std::max(1.0, extent(m_entry, m_values, Quantity::LogSlope, x).to + 0.5)};
        const Canvas canvas{x, y, 1200.0, 800.0};
        for (const Stroke& stroke : curve(m_entry, m_values, Quantity::LogSlope, canvas).strokes) {
            FigureCurve piece{"log₁₀|f′|"s, {}, {}};
            for (std::size_t i = 0; i < stroke.x.size(); ++i)
                if (std::isfinite(stroke.y[i])) {
                    piece.x.push_back(stroke.x[i]);
                    piece.y.push_back(stroke.y[i]);
                }
            if (!piece.x.empty()) figure.curves.push_back(std::move(piece));
        }
        if (figure.curves.empty())
            throw CannotGoOn{Fault{CORE_TEXT("Fault", "the slope is 0 everywhere: no format can hold its logarithm")}};
        figure.y.range = y;
    }

    void addRows(FigureTable& table, const Format& format, double side, Figure& figure) const {
        const SourceText where = side < 0.0 ? CORE_TEXT("Figure", "left") : CORE_TEXT("Figure", "right");
        const auto add = [&](SourceText what, std::optional<double> place) {
            if (place && std::fabs(*place) < far) table.rows.push_back({std::string(format.name), where, what, *place});
            return place && std::fabs(*place) < far;
        };
        const auto slopeEnd = outermost(side, [&](double x) { return format.rounded(at(x).slope) != 0.0; });
        if (add(CORE_TEXT("Figure", "the slope underflows to 0"), slopeEnd) && std::fabs(*slopeEnd) <= m_reach &&
            *slopeEnd != 0.0 && std::log10(format.leastPositive()) > deepest)
            figure.markers.push_back({{}, *slopeEnd, std::log10(std::fabs(at(*slopeEnd).slope))});
        const double limit = at(side * HUGE_VAL).value;
        if (std::isfinite(limit)) {
            const double rounded = format.rounded(limit);
            add(limit == 0.0 ? CORE_TEXT("Figure", "the value underflows to 0")
                             : CORE_TEXT("Figure", "the value is its limit"),
                outermost(side, [&](double x) { return format.rounded(at(x).value) != rounded; }));
        } else {
            const auto end = outermost(side, [&](double x) { return std::isfinite(format.rounded(at(x).value)); });
            // A line overflows where its input does: that says nothing of the function.
            if (end && std::fabs(*end) < 0.5 * format.most()) add(CORE_TEXT("Figure", "the value overflows"), end);
        }
    }

    Values m_values;
    const Activation& m_entry;
    double m_reach;
    const Progress& m_progress;
};

std::vector<Figure> compute(const Settings& settings, const Progress& progress) {
    return Precision(settings, progress).figures();
}

}  // namespace

Experiment precisionExperiment() {
    return {"precision",
            "Number formats",
            "Where float64, float32, bfloat16 and float16 can no longer hold the slope or the value of an activation.",
            "Look at where the curve crosses the lines: beyond, a unit in that format learns nothing. Drag the reach, "
            "and compare sigmoid with softsign.",
            {{{"reach", "x", 110.0, 110.0, 110.0, 5.0, 120.0},
              {1.0, 10000.0},
              CORE_TEXT("Setting", "reach"),
              CORE_TEXT("Setting", "the plot shows x from −reach to reach")}},
            {},
            {1, 1, {"sigmoid"}},
            nullptr,
            compute,
            false};
}

}  // namespace activation
