// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/statistics.h"
#include "core/experiments/experiment_list.h"
#include "core/experiments/layers.h"

#include <algorithm>
#include <cmath>

namespace activation {

using namespace std::string_literals;

namespace {

/// Mean and variance of a layer's values.
struct State {
    double mean, variance;
};

/// What a layer makes of them: sums are normal with mean ω·μ, where ω is the sum of a unit's weights; τ is the sum of
/// their squares. Over the inputs of one unit, whose weights are fixed, their variance is τ·ν (Klambauer et al. 2017);
/// over random weights too it is τ·(ν + μ²).
class Map {
public:
    Map(const Settings& settings, const Progress& progress)
        : m_progress(progress),
          m_values(settings.activations.front().values),
          m_entry(*entryOf(settings.activations.front())),
          m_omega(settings.number("omega")),
          m_tau(settings.number("tau")),
          m_isFixed(settings.whole("weights") == 1) {}

    State operator()(const State& s) const {
        const double variance = m_tau * (s.variance + (m_isFixed ? 0.0 : s.mean * s.mean));
        if (!(variance > 1e-24)) return {m_entry.point(m_omega * s.mean, m_values, Framework::PyTorch).value, 0.0};
        const auto check = [this] { m_progress.check(); };
        const Statistics f = statistics(m_entry, m_values, m_omega * s.mean, std::sqrt(variance), check);
        return {f.mean, f.variance};
    }

private:
    const Progress& m_progress;
    Values m_values;
    const Activation& m_entry;
    double m_omega, m_tau;
    bool m_isFixed;
};

bool isUsable(const State& s) { return std::isfinite(s.mean) && std::isfinite(s.variance) && s.variance < 1e6; }

std::vector<State> trajectory(const Map& map, State state, std::size_t depth) {
    std::vector<State> result{state};
    for (std::size_t i = 0; i < depth && isUsable(state = map(state)); ++i) result.push_back(state);
    return result;
}

std::optional<State> fixedPoint(const Map& map, State state, const Progress& progress) {
    for (int i = 0; i < 2000; ++i) {
        progress.at(0.1 + 0.4 * i / 2000.0);
        const State next = map(state);
        if (!isUsable(next)) return std::nullopt;
        if (std::hypot(next.mean - state.mean, next.variance - state.variance) < 1e-13) return next;
        state = next;
    }
    return std::nullopt;
}

void drawField(Figure& figure, const Map& map, const Progress& progress) {
    constexpr int columns = 9, rows = 9;
    const Range x = *figure.x.range, y = *figure.y.range;
    for (int i = 0; i < columns; ++i)
        for (int k = 0; k < rows; ++k) {
            progress.at(0.5 + 0.5 * (i * rows + k) / (columns * rows));
            const State from{x.from + x.size() * (i + 0.5) / columns, y.from + y.size() * (k + 0.5) / rows};
            const State to = map(from);
            if (!isUsable(to)) continue;
            constexpr double share = 0.35;  // of the step: whole ones would cross
            figure.curves.push_back({CORE_TEXT("Figure", "share of a layer's step"),
                                     {from.mean, from.mean + share * (to.mean - from.mean)},
                                     {from.variance, from.variance + share * (to.variance - from.variance)},
                                     Trace::Arrow});
        }
}

FigureTable jacobian(const Map& map, const State& s) {
    constexpr double step = 1e-4;
    const auto slope = [&](double State::*of, double State::*in) {
        State above = s, below = s;
        above.*in += step;
        below.*in -= step;
        return (map(above).*of - map(below).*of) / (2.0 * step);
    };
    FigureTable table{{CORE_TEXT("Figure", "quantity"), CORE_TEXT("Figure", "value")},
                      {{CORE_TEXT("Figure", "mean"), s.mean}, {CORE_TEXT("Figure", "variance"), s.variance}}};
    table.rows.push_back({CORE_TEXT("Figure", "∂mean/∂mean"), slope(&State::mean, &State::mean)});
    if (s.variance > 2.0 * step) {
        table.rows.push_back({CORE_TEXT("Figure", "∂mean/∂variance"), slope(&State::mean, &State::variance)});
        table.rows.push_back({CORE_TEXT("Figure", "∂variance/∂mean"), slope(&State::variance, &State::mean)});
        table.rows.push_back({CORE_TEXT("Figure", "∂variance/∂variance"), slope(&State::variance, &State::variance)});
    }
    return table;
}

std::vector<Figure> compute(const Settings& settings, const Progress& progress) {
    const Map map(settings, progress);
    const State start{settings.number("mean"), settings.number("variance")};
    const std::vector<State> path = trajectory(map, start, settings.whole("depth"));
    progress.at(0.1);

    Figure field{
        CORE_TEXT("Figure", "From layer to layer"), {CORE_TEXT("Figure", "mean")}, {CORE_TEXT("Figure", "variance")}};
    field.curves.push_back({CORE_TEXT("Figure", "trajectory"), {}, {}, Trace::Line});
    Figure layers{CORE_TEXT("Figure", "Mean and variance of every layer"),
                  {CORE_TEXT("Figure", "layer"), "", false, true},
                  {CORE_TEXT("Figure", "value")}};
    layers.curves = {{CORE_TEXT("Figure", "mean"), {}, {}}, {CORE_TEXT("Figure", "variance"), {}, {}}};
    Range x{-1.0, 1.0}, y{0.0, 2.0};
    for (std::size_t i = 0; i < path.size(); ++i) {
        const auto& [mean, variance] = path[i];
        field.curves[0].x.push_back(mean);
        field.curves[0].y.push_back(variance);
        layers.curves[0].x.push_back(static_cast<double>(i));
        layers.curves[1].x.push_back(static_cast<double>(i));
        layers.curves[0].y.push_back(mean);
        layers.curves[1].y.push_back(variance);
        x = {std::min(x.from, mean - 0.1), std::max(x.to, mean + 0.1)};
        y = {y.from, std::max(y.to, 1.05 * variance)};
    }
    field.curves.push_back(field.curves[0]);
    field.curves.back().trace = Trace::Dots;
    field.x.range = x;
    field.y.range = y;
    field.markers.push_back(
        {CORE_TEXT("Figure", "start"), start.mean, start.variance, MarkerSettings{"mean", "variance"}});
    const std::optional<State> end = fixedPoint(map, start, progress);
    if (end) field.markers.push_back({CORE_TEXT("Figure", "fixed point"), end->mean, end->variance});
    drawField(field, map, progress);

    Figure numbers{CORE_TEXT("Figure", "Fixed point")};
    numbers.table = end ? jacobian(map, *end)
                        : FigureTable{{CORE_TEXT("Figure", "quantity"), CORE_TEXT("Figure", "value")},
                                      {{CORE_TEXT("Figure", "fixed point"), CORE_TEXT("Figure", "not reached")}}};
    return {std::move(field), std::move(layers), std::move(numbers)};
}

}  // namespace

Experiment selfNormalisationExperiment() {
    return {
        "self_normalisation",
        "Self-normalisation",
        "How mean and variance of a layer's values move from layer to layer.",
        "Look at where the arrows lead: with SELU to mean 0 and variance 1, from wherever they start. Drag the start, "
        "and try ReLU.",
        {{{"mean", "μ", 0.1, 0.1, 0.1, -1.0, 1.0},
          {-100.0, 100.0},
          CORE_TEXT("Setting", "mean"),
          CORE_TEXT("Setting", "mean of the inputs")},
         {{"variance", "ν", 1.5, 1.5, 1.5, 0.0, 3.0},
          {0.0, 1e4},
          CORE_TEXT("Setting", "variance"),
          CORE_TEXT("Setting", "variance of the inputs")},
         {{"depth", "L", 30.0, 30.0, 30.0, 1.0, 100.0},
          {1.0, 1000.0},
          CORE_TEXT("Setting", "depth"),
          CORE_TEXT("Setting", "number of layers"),
          true},
         {{"omega", "ω", 0.0, 0.0, 0.0, -1.0, 1.0},
          {-10.0, 10.0},
          CORE_TEXT("Setting", "omega"),
          CORE_TEXT("Setting", "sum of the weights of a unit")},
         {{"tau", "τ", 1.0, 1.0, 1.0, 0.5, 2.0},
          {0.0, 10.0},
          CORE_TEXT("Setting", "tau"),
          CORE_TEXT("Setting", "sum of the squared weights of a unit")},
         choice("weights", CORE_TEXT("Setting", "weights"), "weights",
                CORE_TEXT("Setting", "whether the variance is one over random weights or that of one unit's weights"),
                0, {{"random", CORE_TEXT("Setting", "random")}, {"fixed", CORE_TEXT("Setting", "fixed")}})},
        {},
        {1, 1, {"selu"}},
        nullptr,
        compute,
        false};
}

}  // namespace activation
