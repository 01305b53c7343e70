// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/experiment_list.h"
#include "core/experiments/layers.h"
#include "core/experiments/number_list.h"
#include "core/experiments/tensor_text.h"
#include "core/experiments/vector_settings.h"
#include "core/network/per_channel.h"
#include "core/network/random.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace activation {

using namespace std::string_literals;

namespace {

constexpr std::size_t most = 4096;  // elements
const auto valuesName = TranslatableText::named("values", CORE_TEXT("Setting", "values"));
const auto axisName = TranslatableText::named("axis", CORE_TEXT("Setting", "axis"));
const auto parametersName = TranslatableText::named("parameters", CORE_TEXT("Setting", "parameters"));
constexpr std::size_t mostGradients = 64;  // inputs and outputs of a row of which each pair has a gradient
constexpr SourceText firstGradients = CORE_TEXT("Figure", "Gradients in the first row, ∂yᵢ/∂xⱼ");

/// What is typed, or drawn where nothing is.
Result<Tensor> inputOf(const Settings& settings) {
    Result<Tensor> tensor = tensorFrom(settings.texts.at("values"), valuesName);
    if (!tensor || !tensor->values.empty()) return tensor;
    const std::size_t rows = settings.whole("rows"), columns = settings.whole("columns");
    Tensor drawn{{rows, columns}, std::vector<double>(rows * columns)};
    if (rows == 1) drawn.shape = {columns};
    Random random(settings.seed);
    for (double& value : drawn.values) value = random.normal();
    return drawn;
}

/// Null where the function is the activation, element by element.
const VectorFunction* functionOf(const Settings& settings) {
    const std::size_t choice = settings.whole("function");
    return choice == 0 ? nullptr : &vectorFunctions()[choice - 1];
}

/// A matrix as a heat map whose first row is above.
Figure picture(SourceText title, TranslatableText quantity, const std::vector<double>& values, std::size_t columns,
               std::array<SourceText, 2> axes = {CORE_TEXT("Figure", "column"), CORE_TEXT("Figure", "row")}) {
    const std::size_t rows = values.size() / columns;
    Figure figure{title, {axes[0], "", false, true}, {axes[1]}};
    HeatMap map{{std::move(quantity)},
                {-0.5, static_cast<double>(columns) - 0.5},
                {-0.5, static_cast<double>(rows) - 0.5},
                columns,
                rows,
                {},
                true};
    for (std::size_t row = rows; row-- > 0;) {
        map.values.insert(map.values.end(), values.begin() + static_cast<std::ptrdiff_t>(row * columns),
                          values.begin() + static_cast<std::ptrdiff_t>((row + 1) * columns));
        if (rows <= 16) figure.y.names.push_back(std::to_string(row));
    }
    figure.map = std::move(map);
    return figure;
}

/// As one would write them: a float that was typed as 0.1 is 0.1, not the double nearest to the float.
std::vector<double> asWritten(const std::vector<float>& numbers) {
    std::vector<double> result;
    for (const float number : numbers) {
        std::array<char, 32> digits{};
        const char* const end = std::to_chars(digits.begin(), digits.end(), number).ptr;
        std::from_chars(digits.begin(), end, result.emplace_back(number));
    }
    return result;
}

/// One slope for all channels is one of a single channel.
Channels channelsOf(const Settings& settings, const Tensor& tensor) {
    if (settings.whole("slopes") == 1) return Channels::units(tensor.shape);
    const std::size_t axis = settings.whole("axis");
    return axis < tensor.shape.size() ? Channels::along(axis, tensor.shape) : Channels::of(tensor.shape);
}

std::string placeOf(const Tensor& tensor, std::size_t element) {
    std::string place;
    for (std::size_t d = tensor.shape.size(); d-- > 0; element /= tensor.shape[d])
        place.insert(0, std::to_string(element % tensor.shape[d]) + (place.empty() ? "" : ", "));
    return place;
}

void check(const std::vector<double>& numbers) {
    for (const double number : numbers)
        if (std::isnan(number))
            throw CannotGoOn{Fault{CORE_TEXT("Fault",
                                             "an output is NaN: what is infinite in the inputs has no result here "
                                             "(softmax has none for inf, nor for a row of nothing but -inf)")}};
}

/// The activation, with one value of its first parameter for all, or one for each channel.
std::vector<Figure> elementwise(const Settings& settings, const Tensor& tensor) {
    const Selection& selection = settings.activations.front();
    const Activation& entry = *entryOf(selection);
    const Channels channels = channelsOf(settings, tensor);
    const std::vector<double> given = *numbersFrom(settings.texts.at("parameters"));
    std::vector<double> values = selection.values,
                        learned(channels.count, entry.parameters.empty() ? 0.0 : values.front());
    for (std::size_t i = 0; i < learned.size() && !given.empty(); ++i) learned[i] = given[given.size() == 1 ? 0 : i];

    std::vector<float> x(tensor.values.begin(), tensor.values.end()), ones(x.size(), 1.0F), slopes(x.size());
    std::vector<float> apart(x.size());
    const std::vector<double> before = asWritten(x);
    const bool inPlace = settings.whole("place") == 1;
    std::vector<float>& y = inPlace ? x : apart;
    std::vector<double> gradients;
    if (entry.parameters.empty()) {
        entry.slope(x, values, slopes);
        entry.forward(x, values, y);
    } else {
        const PerChannel f(entry, values, 0, channels);
        gradients = f.parameterGradient(x, ones, learned);
        f.backward(x, ones, learned, slopes);
        f.forward(x, learned, y);
    }
    const std::vector<double> output = asWritten(y), slope = asWritten(slopes), after = asWritten(x);
    check(output);
    check(slope);
    Figure table{CORE_TEXT("Figure", "Elements")};
    table.table = FigureTable{
        {CORE_TEXT("Figure", "place"), "x"s, "f(x)"s, "f′(x)"s, CORE_TEXT("Figure", "x after the call")}, {}};
    for (std::size_t i = 0; i < output.size(); ++i)
        table.table->rows.push_back({placeOf(tensor, i), before[i], output[i], slope[i], after[i]});
    std::vector<Figure> figures{
        picture(CORE_TEXT("Figure", "Input"), "x"s, before, tensor.columns()),
        picture(CORE_TEXT("Figure", "Output"), "f(x)"s, output, tensor.columns()),
        picture(CORE_TEXT("Figure", "Slope of every element"), "f′(x)"s, slope, tensor.columns()), std::move(table)};
    if (!gradients.empty()) {
        Figure sums{CORE_TEXT("Figure", "Gradient of the sum of all outputs")};
        const std::string name(entry.parameters.front().symbol);
        sums.table = FigureTable{{CORE_TEXT("Figure", "channel"), name, "∂Σf/∂" + name}, {}};
        for (std::size_t i = 0; i < gradients.size(); ++i)
            sums.table->rows.push_back({static_cast<double>(i), learned[i], gradients[i]});
        figures.push_back(std::move(sums));
    }
    return figures;
}

/// A function of each row.
std::vector<Figure> rowwise(const Settings& settings, const Tensor& tensor, const VectorFunction& function) {
    const std::vector<double> values = valuesOf(settings, function);
    const std::size_t inputs = tensor.columns(), outputs = *function.outputs(inputs, values);
    const std::span<const double> x(tensor.values);
    std::vector<double> y(tensor.rows() * outputs);
    for (std::size_t row = 0; row < tensor.rows(); ++row)
        function.forward(x.subspan(row * inputs, inputs), values, std::span(y).subspan(row * outputs, outputs));
    check(y);
    std::vector<Figure> figures{picture(CORE_TEXT("Figure", "Input"), "x"s, tensor.values, inputs),
                                picture(CORE_TEXT("Figure", "Output"), "y"s, y, outputs)};
    const bool isSmall = inputs <= mostGradients && outputs <= mostGradients;
    const auto gradient = [&](std::size_t row, std::size_t output, std::span<double> to) {
        std::vector<double> one(outputs, 0.0);
        one[output] = 1.0;
        function.backward(x.subspan(row * inputs, inputs), one, values, to);
    };
    std::vector<double> slopes(isSmall ? outputs * inputs : x.size());
    for (std::size_t i = 0; i < slopes.size() / inputs; ++i)
        gradient(isSmall ? 0 : i, isSmall ? i : 0, std::span(slopes).subspan(i * inputs, inputs));
    check(slopes);
    if (isSmall) {
        figures.push_back(picture(firstGradients, CORE_TEXT("Figure", "slope"), slopes, inputs,
                                  {CORE_TEXT("Figure", "input j"), CORE_TEXT("Figure", "output i")}));
    } else {
        figures.push_back(picture(CORE_TEXT("Figure", "Gradient of the first output of each row"),
                                  CORE_TEXT("Figure", "slope"), slopes, inputs));
        figures.push_back(
            leftOut(firstGradients, {CORE_TEXT("Figure", "a row has more than %1 numbers"), mostGradients}));
    }
    Figure table{CORE_TEXT("Figure", "Elements")};
    table.table = FigureTable{{CORE_TEXT("Figure", "row"), CORE_TEXT("Figure", "output"), "y"s}, {}};
    for (std::size_t i = 0; i < y.size(); ++i) {
        const std::size_t row = i / outputs, output = i % outputs;
        table.table->rows.push_back({static_cast<double>(row), static_cast<double>(output), y[i]});
    }
    figures.push_back(std::move(table));
    return figures;
}

std::vector<Figure> compute(const Settings& settings, const Progress&) {
    const Tensor tensor = *inputOf(settings);
    const VectorFunction* const function = functionOf(settings);
    return function ? rowwise(settings, tensor, *function) : elementwise(settings, tensor);
}

std::optional<Fault> fault(const Settings& settings) {
    const Result<Tensor> tensor = inputOf(settings);
    if (!tensor) return tensor.fault();
    if (tensor->values.size() > most)
        return Fault{CORE_TEXT("Fault", "%1 must be at most %2 numbers"), valuesName, most};
    for (const double value : tensor->values)
        if (std::isnan(value) || (std::isfinite(value) && std::fabs(value) >= 3e38))
            return Fault{CORE_TEXT("Fault", "%1 must be less than 3e38 in absolute value, or inf or -inf"), valuesName};
    const auto parameters = numbersFrom(settings.texts.at("parameters"), parametersName);
    if (!parameters) return parameters.fault();
    if (const VectorFunction* const function = functionOf(settings))
        return faultOf(*function, tensor->columns(), valuesOf(settings, *function));
    const Selection& selection = settings.activations.front();
    const std::size_t channels = channelsOf(settings, *tensor).count, axis = settings.whole("axis");
    if (tensor->shape.size() >= 2 && axis >= tensor->shape.size())
        return Fault{CORE_TEXT("Fault", "%1 must be less than %2, the number of dimensions"), axisName,
                     tensor->shape.size()};
    if (parameters->empty()) return std::nullopt;
    if (entryOf(selection)->parameters.empty()) return Fault{CORE_TEXT("Fault", "%1 has no parameters"), selection.id};
    if (parameters->size() != 1 && parameters->size() != channels)
        return Fault{channels == 1 ? CORE_TEXT("Fault", "%1 must be one number, or one for each of the %2 channel")
                                   : CORE_TEXT("Fault", "%1 must be one number, or one for each of the %2 channels"),
                     parametersName, channels};
    std::vector<double> values = selection.values;
    for (const double parameter : *parameters) {
        values.front() = parameter;
        if (const auto illegal = entryOf(selection)->fault(values))
            return Fault{CORE_TEXT("Fault", "%1: %2"), selection.id, *illegal};
    }
    return std::nullopt;
}

}  // namespace

