// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/experiment_list.h"
#include "core/network/loss.h"
#include "core/network/optimiser.h"
#include "core/numerics/subnormals.h"

#include <algorithm>
#include <cmath>

namespace activation {

using namespace std::string_literals;

namespace {

constexpr std::size_t inputs = 4, samples = 128;
constexpr std::size_t planeSide = 9, planeSteps = 30;

/// A network of rectifiers that learns a smooth function of four numbers.
class Learner {
public:
    Learner(const Settings& settings, double rate, double bias)
        : m_slope(settings.number("negative_slope")),
          m_network(inputs, shapes(settings), samples),
          m_optimiser({.rate = rate}),
          m_x(inputs * samples),
          m_wanted(samples),
          m_gradient(samples) {
        for (const Initialisation& each : initialisations())
            if (each.id == "he_prelu") m_network.initialise(each, settings.seed);
        for (Layer& layer : m_network.layers().first(m_network.layers().size() - 1))
            std::ranges::fill(layer.bias, static_cast<float>(bias));
        Random(settings.seed, 1000).fillNormal(m_x, 1.0);
        for (std::size_t i = 0; i < samples; ++i) {
            const float* x = &m_x[inputs * i];
            m_wanted[i] = x[0] * x[1] + x[2] - 0.5F * x[3] * x[3];
        }
    }

    /// Looks at the data. The loss; not a number once learning has diverged.
    double look() { return squaredError(m_network.forward(m_x), m_wanted, m_gradient); }
    void learn() {
        m_network.backward(m_gradient);
        m_optimiser.step(m_network);
    }

    /// Of each hidden layer the share of units whose slope was 0 for all that was looked at.
    std::vector<double> dead() const {
        std::vector<double> shares;
        for (std::size_t l = 0; l + 1 < m_network.layers().size(); ++l) {
            const std::size_t width = m_network.layers()[l].out;
            const std::span<const float> sums = m_network.sums(l);
            std::vector<float> largest(sums.begin(), sums.begin() + static_cast<std::ptrdiff_t>(width));
            for (std::size_t first = width; first < sums.size(); first += width)  // sample by sample, as they lie
                for (std::size_t unit = 0; unit < width; ++unit)
                    largest[unit] = sums[first + unit] <= largest[unit] ? largest[unit] : sums[first + unit];
            const auto silent = std::ranges::count_if(largest, [](float sum) { return sum <= 0.0F; });
            shares.push_back(m_slope == 0.0 ? static_cast<double>(silent) / static_cast<double>(width) : 0.0);
        }
        return shares;
    }

private:
    static std::vector<Network::Shape> shapes(const Settings& settings) {
        Selection leaky = defaultSelection("leaky_relu");
        leaky.values = {settings.number("negative_slope")};
        std::vector<Network::Shape> result(settings.whole("depth"), {settings.whole("width"), leaky});
        result.push_back({1, defaultSelection("identity")});
        return result;
    }

