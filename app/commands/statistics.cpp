// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/statistics.h"
#include "app/commands/feature_sheet.h"
#include "app/commands/line/input.h"
#include "app/commands/line/options.h"
#include "app/commands/line/refusal.h"
#include "app/content/numbers.h"
#include "core/analysis/sample_statistics.h"
#include "core/data/number_reader.h"
#include "core/quotation.h"

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
                           dataOption,
                           columnOption,
                           jsonOption};
constexpr std::string_view notes =
    "With --data the same of the normal distribution that fits the numbers stands beside\n"
    "it, and the shares of inputs where the slope is 0 (dead) or less than 0.1\n"
    "(vanishing), and where the output stays at its limit (clipped). How to record the\n"
    "inputs of a layer is told in docs/formulas.md.";

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

/// What only a sample has.
struct ShareRow {
    const char *key, *name;
    double SampleResult::*number;
};
constexpr ShareRow shareRows[]{{"dead", "f′ = 0", &SampleResult::dead},
                               {"vanishing", "|f′| < 0.1", &SampleResult::vanishing},
                               {"clipped", "at a limit", &SampleResult::clipped}};
struct FormatRow {
    const char* key;
    FormatLoss SampleResult::*loss;
};
constexpr FormatRow formatRows[]{{"float16", &SampleResult::float16}, {"bfloat16", &SampleResult::bfloat16}};

SampleResult resultOf(const Selection& selection, const std::string& file, const std::string& chosen) {
    SampleStatistics sample(*entryOf(selection), selection.values);
    NumberReader reader([&](std::span<const double> numbers) { sample.add(numbers); }, chosen);
    readPieces(file, [&](std::string_view piece) { reader.feed(piece); });
    try {
        reader.finish();
    } catch (const DataFault& fault) {
        cannot(inputName(file) + ": " + fault.what());
    }
    const SampleResult result = sample.result();
    if (result.count == 0) cannot(inputName(file) + ": none of its numbers is finite");
    return result;
}

QJsonObject jsonOf(const FormatLoss& loss) {
    return {{"to_zero", loss.toZero}, {"to_infinity", loss.toInfinity}, {"relative_error", loss.error}};
}

void writeSample(const Arguments& arguments, const Selection& selection, Output& out) {
    for (const char* const option : {"--mean", "--deviation", "--sigma-w", "--sigma-b"})
        if (arguments.has(option)) wrongUsage(std::string(option) + " does not go with --data");
    const std::string* const chosen = arguments.last("--column");
    const SampleResult sample = resultOf(selection, *arguments.last("--data"), chosen ? *chosen : std::string());
    const bool hasFit = sample.inputDeviation > 0.0 && sample.inputDeviation <= mostInput;
    const Statistics fitted =
        hasFit ? statistics(*entryOf(selection), selection.values, sample.inputMean, sample.inputDeviation)
               : Statistics{};
    if (!arguments.has(jsonOption.name)) {
        out << padded("numbers") << std::to_string(sample.count);
        if (sample.nans > 0) out << ", and " << std::to_string(sample.nans) << " NaN skipped";
        if (sample.infinities > 0) out << ", and " << std::to_string(sample.infinities) << " infinite skipped";
        out << "\n"
            << padded("mean, std. dev.") << sample.inputMean << ", " << sample.inputDeviation << "\n"
            << padded("from, to") << sample.least << ", " << sample.largest << "\n";
        for (const Row& row : rows) {
            out << padded(row.name) << sample.moments.*row.number;
            if (hasFit) out << "  (fitted normal: " << fitted.*row.number << ")";
            out << "\n";
        }
        for (const ShareRow& row : shareRows) out << padded(row.name) << sample.*row.number << "\n";
        for (const FormatRow& row : formatRows) {
            const FormatLoss& loss = sample.*row.loss;
            out << padded(row.key) << loss.toZero << " become 0, " << loss.toInfinity
                << " become infinite, relative error " << loss.error << "\n";
        }
        return;
    }
    QJsonObject object{{"id", QString::fromStdString(selection.id)},
                       {"input", QJsonObject{{"count", static_cast<double>(sample.count)},
                                             {"nan", static_cast<double>(sample.nans)},
                                             {"infinite", static_cast<double>(sample.infinities)},
                                             {"mean", sample.inputMean},
                                             {"deviation", sample.inputDeviation},
                                             {"least", sample.least},
                                             {"largest", sample.largest}}}};
    QJsonObject normal;
    for (const Row& row : rows) {
        object[row.key] = jsonNumber(sample.moments.*row.number);
        normal[row.key] = hasFit ? jsonNumber(fitted.*row.number) : QJsonValue();
    }
    for (const ShareRow& row : shareRows) object[row.key] = jsonNumber(sample.*row.number);
    for (const FormatRow& row : formatRows) object[row.key] = jsonOf(sample.*row.loss);
    object["fitted_normal"] = normal;
    out << QJsonDocument(object).toJson().toStdString();
}

void run(const Arguments& arguments, Output& out) {
    const Selection selection = selectionOf(arguments.words.front(), arguments.all(setOption.name));
    if (arguments.has("--data")) return writeSample(arguments, selection, out);
    if (arguments.has("--column")) wrongUsage("--column needs --data");
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
    "statistics",
    "<id>",
    "Show moments and gain of an activation for normally distributed inputs, or a file's.",
    1,
    1,
    options,
    notes,
    run};

}  // namespace activation
