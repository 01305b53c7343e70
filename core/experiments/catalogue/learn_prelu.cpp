// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/catalogue.h"
#include "core/experiments/experiment_list.h"
#include "core/experiments/number_list.h"
#include "core/network/loss.h"
#include "core/network/optimiser.h"
#include "core/network/per_channel.h"

#include <cmath>

namespace activation {

using namespace std::string_literals;

namespace {

constexpr std::size_t samples = 256, most = 8;
constexpr double largest = 100.0;  // target in absolute value
const auto targetsName = TranslatableText::named("targets", CORE_TEXT("Setting", "targets"));

/// PReLU that learns the slopes of given functions: the same for all channels, or each its own.
class Learner {
public:
    Learner(const Settings& settings, std::vector<double> targets)
        : m_targets(std::move(targets)),
          m_channels{samples, m_targets.size(), 1},
          m_prelu(*find("prelu"), find("prelu")->defaults(), 0, m_channels),
          m_shared(settings.whole("sharing") == 1),
          m_learned(m_shared ? 1 : m_targets.size(), static_cast<float>(settings.number("initial"))),
          m_optimiser({.rate = settings.number("learning_rate"),
                       .momentum = settings.number("momentum"),
                       .weightDecay = settings.number("weight_decay")}),
          m_noise(settings.number("noise")),
          m_random(settings.seed),
          m_x(samples * m_targets.size()),
          m_wanted(m_x.size()),
          m_y(m_x.size()),
          m_gradient(m_x.size()) {}

    /// The loss on new samples, after which the slopes have moved.
    double step() {
        m_random.fillNormal(m_x, 1.0);
        m_prelu.forward(m_x, m_targets, m_wanted);
        if (m_noise > 0.0)
            for (float& wanted : m_wanted) wanted += static_cast<float>(m_noise * m_random.normal());
        const std::vector<double> now = slopes();
        m_prelu.forward(m_x, now, m_y);
        const double loss = squaredError(m_y, m_wanted, m_gradient);
        const std::vector<double> gradients = m_prelu.parameterGradient(m_x, m_gradient, now);
        std::vector<float> sums(m_learned.size(), 0.0F);
        for (std::size_t i = 0; i < gradients.size(); ++i) sums[m_shared ? 0 : i] += static_cast<float>(gradients[i]);
        m_optimiser.next();
        m_optimiser.step(m_learned, sums, 0);
        return loss;
    }

    /// One for each channel.
    std::vector<double> slopes() const {
        std::vector<double> result;
        for (std::size_t i = 0; i < m_targets.size(); ++i)
            result.push_back(static_cast<double>(m_learned[m_shared ? 0 : i]));
        return result;
    }
    const std::vector<double>& targets() const { return m_targets; }

private:
    std::vector<double> m_targets;
    Channels m_channels;
    PerChannel m_prelu;
    bool m_shared;
    std::vector<float> m_learned;
    Optimiser m_optimiser;
    double m_noise;
    Random m_random;
    std::vector<float> m_x, m_wanted, m_y, m_gradient;
};

TranslatableText channel(std::size_t i) { return {CORE_TEXT("Figure", "channel %1"), i + 1}; }

/// Dashed against what they were to become.
Figure fits(const Learner& learner) {
    Figure figure{CORE_TEXT("Figure", "Learned functions and their targets"), {"x"s}, {"f(x)"s}};
    const std::vector<double> slopes = learner.slopes();
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        figure.curves.push_back({channel(i), {-2.0, 0.0, 2.0}, {-2.0 * slopes[i], 0.0, 2.0}});
        figure.curves.push_back({channel(i), {-2.0, 0.0, 2.0}, {-2.0 * learner.targets()[i], 0.0, 2.0}, Trace::Dashes});
    }
    return figure;
}

std::vector<Figure> compute(const Settings& settings, const Progress& progress) {
    Learner learner(settings, *numbersFrom(settings.texts.at("targets")));
    const std::size_t steps = settings.whole("steps"), channels = learner.targets().size();
    Figure paths{CORE_TEXT("Figure", "Slope α over the steps"), {CORE_TEXT("Figure", "step"), "", false, true}, {"α"s}},
        losses{CORE_TEXT("Figure", "Loss"),
               {CORE_TEXT("Figure", "step"), "", false, true},
               {CORE_TEXT("Figure", "mean squared error"), "", true}};
    for (std::size_t i = 0; i < channels; ++i) paths.curves.push_back({channel(i), {}, {}});
    losses.curves = {{CORE_TEXT("Figure", "loss"), {}, {}}};
    for (std::size_t step = 0; step <= steps; ++step) {
        progress.at(static_cast<double>(step) / static_cast<double>(steps));
        const std::vector<double> slopes = learner.slopes();
        for (std::size_t i = 0; i < channels; ++i) {
            if (!(std::fabs(slopes[i]) < 1e9))
                throw CannotGoOn{
                    {CORE_TEXT("Fault", "the slope diverges after %1 steps: the learning rate is too large"), step}};
            paths.curves[i].x.push_back(static_cast<double>(step));
            paths.curves[i].y.push_back(slopes[i]);
        }
        if (step == steps) break;
        const double loss = learner.step();
        if (loss < 1e-30 || !std::isfinite(loss)) continue;  // the axis is logarithmic
        losses.curves[0].x.push_back(static_cast<double>(step));
        losses.curves[0].y.push_back(loss);
    }
    Figure numbers{CORE_TEXT("Figure", "Slopes")};
    FigureTable table{{CORE_TEXT("Figure", "channel"), CORE_TEXT("Figure", "target"), CORE_TEXT("Figure", "learned")},
                      {}};
    for (std::size_t i = 0; i < channels; ++i) {
        paths.markers.push_back({{}, std::nullopt, learner.targets()[i]});
        table.rows.push_back({channel(i), learner.targets()[i], learner.slopes()[i]});
    }
    numbers.table = std::move(table);
    return {std::move(paths), std::move(losses), fits(learner), std::move(numbers)};
}

std::optional<Fault> fault(const Settings& settings) {
    const auto targets = numbersFrom(settings.texts.at("targets"), targetsName);
    if (!targets) return targets.fault();
    if (targets->empty() || targets->size() > most)
        return Fault{CORE_TEXT("Fault", "%1 must be from 1 to %2 numbers, one for each channel"), targetsName, most};
    for (const double target : *targets)
        if (!(std::fabs(target) <= largest))
            return Fault{CORE_TEXT("Fault", "%1 must be numbers from %2 to %3"), targetsName, -largest, largest};
    return std::nullopt;
}

}  // namespace

