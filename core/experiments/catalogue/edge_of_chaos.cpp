// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/experiment_list.h"
#include "core/experiments/mean_field.h"

#include <algorithm>
#include <cmath>

namespace activation {

using namespace std::string_literals;

namespace {

constexpr std::size_t columns = 48, rows = 48;
const Range planeWeights{0.2, 3.0}, planeBiases{0.0, 1.0};

struct Critical {
    double sigmaW, sigmaB, q;
};

/// Where χ = 1, from small q to large. With q given, χ gives σ_w and the fixed point gives σ_b: nothing is searched
/// for.
std::vector<Critical> criticalLine(const MeanField& field, const Progress& progress) {
    std::vector<Critical> line;
    constexpr int steps = 120;
    for (int i = 0; i <= steps; ++i) {
        progress.at(static_cast<double>(i) / steps);
        const double q = 1e-4 * std::pow(1e6, static_cast<double>(i) / steps);
        const MeanField::Moments m = field.moments(q, progress);
        if (!(m.slope > 1e-12) || !std::isfinite(m.value)) continue;
        const double biases = q - m.value / m.slope;
        if (biases >= -1e-12 * q) line.push_back({1.0 / std::sqrt(m.slope), std::sqrt(std::max(0.0, biases)), q});
    }
    return line;
}

/// The point of the line with this σ_b², between two that are around it.
std::optional<Critical> criticalAt(const MeanField& field, const std::vector<Critical>& line, double biases,
                                   const Progress& progress) {
    const auto biasesAt = [&](double q) {
        progress.check();
        const MeanField::Moments m = field.moments(q, progress);
        return q - m.value / m.slope;
    };
    for (std::size_t i = 1; i < line.size(); ++i) {
        double low = line[i - 1].q, high = line[i].q;
        if (!(std::pow(line[i - 1].sigmaB, 2) <= biases && biases <= std::pow(line[i].sigmaB, 2))) continue;
        for (int k = 0; k < 60; ++k) {
            const double middle = 0.5 * (low + high);
            (biasesAt(middle) <= biases ? low : high) = middle;
        }
        return Critical{1.0 / std::sqrt(field.moments(low, progress).slope), std::sqrt(biases), low};
    }
    return std::nullopt;
}

Figure plane(const MeanField& field, const Settings& settings, const std::vector<Critical>& line,
             const Progress& progress) {
    const MomentTable table(field, progress.part(0.0, 0.5));
    Figure figure{CORE_TEXT("Figure", "Order and chaos"), {"σ_w"s}, {"σ_b"s}};
    HeatMap map{{"log₁₀ χ"s}, planeWeights, planeBiases, columns, rows, {}, true};
    for (std::size_t row = 0; row < rows; ++row) {
        progress.at(0.5 + 0.5 * static_cast<double>(row) / rows);
        const double biases = std::pow(planeBiases.size() * (static_cast<double>(row) + 0.5) / rows, 2);
        double q = 1.0;  // the neighbour's fixed point is near
        for (std::size_t column = 0; column < columns; ++column) {
            const double sigma =
                planeWeights.from + planeWeights.size() * (static_cast<double>(column) + 0.5) / columns;
            const double start = std::clamp(q, 1e-3, 1e3);
            q = table.fixedPoint(sigma * sigma, biases, start, progress);
            const double chi = sigma * sigma * table.at(std::min(q, MomentTable::most)).slope;
            map.values.push_back(std::clamp(std::log10(std::max(chi, 1e-12)), -1.0, 1.0));
        }
    }
    map.quantity.range = Range{-1.0, 1.0};
    figure.map = std::move(map);
    FigureCurve critical{"χ = 1"s, {}, {}};
    for (const Critical& point : line)
        if (planeWeights.contains(point.sigmaW) && point.sigmaB < 1.2 * planeBiases.to) {
            critical.x.push_back(point.sigmaW);
            critical.y.push_back(point.sigmaB);
        }
    if (!critical.x.empty()) figure.curves.push_back(std::move(critical));
    const double sigmaW = settings.number("sigma_w"), sigmaB = settings.number("sigma_b");
    if (planeWeights.contains(sigmaW) && planeBiases.contains(sigmaB))
        figure.markers.push_back({CORE_TEXT("Figure", "here"), sigmaW, sigmaB, MarkerSettings{"sigma_w", "sigma_b"}});
    figure.x.range = planeWeights;
    figure.y.range = planeBiases;
    return figure;
}

std::vector<Figure> compute(const Settings& settings, const Progress& progress) {
    const MeanField field(settings.activations.front());
    const double weights = std::pow(settings.number("sigma_w"), 2), biases = std::pow(settings.number("sigma_b"), 2);
    const double q = field.fixedPoint(weights, biases, progress.part(0.0, 0.05));
    const std::vector<Critical> line = criticalLine(field, progress.part(0.05, 0.25));
    std::vector<Figure> figures{plane(field, settings, line, progress.part(0.25, 0.6))};

    Figure numbers{CORE_TEXT("Figure", "Critical points")};
    FigureTable table{{"σ_b²"s, "q"s, "σ_w²"s}, {}};
    constexpr double tiny = 1e-10;  // where f(0) is 0, the line begins at q = 0
    if (const MeanField::Moments m = field.moments(tiny, progress); m.slope > 1e-12 && m.value / m.slope > 0.999 * tiny)
        table.rows.push_back({0.0, 0.0, 1.0 / m.slope});
    for (const double b : {0.04, 0.05, 0.1, 0.2, 0.5}) {
        progress.at(0.6);
        if (const auto point = criticalAt(field, line, b, progress))
            table.rows.push_back({b, point->q, point->sigmaW * point->sigmaW});
    }
    if (std::isfinite(q)) {
        const double chi = weights * field.moments(q, progress).slope;
        table.rows.push_back({TranslatableText(CORE_TEXT("Figure", "here: %1"), "q"s), q, weights});
        table.rows.push_back({TranslatableText(CORE_TEXT("Figure", "here: %1"), "χ"s), q, chi});
    }

    if (std::isfinite(q) && q > 1e-9) {
        const auto product = field.products(q, progress);
        const auto next = [&](double c) { return std::clamp((weights * product(c) + biases) / q, -1.0, 1.0); };
        Figure map{CORE_TEXT("Figure", "Correlation of two inputs in the next layer"),
                   {CORE_TEXT("Figure", "correlation")},
                   {CORE_TEXT("Figure", "correlation, next layer")}};
        map.curves = {{CORE_TEXT("Figure", "next layer"), {}, {}},
                      {CORE_TEXT("Figure", "unchanged"), {-1.0, 1.0}, {-1.0, 1.0}, Trace::Dashes}};
        constexpr int steps = 40;
        for (int i = 0; i <= steps; ++i) {
            progress.at(0.6 + 0.2 * i / steps);
            const double c = -1.0 + 2.0 * i / steps;
            map.curves[0].x.push_back(c);
            map.curves[0].y.push_back(next(c));
        }
        map.x.range = Range{-1.0, 1.0};
        figures.push_back(std::move(map));

        Figure layers{CORE_TEXT("Figure", "Correlation of two inputs over the layers"),
                      {CORE_TEXT("Figure", "layer"), "", false, true},
                      {CORE_TEXT("Figure", "correlation")}};
        layers.curves = {{CORE_TEXT("Figure", "correlation"), {}, {}}};
        const std::size_t depth = settings.whole("depth");
        double c = settings.number("correlation");
        for (std::size_t i = 0; i <= depth; ++i, c = next(c)) {
            progress.at(0.8 + 0.2 * static_cast<double>(i) / static_cast<double>(depth));
            layers.curves[0].x.push_back(static_cast<double>(i));
            layers.curves[0].y.push_back(c);
        }
        figures.push_back(std::move(layers));
    }
    if (table.rows.empty())
        table.rows.push_back({CORE_TEXT("Figure", "none"), CORE_TEXT("Figure", "none"), CORE_TEXT("Figure", "none")});
    numbers.table = std::move(table);
    figures.push_back(std::move(numbers));
    return figures;
}

}  // namespace

Experiment edgeOfChaosExperiment() {
    return {"edge_of_chaos",
            "Edge of chaos",
            "Which random networks forget the difference of two inputs, and which tear neighbours apart.",
            "Look at the line χ = 1: on it gradients keep their size and differences live longest. Drag σ_w and σ_b "
            "across it, and watch the correlation over the layers.",
            {{{"sigma_w", "σ_w", 1.5, 1.5, 1.5, 0.2, 3.0},
              {0.0, 100.0},
              CORE_TEXT("Setting", "weight std. dev."),
              CORE_TEXT("Setting", "standard deviation of the weights, times the square root of the width")},
             {{"sigma_b", "σ_b", 0.2, 0.2, 0.2, 0.0, 1.0},
              {0.0, 100.0},
              CORE_TEXT("Setting", "bias std. dev."),
              CORE_TEXT("Setting", "standard deviation of the biases")},
             {{"correlation", "c", 0.0, 0.0, 0.0, -1.0, 1.0},
              {-1.0, 1.0},
              CORE_TEXT("Setting", "correlation"),
              CORE_TEXT("Setting", "correlation of two inputs of the first layer")},
             {{"depth", "L", 50.0, 50.0, 50.0, 1.0, 100.0},
              {1.0, 500.0},
              CORE_TEXT("Setting", "depth"),
              CORE_TEXT("Setting", "number of layers"),
              true}},
            {},
            {1, 1, {"tanh"}},
            nullptr,
            compute,
            false};
}

}  // namespace activation
