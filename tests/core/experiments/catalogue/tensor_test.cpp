// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/experiments/support.h"

#include "core/experiments/tensor_text.h"
#include "core/quotation.h"
#include "core/vector_functions/vector_function.h"

#include <cmath>

namespace activation {

using namespace std::string_literals;

namespace {

/// A column of the table of elements.
std::vector<double> column(const Settings& settings, std::size_t column) {
    const auto figures = figuresOf("tensor", settings);
    std::vector<double> result;
    for (const auto& row : figureNamed(figures, "Elements").table->rows)
        result.push_back(std::get<double>(row[column]));
    return result;
}

std::vector<double> outputs(const Settings& settings) { return column(settings, 2); }

void expectNear(const std::vector<double>& numbers, const std::vector<double>& expected, double tolerance) {
    ASSERT_EQ(numbers.size(), expected.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) EXPECT_NEAR(numbers[i], expected[i], tolerance) << i;
}

TEST(Tensor, theExamplesOfTeachingTexts) {
    expectNear(outputs({}), {-0.1640, -0.0850, -0.1449, 1.2480}, 5e-5);
    expectNear(outputs({.texts = {{"values", "[[-0.7314, 0.0393], [0.0932, -0.7079]]"}, {"parameters", "0.25, 0.25"}}}),
               {-0.1828, 0.0393, 0.0932, -0.1770}, 5.1e-5);
    expectNear(outputs({.texts = {{"values", "tensor([-0.0453, 1.5118])"}}, .activations = {selection("relu")}}),
               {0.0, 1.5118}, 1e-7);
    expectNear(outputs({.texts = {{"values", "-0.8802 0.2288"}}, .activations = {selection("prelu", {0.5})}}),
               {-0.4401, 0.2288}, 1e-7);
    expectNear(outputs({.texts = {{"values", "-2.5138278, -0.34734365"}, {"parameters", "0.5"}}}),
               {-1.2569139, -0.17367183}, 1e-7);
}

TEST(Tensor, inPlaceTheInputIsOverwritten) {
    expectNear(column({.numbers = {{"place", 1.0}}}, 4), {-0.1640, -0.0850, -0.1449, 1.2480}, 5e-5);
    expectNear(column({}, 4), {-0.6559, -0.3400, -0.5796, 1.2480}, 1e-7);
}

TEST(Tensor, showsFloatsAsTheyWereTyped) {
    const Settings settings{.texts = {{"values", "0.1 -0.3 1e-20"}}, .activations = {selection("relu")}};
    EXPECT_EQ(column(settings, 4), (std::vector<double>{0.1, -0.3, 1e-20}));
    EXPECT_EQ(column(settings, 2), (std::vector<double>{0.1, 0.0, 1e-20}));
    Settings inPlace = settings;
    inPlace.numbers["place"] = 1.0;
    EXPECT_EQ(column(inPlace, 4), (std::vector<double>{0.1, 0.0, 1e-20}));
}

TEST(Tensor, masksWithMinusInfinity) {
    const double e = std::exp(1.0);
    const Settings masked{.numbers = {{"function", 1.0}}, .texts = {{"values", "[1, -inf, 2]"}}};
    expectNear(outputs(masked), {1.0 / (1.0 + e), 0.0, e / (1.0 + e)}, 1e-15);
    for (const Figure& figure : figuresOf("tensor", masked)) EXPECT_EQ(faultOf(figure), "");
    Settings logarithm = masked;
    logarithm.numbers["function"] = 2.0;
    EXPECT_EQ(outputs(logarithm)[1], -HUGE_VAL);
    EXPECT_EQ(outputs({.texts = {{"values", "-inf inf"}}, .activations = {selection("tanh")}}),
              (std::vector<double>{-1.0, 1.0}));
    for (const char* values : {"1 inf", "-inf -inf"}) {
        const auto result =
            run(*findExperiment("tensor"), {.numbers = {{"function", 1.0}}, .texts = {{"values", values}}});
        ASSERT_FALSE(result) << values;
        EXPECT_NE(result.fault().string().find("an output is NaN"), std::string::npos) << result.fault();
    }
    EXPECT_EQ(faultOf(*findExperiment("tensor"), {.texts = {{"values", "1 nan"}}}),
              "values must be less than 3e38 in absolute value, or inf or -inf");
}

TEST(Tensor, anEmptyListIsRefused) {
    for (const char* values : {"[]", "[[], []]", "[ ]", "tensor([])"})
        EXPECT_EQ(faultOf(*findExperiment("tensor"), {.texts = {{"values", values}}}),
                  "values must have at least one number");
}

TEST(Tensor, theChannelsDimensionCanBeChosen) {
    const auto with = [](const char* values, const char* parameters, double axis, double slopes = 0.0) {
        return Settings{.numbers = {{"axis", axis}, {"slopes", slopes}},
                        .texts = {{"values", values}, {"parameters", parameters}}};
    };
    constexpr char matrix[] = "[[-1, -1], [-2, -2]]", box[] = "[[[-1, -2]], [[-3, -4]]]";
    expectNear(outputs(with(matrix, "0.1 0.2", 0.0)), {-0.1, -0.1, -0.4, -0.4}, 1e-7);
    expectNear(outputs(with(matrix, "0.1 0.2", 1.0)), {-0.1, -0.2, -0.2, -0.4}, 1e-7);
    expectNear(outputs(with(box, "0.1 0.2", 2.0)), {-0.1, -0.4, -0.3, -0.8}, 1e-7);
    expectNear(outputs(with("-1 -1 -1", "0.1 0.2 0.3", 0.0)), {-0.1, -0.2, -0.3}, 1e-7);
    expectNear(outputs(with(matrix, "0.1 0.2", 1.0, 1.0)), {-0.1, -0.2, -0.2, -0.4}, 1e-7);
    expectNear(outputs(with(box, "0.1 0.2", 0.0, 1.0)), {-0.1, -0.4, -0.3, -0.8}, 1e-7);
    expectNear(outputs(with("-1 -1 -1", "0.1 0.2 0.3", 1.0, 1.0)), {-0.1, -0.2, -0.3}, 1e-7);
    EXPECT_EQ(faultOf(*findExperiment("tensor"), with(matrix, "", 2.0)),
              "axis must be less than 2, the number of dimensions");
}

TEST(Tensor, channelsAreDimensionOne) {
    const Settings settings{.texts = {{"values", "[[-1, -1], [-2, -2]]"}, {"parameters", "0.1 0.2"}}};
    expectNear(outputs(settings), {-0.1, -0.2, -0.2, -0.4}, 1e-7);
    const auto figures = figuresOf("tensor", settings);
    const auto& sums = figureNamed(figures, "Gradient of the sum of all outputs").table->rows;
    EXPECT_NEAR(std::get<double>(sums[0][2]), -3.0, 1e-6);  // Σ min(0, x)
    EXPECT_EQ(faultOf(*findExperiment("tensor"), {.texts = {{"parameters", "0.1 0.2"}}}),
              "parameters must be one number, or one for each of the 1 channel");
}

TEST(Tensor, softmaxOfEveryRow) {
    const double e = std::exp(1.0);
    expectNear(outputs({.numbers = {{"function", 1.0}}, .texts = {{"values", "0 1; 1000 1001"}}}),
               {1.0 / (1.0 + e), e / (1.0 + e), 1.0 / (1.0 + e), e / (1.0 + e)}, 1e-15);
}

TEST(Tensor, readsWhatPeoplePaste) {
    struct Row {
        const char* text;
        std::vector<std::size_t> shape;
    };
    for (const auto& [text, shape] :
         {Row{"1 2 3", {3}},
          Row{"1, 2; 3, 4", {2, 2}},
          Row{"1,2,3;4,5,6", {2, 3}},
          Row{"0.5,1;2,3", {2, 2}},
          Row{"1,2\n3,4\n", {2, 2}},
          Row{"1,2", {2}},
          Row{"\xEF\xBB\xBF"
              "1 2\r\n3 4\r\n",
              {2, 2}},
          Row{"1\r2\r", {2, 1}},
          Row{"1, 2,\n3, 4,\n", {2, 2}},
          Row{"1;2;3;", {3, 1}},
          Row{"1,5\t-2,5\n3,5\t4", {2, 2}},
          Row{"[1 2; 3 4]", {2, 2}},
          Row{"[[1,2],[3,4]]", {2, 2}},
          Row{"\n1 2\n\n", {2}},
          Row{" \n", {}},
          Row{"1\t2\n3\t4\n", {2, 2}},
          Row{"[1., -2e-3]", {2}},
          Row{"tensor([[1, 2],\n        [3, 4],\n        [5, 6]], requires_grad=True)", {3, 2}},
          Row{"[[[1],[2]],[[3],[4]]]", {2, 2, 1}},
          Row{"array([[1. 2.]\n [3. 4.]])", {2, 2}},
          Row{"[7]", {1}}}) {
        const auto tensor = tensorFrom(text, "it"s);
        ASSERT_TRUE(tensor) << text << ": " << tensor.fault();
        EXPECT_EQ(tensor->shape, shape) << text;
    }
    for (const char* wrong : {"1 2; 3", "[1, 2", "[[1, 2], [3]]", "[[1], 2]", "[1, [2]]", "one", "[1, x]", "]1[",
                              "[[[[[[[1]]]]]]]", "[[1, 2], [[3, 4]]]", "[[]", "[1] 2 [3]"})
        EXPECT_FALSE(tensorFrom(wrong, "it"s)) << wrong;
}

TEST(Tensor, refusesWhatCanBeReadInTwoWays) {
    const auto faultOf = [](const char* text) {
        const auto tensor = tensorFrom(text, "it"s);
        return tensor ? std::string() : tensor.fault().string();
    };
    for (const char* decimal : {"1,5;-2,5", "1,5; -2,5", "1,5 -2,5", "1,5;2", "1,5;\n-2,5;\n", "1,5 2,5\n3,5 4,5",
                                "\xEF\xBB\xBF"
                                "1,5;2,5",
                                "[1,5; 2,5]", "1,5e3;2"})
        EXPECT_TRUE(faultOf(decimal).starts_with("it must be clear, and \"1,5")) << decimal << ": " << faultOf(decimal);
    EXPECT_EQ(tensorFrom("1,5\t-2,5", "it"s)->values, (std::vector{1.5, -2.5}));
    for (const char* empty : {"1,,2", ",1", "1\t\t2", "1, , 2", "[1,,2]", "1,2,3\n4,,6"})
        EXPECT_EQ(faultOf(empty), "it must not have empty places between commas or tabs") << empty;
    for (const char* nothing : {"[]", "[[]]", ",", "[ ]", ";", "tensor([])"})
        EXPECT_EQ(faultOf(nothing), "it must have at least one number") << nothing;
    EXPECT_EQ(faultOf("1 2\n3 4\n5"), "it must have rows of equal length: row 3 has length 1, row 1 has length 2");
    EXPECT_EQ(faultOf("[[1, 2], [3, 4], [5, 6, 7]]"),
              "it must have rows of equal length: row 3 has length 3, row 1 has length 2");
    for (const char* side : {"[1 2] [3 4]", "[1 2]\n[3 4]", "[1][2]", "[[1]], [[2]]"})
        EXPECT_EQ(faultOf(side), "it must have one pair of brackets around everything") << side;
    for (const char* uneven : {"[[], [1]]", "[[1], []]", "[[[]], [[1]]]"})
        EXPECT_TRUE(faultOf(uneven).starts_with("it must have rows of equal length"))
            << uneven << ": " << faultOf(uneven);
    EXPECT_EQ(faultOf("[[1; 2]]"), "it must not have semicolons inside nested brackets");
    EXPECT_TRUE(activation::faultOf(*findExperiment("learn_prelu"), {.texts = {{"targets", "0,05; 0,4"}}})
                    ->string()
                    .starts_with("targets must be clear, and \"0,05\""));
    EXPECT_FALSE(activation::faultOf(*findExperiment("train_classifier"), {.texts = {{"sizes", "128,64"}}}));
}

TEST(Tensor, quotesWholeCharacters) {
    const auto tensor = tensorFrom("äöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöü", "it"s);
    ASSERT_FALSE(tensor);
    EXPECT_EQ(tensor.fault(),
              "it must be numbers, and " + inQuotes("äöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöü") + " is not one");
}

TEST(Tensor, aLongRowHasNoGradientOfEachPair) {
    for (const std::size_t count : {64U, 65U, 4096U}) {
        std::string row;
        for (std::size_t i = 0; i < count; ++i) row += std::to_string(i % 7) + ' ';
        for (std::size_t f = 1; f <= vectorFunctions().size(); ++f) {
            const Settings settings{.numbers = {{"function", static_cast<double>(f)}, {"pieces", 1.0}},
                                    .texts = {{"values", row}}};
            if (faultOf(*findExperiment("tensor"), settings)) continue;  // an odd number for a gated unit
            const auto figures = figuresOf("tensor", settings);
            std::size_t numbers = 0;
            for (const Figure& figure : figures) {
                EXPECT_EQ(faultOf(figure), "");
                if (figure.map) numbers += figure.map->values.size();
            }
            EXPECT_LE(numbers, 4 * 4096U) << count << ' ' << f;
            const bool isCut = std::ranges::find(figures, std::string_view("Omitted"), &Figure::title) != figures.end();
            const VectorFunction& function = vectorFunctions()[f - 1];
            const auto outputs = function.outputs(count, std::vector<double>(function.parameters.size(), 1.0));
            EXPECT_EQ(isCut, std::max(count, outputs.value()) > 64) << count << ' ' << f;
            if (!isCut || f != 1) continue;
            const auto& left = figureNamed(figures, "Omitted").table->rows;
            EXPECT_EQ(std::get<TranslatableText>(left[0][1]), "a row has more than 64 numbers");
            const HeatMap& first = *figureNamed(figures, "Gradient of the first output of each row").map;
            const HeatMap& y = *figureNamed(figures, "Output").map;
            EXPECT_NEAR(first.values[1], -y.values[0] * y.values[1], 1e-15);  // softmax
        }
    }
    EXPECT_FALSE(
        faultOf(*findExperiment("tensor"), {.texts = {{"values", std::string(2 * 4097, ' ').replace(0, 1, "1")}}}));
    std::string many;
    for (int i = 0; i < 4097; ++i) many += "1 ";
    EXPECT_EQ(faultOf(*findExperiment("tensor"), {.texts = {{"values", many}}}), "values must be at most 4096 numbers");
}

TEST(VectorFunctions, gradientsAreThoseOfCentralDifferences) {
    const std::vector<double> x{0.3, -1.2, 2.0, 0.7, -0.4, 1.1},
        gradient{0.5, -1.0, 0.25, 2.0, 0.1, -0.7, 1.5, -0.3, 0.8, -2.0, 0.6, 0.9};
    for (const VectorFunction& f : vectorFunctions()) {
        const std::vector<double> values = f.parameters.empty() ? std::vector<double>() : std::vector{3.0};
        const auto count = f.outputs(x.size(), values);
        ASSERT_TRUE(count) << f.facts.id;
        const auto loss = [&](const std::vector<double>& at) {
            std::vector<double> y(*count);
            f.forward(at, values, y);
            double sum = 0.0;
            for (std::size_t i = 0; i < y.size(); ++i) sum += gradient[i] * y[i];
            return sum;
        };
        std::vector<double> slope(x.size());
        f.backward(x, std::span(gradient).first(*count), values, slope);
        for (std::size_t i = 0; i < x.size(); ++i) {
            std::vector<double> above = x, below = x;
            above[i] += 1e-5;
            below[i] -= 1e-5;
            EXPECT_NEAR(slope[i], (loss(above) - loss(below)) / 2e-5, 1e-9) << f.facts.id << ' ' << i;
        }
    }
}

TEST(VectorFunctions, holdTheirIdentities) {
    const std::vector<double> x{1000.0, 999.0, -1000.0};
    std::vector<double> y(3), logarithms(3), least(3);
    findVectorFunction("softmax")->forward(x, std::vector{1.0}, y);
    EXPECT_NEAR(y[0] + y[1] + y[2], 1.0, 1e-15);
    findVectorFunction("log_softmax")->forward(x, {}, logarithms);
    EXPECT_NEAR(std::exp(logarithms[0]), y[0], 1e-15);
    EXPECT_NEAR(logarithms[2], -2000.0 - std::log1p(std::exp(-1.0)), 1e-12);
    findVectorFunction("softmin")->forward(x, {}, least);
    EXPECT_EQ(least[2], 1.0);
    EXPECT_FALSE(findVectorFunction("glu")->outputs(3, {}));
    EXPECT_FALSE(findVectorFunction("maxout")->outputs(4, std::vector{3.0}));
    EXPECT_EQ(findVectorFunction("relu"), nullptr);
    std::vector<double> nan{NAN, 1.0, 2.0};
    findVectorFunction("softmax")->forward(nan, std::vector{1.0}, y);
    for (const double each : y) EXPECT_TRUE(std::isnan(each));
}

TEST(VectorFunctions, everyOneIsShown) {
    for (std::size_t i = 0; i < vectorFunctions().size(); ++i) {
        const VectorFunction& f = vectorFunctions()[i];
        const auto figures = figuresOf("tensor", {.numbers = {{"function", static_cast<double>(i + 1)}}});
        for (const Figure& figure : figures) EXPECT_EQ(faultOf(figure), "") << f.facts.id;
        EXPECT_EQ(figures.size(), 4U) << f.facts.id;
    }
}

}  // namespace
}  // namespace activation