Experiment learnPreluExperiment() {
    return {
        "learn_prelu",
        "A slope that is learned",
        "How PReLU's slope α finds the slope of a function that it is to become.",
        "Look at how each channel goes to its own dashed line, and at what weight decay, noise or one slope for all "
        "channels do to that. Drag the learning rate.",
        {{{"initial", "α", 0.25, 0.25, 0.25, -0.5, 1.5},
          {-100.0, 100.0},
          CORE_TEXT("Setting", "initial"),
          CORE_TEXT("Setting", "slope before training")},
         {{"learning_rate", "η", 0.2, 0.2, 0.2, 0.001, 2.0},
          {0.0, 1000.0},
          CORE_TEXT("Setting", "learning rate"),
          CORE_TEXT("Setting", "step size of gradient descent"),
          false,
          true},
         {{"momentum", "momentum", 0.0, 0.0, 0.0, 0.0, 0.99},
          {0.0, 1.0},
          CORE_TEXT("Setting", "momentum"),
          CORE_TEXT("Setting", "share of the last step that is added to the next")},
         {{"weight_decay", "λ", 0.0, 0.0, 0.0, 0.0, 0.5},
          {0.0, 100.0},
          CORE_TEXT("Setting", "weight decay"),
          CORE_TEXT("Setting", "how strongly every slope is pulled towards 0")},
         {{"noise", "σ", 0.0, 0.0, 0.0, 0.0, 1.0},
          {0.0, 100.0},
          CORE_TEXT("Setting", "noise"),
          CORE_TEXT("Setting", "standard deviation of the noise on the targets")},
         {{"steps", "steps", 200.0, 200.0, 200.0, 10.0, 1000.0},
          {1.0, 20000.0},
          CORE_TEXT("Setting", "steps"),
          CORE_TEXT("Setting", "number of training steps"),
          true},
         {{"sharing", "α", 0.0, 0.0, 0.0, 0.0, 1.0},
          {0.0, 1.0},
          CORE_TEXT("Setting", "sharing"),
          CORE_TEXT("Setting", "a slope for each channel, or one for all"),
          true,
          false,
          {{"per_channel", CORE_TEXT("Setting", "per channel")}, {"shared", CORE_TEXT("Setting", "shared")}}}},
        {{"targets", CORE_TEXT("Setting", "targets"), "0.05, 0.4, 0.8",
          CORE_TEXT("Setting", "the slopes to learn, one for each channel")}},
        {},
        fault,
        compute};
}

}  // namespace activation
