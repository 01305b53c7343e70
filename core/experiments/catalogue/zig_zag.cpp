// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/experiment_list.h"
#include "core/network/random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace activation {

using namespace std::string_literals;

namespace {

using Pair = std::array<double, 2>;

constexpr std::size_t samples = 64;
constexpr Pair target{1.0, -1.0};  // from the usual start, one weight must grow and the other shrink

/// A unit with two weights that learns w·x = target·x, where x is the output of an activation for normal sums.
class Descent {
public:
    Descent(const Selection& selection, const Settings& settings) {
        Random random(settings.seed);
        const Activation& entry = *entryOf(selection);
        for (std::size_t i = 0; i < samples; ++i) {
            Pair x;
            for (double& each : x) each = entry.point(random.normal(), selection.values, Framework::PyTorch).value;
            m_inputs.push_back(x);
        }
    }

    bool hasOneSign() const {
        return std::ranges::all_of(m_inputs, [](const Pair& x) { return x[0] > 0.0 && x[1] > 0.0; });
    }

    /// Half the mean of squared errors.
    double loss(const Pair& w) const {
        double sum = 0.0;
        for (const Pair& x : m_inputs) sum += 0.5 * std::pow(error(w, x), 2);
        return sum / static_cast<double>(m_inputs.size());
    }

    /// The gradient of one sample's loss: the error times the input.
    Pair gradient(const Pair& w, std::size_t step) const {
        const Pair& x = m_inputs[step % m_inputs.size()];
        const double e = error(w, x);
        return {e * x[0], e * x[1]};
    }

private:
    static double error(const Pair& w, const Pair& x) { return (w[0] - target[0]) * x[0] + (w[1] - target[1]) * x[1]; }

    std::vector<Pair> m_inputs;
};

struct Path {
    std::vector<Pair> places;
    std::size_t same = 0;  ///< steps whose two components have the same sign
};

Path walk(const Descent& descent, const Settings& settings) {
    Path path{{{settings.number("start_1"), settings.number("start_2")}}};
    for (std::size_t step = 0; step < settings.whole("steps"); ++step) {
        Pair w = path.places.back();
        const Pair g = descent.gradient(w, step);
        if (g[0] * g[1] >= 0.0) ++path.same;
        for (std::size_t k = 0; k < 2; ++k) w[k] -= settings.number("learning_rate") * g[k];
        if (!(std::hypot(w[0], w[1]) < 1e6)) break;  // it diverges
        path.places.push_back(w);
    }
    return path;
}

std::vector<Figure> compute(const Settings& settings, const Progress& progress) {
    Figure paths{CORE_TEXT("Figure", "Path of two weights"), {"w₁"s}, {"w₂"s}},
        losses{CORE_TEXT("Figure", "Loss"),
               {CORE_TEXT("Figure", "step"), "", false, true},
               {CORE_TEXT("Figure", "loss"), "", true}},
        numbers{CORE_TEXT("Figure", "Signs of the gradient")};
    FigureTable table{{CORE_TEXT("Figure", "activation"), CORE_TEXT("Figure", "inputs"), CORE_TEXT("Figure", "steps"),
                       CORE_TEXT("Figure", "steps with equal signs"), CORE_TEXT("Figure", "last loss")},
                      {}};
    double done = 0.0;
    for (const Selection& selection : settings.activations) {
        progress.at(done);
        done += 1.0 / static_cast<double>(settings.activations.size());
        const Descent descent(selection, settings);
        const Path path = walk(descent, settings);
        const std::string name(entryOf(selection)->facts.name);
        FigureCurve places{name, {}, {}}, loss{name, {}, {}};
        for (std::size_t i = 0; i < path.places.size(); ++i) {
            places.x.push_back(path.places[i][0]);
            places.y.push_back(path.places[i][1]);
            const double now = descent.loss(path.places[i]);
            if (now < 1e-30) continue;  // the axis is logarithmic
            loss.x.push_back(static_cast<double>(i));
            loss.y.push_back(now);
        }
        const double last = descent.loss(path.places.back());
        table.rows.push_back(
            {name, descent.hasOneSign() ? CORE_TEXT("Figure", "all positive") : CORE_TEXT("Figure", "mixed signs"),
             static_cast<double>(path.places.size() - 1), static_cast<double>(path.same), last});
        paths.curves.push_back(std::move(places));
        losses.curves.push_back(std::move(loss));
    }
    paths.markers = {{CORE_TEXT("Figure", "start"), settings.number("start_1"), settings.number("start_2"),
                      MarkerSettings{"start_1", "start_2"}},
                     {CORE_TEXT("Figure", "target"), target[0], target[1]}};
    numbers.table = std::move(table);
    return {std::move(paths), std::move(losses), std::move(numbers)};
}

}  // namespace

Experiment zigZagExperiment() {
    return {"zig_zag",
            "Zig-zag",
            "How two weights of a unit find their target when its inputs are all positive, and when they are not.",
            "Look at the path after sigmoid: both weights can only grow or shrink together, so it zig-zags. Drag the "
            "learning rate and the start.",
            {{{"learning_rate", "η", 1.0, 1.0, 1.0, 0.01, 4.0},
              {0.0, 1000.0},
              CORE_TEXT("Setting", "learning rate"),
              CORE_TEXT("Setting", "step size of gradient descent"),
              false,
              true},
             {{"start_1", "w₁", -1.0, -1.0, -1.0, -2.0, 2.0},
              {-1000.0, 1000.0},
              CORE_TEXT("Setting", "first weight"),
              CORE_TEXT("Setting", "first weight before training")},
             {{"start_2", "w₂", 1.0, 1.0, 1.0, -2.0, 2.0},
              {-1000.0, 1000.0},
              CORE_TEXT("Setting", "second weight"),
              CORE_TEXT("Setting", "second weight before training")},
             {{"steps", "steps", 100.0, 100.0, 100.0, 1.0, 500.0},
              {1.0, 10000.0},
              CORE_TEXT("Setting", "steps"),
              CORE_TEXT("Setting", "number of training steps"),
              true}},
            {},
            {1, 4, {"sigmoid", "tanh"}},
            nullptr,
            compute};
}

}  // namespace activation
