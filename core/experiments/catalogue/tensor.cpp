// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/per_channel.h"
#include "core/experiments/catalogue/experiment_list.h"
#include "core/experiments/layers.h"
#include "core/experiments/number_list.h"
#include "core/experiments/tensor_text.h"
#include "core/experiments/vector_settings.h"
#include "core/network/random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace activation {
namespace {

constexpr std::size_t most = 4096;         // elements
constexpr std::size_t mostGradients = 64;  // inputs and outputs of a row of which each pair has a gradient
constexpr char firstGradients[] = "Gradients in the first row, ∂yᵢ/∂xⱼ";

/// What is typed, or drawn where nothing is.
Result<Tensor> inputOf(const Settings& settings) {
    Result<Tensor> tensor = tensorFrom(settings.texts.at("values"));
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
Figure picture(std::string title, const char* quantity, const std::vector<double>& values, std::size_t columns,
               std::array<const char*, 2> axes = {"column", "row"}) {
    const std::size_t rows = values.size() / columns;
    Figure figure{std::move(title), {axes[0], "", false, true}, {axes[1]}};
    HeatMap map{{quantity},
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

std::vector<double> doubles(const std::vector<float>& numbers) { return {numbers.begin(), numbers.end()}; }

std::string placeOf(const Tensor& tensor, std::size_t element) {
    std::string place;
    for (std::size_t d = tensor.shape.size(); d-- > 0; element /= tensor.shape[d])
        place.insert(0, std::to_string(element % tensor.shape[d]) + (place.empty() ? "" : ", "));
    return place;
}

void check(const std::vector<double>& numbers) {
    for (const double number : numbers)
        if (!std::isfinite(number)) throw CannotGoOn{"an output is not finite: the inputs are too large for it"};
}

/// The activation, with one value of its first parameter for all, or one for each channel.
std::vector<Figure> elementwise(const Settings& settings, const Tensor& tensor) {
    const Selection& selection = settings.activations.front();
    const Activation& entry = *entryOf(selection);
    const Channels channels = Channels::of(tensor.shape);
    const std::vector<double> given = *numbersFrom(settings.texts.at("parameters"));
    std::vector<double> values = selection.values, learned(channels.count, values.empty() ? 0.0 : values.front());
    for (std::size_t i = 0; i < learned.size() && !given.empty(); ++i) learned[i] = given[given.size() == 1 ? 0 : i];

    std::vector<float> x(tensor.values.begin(), tensor.values.end()), ones(x.size(), 1.0F), slopes(x.size());
    std::vector<float> apart(x.size());
    const bool inPlace = settings.whole("place") == 1;
    std::vector<float>& y = inPlace ? x : apart;
    std::vector<double> gradients;
    if (values.empty()) {
        entry.slope(x, values, slopes);
        entry.forward(x, values, y);
    } else {
        const PerChannel f(entry, values, 0, channels);
        gradients = f.parameterGradient(x, ones, learned);
        f.backward(x, ones, learned, slopes);
        f.forward(x, learned, y);
    }
    const std::vector<double> output = doubles(y), slope = doubles(slopes);
    check(output);
    check(slope);
    Figure table{"Elements"};
    table.table = FigureTable{{"place", "x", "f(x)", "f′(x)", "x afterwards"}, {}};
    for (std::size_t i = 0; i < output.size(); ++i)
        table.table->rows.push_back(
            {placeOf(tensor, i), tensor.values[i], output[i], slope[i], static_cast<double>(x[i])});
    std::vector<Figure> figures{picture("Input", "x", tensor.values, tensor.columns()),
                                picture("Output", "f(x)", output, tensor.columns()),
                                picture("Slope of every element", "f′(x)", slope, tensor.columns()), std::move(table)};
    if (!gradients.empty()) {
        Figure sums{"Gradient of the sum of all outputs"};
        const std::string name(entry.parameters.front().symbol);
        sums.table = FigureTable{{"channel", name, "∂Σf/∂" + name}, {}};
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
    std::vector<Figure> figures{picture("Input", "x", tensor.values, inputs), picture("Output", "y", y, outputs)};
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
        figures.push_back(picture(firstGradients, "slope", slopes, inputs, {"input j", "output i"}));
    } else {
        figures.push_back(picture("Gradient of the first output of each row", "slope", slopes, inputs));
        figures.push_back(leftOut(firstGradients, "a row has more than " + std::to_string(mostGradients) + " numbers"));
    }
    Figure table{"Elements"};
    table.table = FigureTable{{"row", "output", "y"}, {}};
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

std::string fault(const Settings& settings) {
    const Result<Tensor> tensor = inputOf(settings);
    if (!tensor) return "values " + tensor.fault();
    if (tensor->values.size() > most) return "values must be at most " + std::to_string(most) + " numbers";
    for (const double value : tensor->values)
        if (!(std::fabs(value) < 3e38)) return "values must be finite floats";
    const auto parameters = numbersFrom(settings.texts.at("parameters"));
    if (!parameters) return "parameters " + parameters.fault();
    if (const VectorFunction* const function = functionOf(settings))
        return faultOf(*function, tensor->columns(), valuesOf(settings, *function));
    const Selection& selection = settings.activations.front();
    const std::size_t channels = Channels::of(tensor->shape).count;
    if (parameters->empty()) return {};
    if (selection.values.empty()) return selection.id + " has no parameters";
    if (parameters->size() != 1 && parameters->size() != channels)
        return "parameters must be one number, or one for each of the " + std::to_string(channels) +
               (channels == 1 ? " channel" : " channels");
    std::vector<double> values = selection.values;
    for (const double parameter : *parameters) {
        values.front() = parameter;
        if (std::string illegal = entryOf(selection)->fault(values); !illegal.empty())
            return selection.id + ": " + illegal;
    }
    return {};
}

}  // namespace

Experiment tensorExperiment() {
    std::vector<std::string_view> functions = vectorFunctionIds();
    functions.insert(functions.begin(), "activation");
    std::vector<Setting> settings{
        choice("function", "f", "the activation of every element, or a function of each row", 0, std::move(functions)),
        choice("place", "in place", "whether the output overwrites the input", 0, {"out_of_place", "in_place"})};
    for (Setting& each : vectorParameterSettings()) settings.push_back(std::move(each));
    settings.push_back({{"rows", "rows", 4.0, 4.0, 4.0, 1.0, 32.0}, {1.0, 64.0}, "rows of a random input", true});
    settings.push_back(
        {{"columns", "columns", 8.0, 8.0, 8.0, 1.0, 32.0}, {1.0, 64.0}, "columns of a random input", true});
    return {"tensor",
            "Tensors",
            "What an activation, or a function of a whole vector, makes of the numbers that you type.",
            "Look at output and slope element by element. Type a matrix and give PReLU a slope for each channel "
            "(dimension 1), or take softmax of its rows.",
            std::move(settings),
            {{"values", "[-0.6559, -0.3400, -0.5796, 1.2480]", "numbers, in brackets or in rows; none: drawn at random",
              true},
             {"parameters", "", "of the activation: one for all, or one for each channel; none: its own"}},
            {1, 1, {"prelu"}},
            fault,
            compute};
}

}  // namespace activation
