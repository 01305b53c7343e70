// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/statistics.h"

#include "app/commands/feature_sheet.h"
#include "app/commands/line/options.h"
#include "app/commands/line/refusal.h"
#include "app/content/numbers.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace activation {
namespace {

constexpr Option options[]{setOption,
                           {"--mean", "m", "mean of the inputs (default 0)"},
                           {"--deviation", "s", "standard deviation of the inputs (default 1)"},
                           {"--sigma-w", "w", "the next layer's weights are N(0, w²/fan-in) (default 1)"},
                           {"--sigma-b", "b", "and its biases N(0, b²) (default 0)"},
                           jsonOption};

/// What is printed, in this order: key in JSON, name in text, number.
struct Row {
    const char *key, *name;
    double Statistics::*number;
};
constexpr Row rows[]{
    {"mean", "E f", &Statistics::mean},
    {"variance", "Var f", &Statistics::variance},
    {"second_moment", "E f²", &Statistics::secondMoment},
    {"slope_second_moment", "E f′²", &Statistics::slopeMoment},
    {"gain", "gain 1/√(E f²)", &Statistics::gain},
};
constexpr std::size_t column = 18;  // where the numbers begin

constexpr char explanation[] =
    "\n"
    "gain: the σ_w that keeps the mean square of these inputs. PyTorch's calculate_gain\n"
    "has fixed numbers: the same √2 for ReLU, but 5/3 for tanh and 3/4 for SELU.\n"
    "χ: σ_w²·E f′², what a layer multiplies the mean square of gradients by.\n"
    "next variance: σ_w²·E f² + σ_b², of the next layer's sums.\n";

/// The name, filled up with spaces to the column; a character outside ASCII counts once.
std::string padded(std::string_view name) {
    std::size_t characters = 0;
    for (const char c : name) characters += (c & 0xC0) != 0x80;
    return std::string(name) + std::string(column - characters, ' ');
}

void run(const Arguments& arguments, Output& out) {
    const Selection selection = selectionOf(arguments.words.front(), arguments.all(setOption.name));
    const auto number = [&](const char* option, double otherwise) {
        const std::string* text = arguments.last(option);
        return text ? numberOf(option, *text) : otherwise;
    };
    const double mean = number("--mean", 0.0);
    const double deviation = number("--deviation", 1.0);
    if (!(std::fabs(mean) <= mostInput)) cannot("--mean must be a number from -1e300 to 1e300");
    if (!(deviation > 0.0 && deviation <= mostInput)) cannot("--deviation must be greater than 0 and at most 1e300");
    const LayerScale scale{number("--sigma-w", 1.0), number("--sigma-b", 0.0)};
    if (!(scale.weights >= 0.0 && scale.weights <= mostInput)) cannot("--sigma-w must be a number from 0 to 1e300");
    if (!(scale.biases >= 0.0 && scale.biases <= mostInput)) cannot("--sigma-b must be a number from 0 to 1e300");
    const Statistics s = statistics(*entryOf(selection), selection.values, mean, deviation);
    if (!arguments.has(jsonOption.name)) {
        for (const Row& row : rows) out << padded(row.name) << s.*row.number << "\n";
        out << padded("χ") << scale.chi(s) << "\n"
            << padded("next variance") << scale.nextVariance(s) << "\n"
            << explanation;
        return;
    }
    QJsonObject object{{"id", QString::fromStdString(selection.id)},
                       {"input", QJsonObject{{"mean", mean}, {"deviation", deviation}}},
                       {"layer", QJsonObject{{"sigma_w", scale.weights}, {"sigma_b", scale.biases}}}};
    for (const Row& row : rows) object[row.key] = jsonNumber(s.*row.number);
    object["chi"] = jsonNumber(scale.chi(s));
    object["next_variance"] = jsonNumber(scale.nextVariance(s));
    out << QJsonDocument(object).toJson().toStdString();
}

}  // namespace

constinit const Command statisticsCommand{
    "statistics", "<id>", "Show moments and gain of an activation for normally distributed inputs.", 1, 1, options,
    "",           run};

}  // namespace activation
