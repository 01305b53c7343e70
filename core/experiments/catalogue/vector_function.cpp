// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/experiment_list.h"
#include "core/experiments/layers.h"
#include "core/experiments/number_list.h"
#include "core/experiments/vector_settings.h"
#include "core/figures/vector_plane.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace activation {

using namespace std::string_literals;

namespace {

constexpr std::size_t cells = 80;   // of a map, along each side; even, so that kinks at 0 are between two of them
constexpr int steps = 160;          // of a slice; even, so that 0 is one of them
constexpr std::size_t longest = 8;  // inputs behind a and b: more lines than that cannot be told apart
constexpr double largest = 1000.0;  // of them, in absolute value
const auto othersName = TranslatableText::named("others", CORE_TEXT("Setting", "others"));

const VectorFunction& functionOf(const Settings& settings) { return vectorFunctions()[settings.whole("function")]; }

VectorPlane planeOf(const Settings& settings) {
    const VectorFunction& function = functionOf(settings);
    VectorPlane plane{&function, valuesOf(settings, function)};
    if (!function.gated) plane.others = *numbersFrom(settings.texts.at("others"));
    return plane;
}

/// "a = −0.5".
std::string named(const char* input, double value) {
    char text[32];
    char* const end = text + sizeof text;
    const std::string digits(text, std::to_chars(text, end, std::fabs(value), std::chars_format::general, 4).ptr);
    return input + std::string(value < 0.0 ? " = −" : " = ") + digits;
}

/// "y₁".
std::string outputName(std::size_t index) {
    constexpr const char* subscripts[]{"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};
    std::string digits;
    for (std::size_t n = index + 1; n > 0; n /= 10) digits.insert(0, subscripts[n % 10]);
    return "y" + digits;
}

/// 0 where nothing but rounding is left.
double sumOf(const std::vector<double>& numbers) {
    double sum = 0.0, size = 0.0;
    for (const double each : numbers) sum += each, size += std::fabs(each);
    return std::fabs(sum) > 1e-15 * size ? sum : 0.0;
}

/// Everything that is drawn for one function at one place.
class View {
public:
    explicit View(const Settings& settings)
        : m_plane(planeOf(settings)),
          m_reach(settings.number("reach")),
          m_here{settings.number("a"), settings.number("b")} {}

    Figure map(SourceText title, PlaneQuantity quantity) const {
        Figure figure{title, {std::string(names[0])}, {std::string(names[1])}};
        figure.map = mapOf(m_plane, quantity, m_reach, cells);
        if (std::fabs(m_here[0]) <= m_reach) figure.markers.push_back({std::string(names[0]), m_here[0], {}});
        if (std::fabs(m_here[1]) <= m_reach) figure.markers.push_back({std::string(names[1]), {}, m_here[1]});
        figure.x.range = figure.y.range = Range{-m_reach, m_reach};
        return figure;
    }

    /// The value of a pair over one input, for several values of the other: first the chosen one.
    Figure slices(SourceText title, std::size_t moving) const {
        const std::size_t fixed = 1 - moving;
        Figure figure = empty(title, moving, CORE_TEXT("Figure", "value"));
        std::vector<double> places{m_here[fixed]};
        for (const double share : {-0.5, -0.25, 0.25, 0.5})
            if (share * m_reach != m_here[fixed]) places.push_back(share * m_reach);
        for (const double place : places) {
            FigureCurve curve{named(names[fixed], place), {}, {}, figure.curves.empty() ? Trace::Line : Trace::Dashes};
            for (const double x : grid()) {
                curve.x.push_back(x);
                curve.y.push_back(
                    m_plane.outputs(moving == 0 ? m_plane.inputs(x, place) : m_plane.inputs(place, x))[0]);
            }
            figure.curves.push_back(std::move(curve));
        }
        return figure;
    }

    /// Every output over one input.
    Figure outputs(SourceText title, std::size_t moving) const {
        Figure figure = empty(title, moving, CORE_TEXT("Figure", "output"));
        std::vector<double> inputs = m_plane.inputs(m_here[0], m_here[1]), places = grid();
        for (std::size_t i = 0; i < inputs.size(); ++i)  // where the largest input is another, there may be a kink
            if (i != moving && std::fabs(inputs[i]) < m_reach) places.push_back(inputs[i]);
        std::ranges::sort(places);
        for (const double x : places) {
            inputs[moving] = x;
            add(figure, x, m_plane.outputs(inputs));
        }
        giveRoom(figure);
        return figure;
    }

    /// Every output when all inputs grow by the same.
    Figure shifted(SourceText title) const {
        Figure figure{title, {CORE_TEXT("Figure", "added to all inputs")}, {CORE_TEXT("Figure", "output")}};
        for (const double shift : grid()) {
            std::vector<double> inputs = m_plane.inputs(m_here[0], m_here[1]);
            for (double& each : inputs) each += shift;
            add(figure, shift, m_plane.outputs(inputs));
        }
        giveRoom(figure);
        return figure;
    }

    Figure numbers(SourceText title) const {
        const std::vector<double> inputs = m_plane.inputs(m_here[0], m_here[1]), outputs = m_plane.outputs(inputs);
        std::vector<std::vector<double>> columns{outputs, {}, {}};
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            const std::vector<double> gradient = m_plane.gradient(inputs, i);
            columns[1].push_back(gradient[0]);
            columns[2].push_back(gradient[1]);
        }
        Figure figure{title};
        figure.table = FigureTable{{CORE_TEXT("Figure", "output"), CORE_TEXT("Figure", "value"),
                                    CORE_TEXT("Figure", "slope in a"), CORE_TEXT("Figure", "slope in b")},
                                   {}};
        for (std::size_t i = 0; i < outputs.size(); ++i)
            figure.table->rows.push_back({outputName(i), columns[0][i], columns[1][i], columns[2][i]});
        if (outputs.size() > 1)
            figure.table->rows.push_back(
                {CORE_TEXT("Figure", "sum"), sumOf(columns[0]), sumOf(columns[1]), sumOf(columns[2])});
        return figure;
    }

private:
    static constexpr const char* names[]{"a", "b"};

    Figure empty(SourceText title, std::size_t moving, SourceText y) const {
        Figure figure{title, {std::string(names[moving])}, {y}};
        if (std::fabs(m_here[moving]) <= m_reach)
            figure.markers.push_back({named(names[moving], m_here[moving]), m_here[moving], {}});
        return figure;
    }

    std::vector<double> grid() const {
        std::vector<double> result;
        for (int i = 0; i <= steps; ++i) result.push_back(m_reach * (2.0 * i / steps - 1.0));
        return result;
    }

    static void add(Figure& figure, double x, const std::vector<double>& outputs) {
        figure.curves.resize(outputs.size());
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            figure.curves[i].name = outputName(i);
            figure.curves[i].x.push_back(x);
            figure.curves[i].y.push_back(outputs[i]);
        }
    }