    double m_slope;
    Network m_network;
    Optimiser m_optimiser;
    std::vector<float> m_x, m_wanted, m_gradient;
};

double mean(const std::vector<double>& numbers) {
    double sum = 0.0;
    for (const double number : numbers) sum += number;
    return sum / static_cast<double>(numbers.size());
}

/// What becomes of the units while the network learns.
std::vector<Figure> training(const Settings& settings, const Progress& progress) {
    const std::size_t steps = settings.whole("steps"), depth = settings.whole("depth");
    Learner learner(settings, settings.number("learning_rate"), settings.number("bias"));
    const FigureAxis along{CORE_TEXT("Figure", "step"), "", false, true};
    Figure course{CORE_TEXT("Figure", "Dead units"),
                  along,
                  {.label = CORE_TEXT("Figure", "share of hidden units"), .range = Range{-0.02, 1.02}}};
    course.curves = {{CORE_TEXT("Figure", "dead units"), {}, {}}};
    Figure losses{CORE_TEXT("Figure", "Loss"), along, {CORE_TEXT("Figure", "mean squared error"), "", true}};
    losses.curves = {{CORE_TEXT("Figure", "loss"), {}, {}}};
    std::vector<std::vector<double>> shares;
    for (std::size_t step = 0; step <= steps; ++step) {
        progress.at(static_cast<double>(step) / static_cast<double>(steps + 1));
        const double loss = learner.look();
        if (!(loss < 1e12)) {
            for (Figure* figure : {&course, &losses})
                figure->markers.push_back({CORE_TEXT("Figure", "diverges"), static_cast<double>(step), std::nullopt});
            break;
        }
        shares.push_back(learner.dead());
        const auto add = [step](FigureCurve& curve, double y) {
            curve.x.push_back(static_cast<double>(step));
            curve.y.push_back(y);
        };
        add(course.curves[0], mean(shares.back()));
        if (loss > 0.0) add(losses.curves[0], loss);  // the axis is logarithmic
        learner.learn();
    }
    if (shares.empty())
        throw CannotGoOn{Fault{CORE_TEXT("Fault", "the loss is NaN at the first step: bias and depth are too large")}};
    Figure layers{CORE_TEXT("Figure", "Share of dead units in every layer"),
                  along,
                  {CORE_TEXT("Figure", "layer"), "", false, true}};
    HeatMap map{{CORE_TEXT("Figure", "dead")},
                {-0.5, static_cast<double>(shares.size()) - 0.5},
                {0.5, static_cast<double>(depth) + 0.5},
                shares.size(),
                depth,
                {}};
    for (std::size_t layer = 0; layer < depth; ++layer)
        for (const std::vector<double>& share : shares) map.values.push_back(share[layer]);
    map.quantity.range = Range{0.0, 1.0};
    layers.map = std::move(map);
    return {std::move(layers), std::move(course), std::move(losses)};
}

/// The same for many learning rates and biases, after fewer steps.
Figure plane(const Settings& settings, const Progress& progress) {
    constexpr std::size_t side = planeSide, steps = planeSteps;
    const Range rates{-2.5, 0.5}, biases{-2.0, 2.0};
    Figure figure{CORE_TEXT("Figure", "Dead units after 30 steps"),
                  {CORE_TEXT("Figure", "log₁₀ learning rate")},
                  {CORE_TEXT("Figure", "initial bias")}};
    HeatMap map{{CORE_TEXT("Figure", "dead")}, rates, biases, side, side, {}};
    for (std::size_t cell = 0; cell < side * side; ++cell) {
        const std::size_t column = cell % side, row = cell / side;
        const double across = (static_cast<double>(column) + 0.5) / side;
        const double up = (static_cast<double>(row) + 0.5) / side;
        Learner learner(settings, std::pow(10.0, rates.from + across * rates.size()), biases.from + up * biases.size());
        double dead = 0.0;
        for (std::size_t step = 0; step <= steps; ++step) {
            progress.at((static_cast<double>(cell) + static_cast<double>(step) / (steps + 1)) / (side * side));
            if (!(learner.look() < 1e12)) break;
            dead = mean(learner.dead());
            learner.learn();
        }
        map.values.push_back(dead);
    }
    map.quantity.range = Range{0.0, 1.0};
    figure.map = std::move(map);
    const double rate = std::log10(std::max(1e-9, settings.number("learning_rate"))), bias = settings.number("bias");
    if (rates.contains(rate) && biases.contains(bias))
        figure.markers.push_back(
            {CORE_TEXT("Figure", "here"), rate, bias, MarkerSettings{"learning_rate", "bias", true}});
    return figure;
}

/// Whether all units of some layer are silent for one input, in a network without biases.
bool isBornDead(Random& random, std::size_t width, std::size_t depth) {
    std::vector<double> x(width, 1.0), y(width);
    for (std::size_t layer = 0; layer < depth; ++layer) {
        bool isAlive = false;
        for (double& sum : y) {
            sum = 0.0;
            for (const double each : x)
                if (each != 0.0) sum += each * random.normal();
            sum = std::max(0.0, sum);
            isAlive = isAlive || sum > 0.0;
        }
        if (!isAlive) return true;
        const double largest = std::ranges::max(y);
        for (std::size_t i = 0; i < width; ++i) x[i] = y[i] / largest;  // the scale does not matter
    }
    return false;
}

Figure bornDead(const Settings& settings, const Progress& progress) {
    const std::size_t width = settings.whole("width"), depth = settings.whole("depth");
    const bool canDie = settings.number("negative_slope") == 0.0;
    const double alive = 1.0 - std::pow(2.0, -settings.number("width"));
    const double exact = canDie ? 1.0 - std::pow(alive, settings.number("depth")) : 0.0;
    const auto networks =
        static_cast<std::size_t>(std::clamp(2e6 / static_cast<double>(width * width * depth), 50.0, 4000.0));
    std::size_t dead = 0;
    for (std::size_t i = 0; i < networks && canDie; ++i) {
        progress.at(static_cast<double>(i) / static_cast<double>(networks));
        Random random(settings.seed, 5000 + i);
        dead += isBornDead(random, width, depth) ? 1 : 0;
    }
    Figure figure{CORE_TEXT("Figure", "Born dead: one input, no biases")};
    figure.table = FigureTable{
        {CORE_TEXT("Figure", "quantity"), CORE_TEXT("Figure", "value")},
        {{CORE_TEXT("Figure", "probability 1 − (1 − 2⁻ⁿ)ᴸ"), exact},
         {CORE_TEXT("Figure", "share of random networks"), static_cast<double>(dead) / static_cast<double>(networks)},
         {CORE_TEXT("Figure", "random networks"), static_cast<double>(networks)}}};
    return figure;
}

std::vector<Figure> compute(const Settings& settings, const Progress& progress) {
    const SubnormalsAreZero fast;
    std::vector<Figure> figures = training(settings, progress.part(0.0, 0.2));
    figures.push_back(plane(settings, progress.part(0.2, 0.9)));
    figures.push_back(bornDead(settings, progress.part(0.9, 1.0)));
    return figures;
}

/// Products of a unit's input with a weight, for each sample, that all steps may take together.
constexpr double mostProducts = 400e6;

std::optional<Fault> fault(const Settings& settings) {
    const double steps = settings.number("steps") + static_cast<double>(planeSide * planeSide * (planeSteps + 1));
    if (steps * std::pow(settings.number("width"), 2) * settings.number("depth") <= mostProducts) return {};
    return Fault{CORE_TEXT("Fault", "the run would take too long: take fewer steps, or a smaller width or depth")};
}

}  // namespace

Experiment deadUnitsExperiment() {
    return {"dead_units",
            "Dead units",
            "How many rectifiers are silent for every sample, and so can no longer learn.",
            "Look at how the share grows with the learning rate and with a negative bias. Then give the rectifier any "
            "slope for negative inputs: none dies.",
            {{{"learning_rate", "η", 0.1, 0.1, 0.1, 0.001, 3.0},
              {0.0, 1000.0},
              CORE_TEXT("Setting", "learning rate"),
              CORE_TEXT("Setting", "step size of gradient descent"),
              false,
              true},
             {{"bias", "b", 0.0, 0.0, 0.0, -2.0, 2.0},
              {-100.0, 100.0},
              CORE_TEXT("Setting", "bias"),
              CORE_TEXT("Setting", "bias of every hidden unit before training")},
             {{"width", "n", 16.0, 16.0, 16.0, 1.0, 64.0},
              {1.0, 64.0},
              CORE_TEXT("Setting", "width"),
              CORE_TEXT("Setting", "units in each hidden layer"),
              true},
             {{"depth", "L", 5.0, 5.0, 5.0, 1.0, 30.0},
              {1.0, 50.0},
              CORE_TEXT("Setting", "depth"),
              CORE_TEXT("Setting", "number of hidden layers"),
              true},
             {{"negative_slope", "a", 0.0, 0.0, 0.0, 0.0, 1.0},
              {0.0, 1.0},
              CORE_TEXT("Setting", "negative slope"),
              CORE_TEXT("Setting", "slope of the rectifier for negative inputs")},
             {{"steps", "steps", 150.0, 150.0, 150.0, 1.0, 500.0},
              {0.0, 5000.0},
              CORE_TEXT("Setting", "steps"),
              CORE_TEXT("Setting", "number of training steps"),
              true}},
            {},
            {},
            fault,
            compute};
}

}  // namespace activation
