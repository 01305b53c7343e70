// SPDX-License-Identifier: GPL-3.0-or-later
// Every number that the texts of the experiments claim is one that the program computes.
#include "tests/core/experiments/support.h"

#include "core/analysis/statistics.h"
#include "tests/support/places.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace activation {
namespace {

std::string textOf(const std::string& file) {
    std::ifstream in(std::filesystem::path(places::sourceTree) / "resources/experiments" / file);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A number as the texts write it, 4.8·10⁻⁷, and half a unit of its last digit.
struct Printed {
    double value, half;
};
Printed parsed(const std::string& text) {
    constexpr std::string_view digits[]{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    const std::size_t times = text.find("·10");
    const std::string mantissa = text.substr(0, times);
    int exponent = 0;
    if (times != std::string::npos) {
        std::string rest = text.substr(times + std::string_view("·10").size());
        const bool negative = rest.starts_with("⁻");
        if (negative) rest.erase(0, std::string_view("⁻").size());
        while (!rest.empty())
            for (int i = 0; i < 10; ++i)
                if (rest.starts_with(digits[i])) {
                    exponent = 10 * exponent + i;
                    rest.erase(0, digits[i].size());
                    break;
                }
        if (negative) exponent = -exponent;
    }
    const std::size_t point = mantissa.find('.');
    const int decimals = point == std::string::npos ? 0 : static_cast<int>(mantissa.size() - point) - 1;
    return {std::stod(mantissa) * std::pow(10.0, exponent), 0.5 * std::pow(10.0, exponent - decimals)};
}

double gradientRatio(double depth) {
    const auto figures = figuresOf("gradient_flow", {.numbers = {{"depth", depth}, {"initialisation", 0.0}}});
    return numberIn(figureNamed(figures, "From the output back to the inputs"), {"RMS ratio, mean-field theory"});
}

double varianceAfter(std::size_t layers, double fixedWeights) {
    const auto figures = figuresOf("self_normalisation", {.numbers = {{"weights", fixedWeights}}});
    return curveNamed(figureNamed(figures, "Mean and variance of every layer"), "variance").y.at(layers);
}

double correlationAfter(std::size_t layers) {
    const auto figures = figuresOf("edge_of_chaos", {.numbers = {{"sigma_w", std::sqrt(2.0)}, {"sigma_b", 0.0}},
                                                     .activations = {selection("relu")}});
    return figureNamed(figures, "Correlation of two inputs over the layers").curves.front().y.at(layers);
}

double formatEnd(std::string_view id, const char* format, const char* what) {
    const auto figures = figuresOf("precision", {.activations = {selection(id)}});
    return numberIn(figureNamed(figures, "Where the formats end"), {format, "right", what});
}

double moment(std::string_view id, double Statistics::*which) {
    const Selection each = selection(id);
    return statistics(*entryOf(each), each.values).*which;
}

double element(const Settings& settings, std::size_t row) {
    return std::abs(std::get<double>(figureNamed(figuresOf("tensor", settings), "Elements").table->rows.at(row)[2]));
}
double masked(std::size_t row) {
    return element({.numbers = {{"function", 1.0}}, .texts = {{"values", "1 -inf 2"}}}, row);
}

/// What a text claims, without its sign, and how the program comes to it.
struct Claim {
    std::string experiment, number;
    double (*computed)();
};
const Claim claims[]{
    {"dead_units", "0.94",
     [] {
         const auto figures = figuresOf("dead_units", {.numbers = {{"width", 2.0}, {"depth", 10.0}}});
         return numberIn(figureNamed(figures, "Born dead: one input, no biases"), {"probability 1 − (1 − 2⁻ⁿ)ᴸ"});
     }},
    {"edge_of_chaos", "1.76095",
     [] {
         const auto figures = figuresOf("edge_of_chaos");
         for (const auto& row : figureNamed(figures, "Critical points").table->rows)
             if (row[0] == Cell(0.05)) return std::get<double>(row[2]);
         return 0.0;
     }},
    {"edge_of_chaos", "0.318", [] { return correlationAfter(1); }},
    {"edge_of_chaos", "0.988", [] { return correlationAfter(50); }},
    {"gradient_flow", "9.5·10⁻⁷",
     [] {
         const auto figures = figuresOf("gradient_flow", {.numbers = {{"depth", 10.0}}});
         return numberIn(figureNamed(figures, "From the output back to the inputs"), {"steepest slope to the power"});
     }},
    {"gradient_flow", "4.8·10⁻⁷", [] { return gradientRatio(10.0); }},
    {"gradient_flow", "2.6·10⁻¹³", [] { return gradientRatio(20.0); }},
    {"gradient_flow", "1.20983",
     [] {
         const auto figures = figuresOf("gradient_flow", {.numbers = {{"initialisation", 0.0}, {"gain", 5.0 / 3.0}},
                                                          .activations = {selection("tanh")}});
         return numberIn(figureNamed(figures, "From the output back to the inputs"), {"χ in deep layers"});
     }},
    {"precision", "17.33", [] { return formatEnd("sigmoid", "float16", "the slope underflows to 0"); }},
    {"precision", "103.97", [] { return formatEnd("sigmoid", "float32", "the slope underflows to 0"); }},
    {"precision", "745.1", [] { return formatEnd("sigmoid", "float64", "the slope underflows to 0"); }},
    {"precision", "8.32", [] { return formatEnd("sigmoid", "float16", "the value is its limit"); }},
    {"precision", "11.09", [] { return formatEnd("exponential", "float16", "the value overflows"); }},
    {"self_normalisation", "1.3786", [] { return varianceAfter(1, 0.0); }},
    {"self_normalisation", "1.0361", [] { return varianceAfter(10, 0.0); }},
    {"self_normalisation", "1.3715", [] { return varianceAfter(1, 1.0); }},
    {"self_normalisation", "1.0349", [] { return varianceAfter(10, 1.0); }},
    {"self_normalisation", "0.782648",
     [] {
         const auto figures = figuresOf("self_normalisation");
         return numberIn(figureNamed(figures, "Fixed point"), {"∂variance/∂variance"});
     }},
    {"signal_propagation", "9.3·10⁻¹⁰",
     [] {
         const auto figures = figuresOf("signal_propagation", {.numbers = {{"initialisation", 1.0}}});
         return curveNamed(figureNamed(figures, "Second moment of every layer"), "mean-field theory").y.at(30);
     }},
    {"signal_propagation", "0.65135",
     [] {
         const auto figures = figuresOf("signal_propagation",
                                        {.numbers = {{"initialisation", 0.0}, {"gain", 5.0 / 3.0}, {"depth", 100.0}},
                                         .activations = {selection("tanh")}});
         return std::sqrt(
             curveNamed(figureNamed(figures, "Second moment of every layer"), "mean-field theory").y.back());
     }},
    {"statistics", "0.3989", [] { return moment("relu", &Statistics::mean); }},
    {"statistics", "0.1605", [] { return moment("elu", &Statistics::mean); }},
    {"statistics", "1.593", [] { return moment("tanh", &Statistics::gain); }},
    {"tensor", "0.1640", [] { return element({}, 0); }},
    {"tensor", "0.0850", [] { return element({}, 1); }},
    {"tensor", "0.1449", [] { return element({}, 2); }},
    {"tensor", "1.2480", [] { return element({}, 3); }},
    {"tensor", "0.2689", [] { return masked(0); }},
    {"tensor", "0.7311", [] { return masked(2); }},
};

/// What the texts say without claiming it: settings and inputs, what others have measured, and what is tested
/// elsewhere.
const std::set<std::pair<std::string, std::string>>
    given{
        {"edge_of_chaos", "0.05"},     {"gradient_flow", "0.25"},  // to the power of ten
        {"learn_prelu", "0.681"},      {"learn_prelu", "0.596"},   // He et al. 2015
        {"self_normalisation", "0.1"}, {"self_normalisation", "1.5"}, {"tensor", "0.25"},
        {"tensor", "0.6559"},          {"tensor", "0.3400"},          {"tensor", "0.5796"},
        {"train_classifier", "95 %"},  // TrainClassifier tests it
        {"vector_function", "1.5"},    // 1.5-entmax is a name
    };

TEST(Claims, areWhatTheProgramComputes) {
    for (const Claim& claim : claims) {
        const auto [value, half] = parsed(claim.number);
        EXPECT_NEAR(claim.computed(), value, 1.0001 * half) << claim.experiment << ": " << claim.number;
    }
}

TEST(Claims, areAllOfTheNumbersInTheTexts) {
    const std::regex number("[0-9]+\\.[0-9]+(·10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?|[0-9]+ %");
    for (const Experiment& experiment : experiments())
        for (const char* suffix : {".md", ".zh.md"}) {
            const std::string file = std::string(experiment.id) + suffix, text = textOf(file);
            std::set<std::string> found;
            for (std::sregex_iterator each(text.begin(), text.end(), number), end; each != end; ++each)
                found.insert(each->str());
            for (const std::string& each : found) {
                const auto isThis = [&](const Claim& c) { return c.experiment == experiment.id && c.number == each; };
                EXPECT_TRUE(std::ranges::any_of(claims, isThis) || given.contains({std::string(experiment.id), each}))
                    << file << " has " << each << ", which no test computes";
            }
            for (const Claim& claim : claims)
                if (claim.experiment == experiment.id) {
                    EXPECT_TRUE(found.contains(claim.number)) << file << " no longer has " << claim.number;
                }
        }
}

}  // namespace
}  // namespace activation