    /// Level lines leave no corner free: the legend is above them.
    static void giveRoom(Figure& figure) {
        double least = figure.curves[0].y[0], most = least;
        for (const FigureCurve& curve : figure.curves)
            for (const double y : curve.y) least = std::min(least, y), most = std::max(most, y);
        if (least < most) figure.y.range = Range{least - 0.1 * (most - least), most + 0.6 * (most - least)};
    }

    VectorPlane m_plane;
    double m_reach;
    double m_here[2];
};

std::vector<Figure> compute(const Settings& settings, const Progress& progress) {
    const View view(settings);
    const bool isPair = functionOf(settings).gated;
    std::vector<Figure> figures{
        view.map(isPair ? CORE_TEXT("Figure", "Value") : CORE_TEXT("Figure", "First output"), PlaneQuantity::Value)};
    progress.at(0.3);
    for (const std::size_t moving : {0U, 1U}) {
        const SourceText title = moving == 0 ? CORE_TEXT("Figure", "Over a") : CORE_TEXT("Figure", "Over b");
        figures.push_back(isPair ? view.slices(title, moving) : view.outputs(title, moving));
    }
    if (!isPair) figures.push_back(view.shifted(CORE_TEXT("Figure", "Shifted")));
    progress.at(0.4);
    figures.push_back(view.map(CORE_TEXT("Figure", "Slope in a"), PlaneQuantity::SlopeInA));
    progress.at(0.7);
    figures.push_back(view.map(CORE_TEXT("Figure", "Slope in b"), PlaneQuantity::SlopeInB));
    figures.push_back(view.numbers(CORE_TEXT("Figure", "Numbers")));
    for (const Figure& figure : figures)
        if (!faultOf(figure).empty())
            throw CannotGoOn{Fault{CORE_TEXT("Fault", "an output is not finite: the inputs are too large for it")}};
    return figures;
}

std::optional<Fault> fault(const Settings& settings) {
    const auto others = numbersFrom(settings.texts.at("others"), othersName);
    if (!others) return others.fault();
    if (others->size() > longest)
        return Fault{CORE_TEXT("Fault", "%1 must be at most %2 numbers"), othersName, longest};
    for (const double each : *others)
        if (!(std::fabs(each) <= largest))
            return Fault{CORE_TEXT("Fault", "%1 must be numbers from %2 to %3"), othersName, -largest, largest};
    const VectorPlane plane = planeOf(settings);
    return faultOf(*plane.function, 2 + plane.others.size(), plane.values);
}

}  // namespace

Experiment vectorFunctionExperiment() {
    std::vector<Setting> settings{
        choice("function", CORE_TEXT("Setting", "function"), "f", CORE_TEXT("Setting", "function of the whole vector"),
               0, vectorFunctionChoices()),
        {{"a", "a", 1.5, 1.5, 1.5, -4.0, 4.0}, {-100.0, 100.0}, "a"s, CORE_TEXT("Setting", "first input")},
        {{"b", "b", 0.5, 0.5, 0.5, -4.0, 4.0}, {-100.0, 100.0}, "b"s, CORE_TEXT("Setting", "second input")},
        {{"reach", "reach", 4.0, 4.0, 4.0, 1.0, 12.0},
         {0.01, 100.0},
         CORE_TEXT("Setting", "reach"),
         CORE_TEXT("Setting", "the plots show a and b from −reach to reach")}};
    for (Setting& each : vectorParameterSettings()) settings.push_back(std::move(each));
    return {"vector_function",
            "Functions of a vector",
            "Softmax, maxout, gated linear units and their relatives: maps over two inputs, slices, and slopes.",
            "The lines on the map say where it is cut: drag a and b, and follow the slices. A gate lets a pass as far "
            "as b opens it; what softmax gives to one output it takes from the others.",
            std::move(settings),
            {{"others", CORE_TEXT("Setting", "others"), "0, -1",
              CORE_TEXT("Setting", "the inputs after a and b, which stay; a gated unit has none")}},
            {0, 0, {}},
            fault,
            compute,
            false};
}

}  // namespace activation