Experiment tensorExperiment() {
    std::vector<Choice> functions = vectorFunctionChoices();
    functions.insert(functions.begin(), {"activation", CORE_TEXT("Setting", "activation")});
    std::vector<Setting> settings{
        choice("function", CORE_TEXT("Setting", "function"), "f",
               CORE_TEXT("Setting", "the activation of every element, or a function of each row"), 0,
               std::move(functions)),
        choice(
            "place", CORE_TEXT("Setting", "in place"), "in place",
            CORE_TEXT("Setting", "whether the output overwrites the input"), 0,
            {{"out_of_place", CORE_TEXT("Setting", "out of place")}, {"in_place", CORE_TEXT("Setting", "in place")}})};
    for (Setting& each : vectorParameterSettings()) settings.push_back(std::move(each));
    settings.push_back(choice(
        "slopes", CORE_TEXT("Setting", "slopes"), "slopes", CORE_TEXT("Setting", "what has a slope of its own"), 0,
        {{"per_channel", CORE_TEXT("Setting", "per channel")}, {"per_unit", CORE_TEXT("Setting", "per unit")}}));
    settings.push_back(
        {{"axis", "axis", 1.0, 1.0, 1.0, 0.0, 3.0},
         {0.0, 5.0},
         CORE_TEXT("Setting", "axis"),
         CORE_TEXT("Setting", "the dimension of the channels, counted from 0; a vector has one channel without it"),
         true});
    settings.push_back({{"rows", "rows", 4.0, 4.0, 4.0, 1.0, 32.0},
                        {1.0, 64.0},
                        CORE_TEXT("Setting", "rows"),
                        CORE_TEXT("Setting", "rows of a random input"),
                        true});
    settings.push_back({{"columns", "columns", 8.0, 8.0, 8.0, 1.0, 32.0},
                        {1.0, 64.0},
                        CORE_TEXT("Setting", "columns"),
                        CORE_TEXT("Setting", "columns of a random input"),
                        true});
    return {"tensor",
            "Tensors",
            "What an activation, or a function of a whole vector, makes of the numbers that you type.",
            "Look at output and slope element by element. Type a matrix and give PReLU a slope for each channel or "
            "unit, or take softmax of its rows.",
            std::move(settings),
            {{"values", CORE_TEXT("Setting", "values"), "[-0.6559, -0.3400, -0.5796, 1.2480]",
              CORE_TEXT("Setting", "numbers, in brackets or in rows; none: drawn at random"), true},
             {"parameters", CORE_TEXT("Setting", "parameters"), "",
              CORE_TEXT("Setting", "of the activation: one for all, or one for each channel or unit; none: its own")}},
            {1, 1, {"prelu"}},
            fault,
            compute};
}

}  // namespace activation
