// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/experiments/support.h"

#include "core/network/pictures.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace activation {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr double pictures = 3000.0, reached = 0.8;  // slower by far: fewer of them
#else
constexpr double pictures = 12000.0, reached = 0.95;
#endif

TEST(TrainClassifier, reachesTheValidationAccuracyOfTheText) {
    const auto figures =
        figuresOf("train_classifier", {.numbers = {{"pictures", pictures}}, .activations = {selection("leaky_relu")}});
    const auto& row = figureNamed(figures, "After the last epoch").table->rows.front();
    EXPECT_GE(std::get<double>(row[3]), reached);
    EXPECT_EQ(std::get<double>(row[4]), 0.0) << "with a slope none dies";
    const FigureCurve& loss = figureNamed(figures, "Loss while learning").curves.front();
    EXPECT_NEAR(loss.y.front(), std::log(10.0), 0.6) << "before it has learned, ten classes are alike";
    EXPECT_EQ(loss.y.size(), 13U);
}

TEST(TrainClassifier, nanIsCaughtAndExplained) {
    const auto result =
        run(*findExperiment("train_classifier"),
            {.numbers = {{"pictures", 400.0}, {"learning_rate", 1000.0}}, .activations = {selection("relu_squared")}});
    ASSERT_FALSE(result);
    EXPECT_NE(result.fault().string().find("the learning rate is too large"), std::string::npos) << result.fault();
}

const char* const learned = "What the layers learn of their activation";

bool learnsAnything(const std::vector<Figure>& figures) {
    return std::ranges::any_of(figures, [](const Figure& figure) { return figure.title == learned; });
}

TEST(TrainClassifier, aParameterIsLearnedWhereThatIsAskedFor) {
    const std::map<std::string, double, std::less<>> fixed{{"pictures", 400.0}, {"epochs", 2.0}};
    auto first = fixed;
    first["parameters"] = 1.0;
    EXPECT_FALSE(learnsAnything(figuresOf("train_classifier", {.numbers = fixed, .activations = {selection("elu")}})));
    EXPECT_FALSE(learnsAnything(figuresOf("train_classifier", {.numbers = first, .activations = {selection("tanh")}})))
        << "it has none";

    // PReLU's always, and a person's own where it is asked for: a curve for each layer, from the value that was set.
    for (const auto& [subject, numbers] :
         {std::pair{selection("prelu"), fixed}, std::pair{selection("x*sigmoid(b*x)"), first}}) {
        const auto figures = figuresOf("train_classifier", {.numbers = numbers, .activations = {subject}});
        const auto& curves = figureNamed(figures, learned).curves;
        ASSERT_EQ(curves.size(), 2U) << subject.id;
        for (const FigureCurve& curve : curves) {
            ASSERT_EQ(curve.y.size(), 3U);
            EXPECT_EQ(curve.y.front(), subject.values.front());
            EXPECT_NE(curve.y.back(), subject.values.front()) << "it has learned nothing";
        }
    }
}

TEST(TrainClassifier, whatIsLearnedStaysLegal) {
    // Squareplus's b must not be negative; steps of this size come to it and would go beyond.
    constexpr double step = 0.3;
    const auto figures = figuresOf("train_classifier", {.numbers = {{"pictures", 400.0},
                                                                    {"epochs", 20.0},
                                                                    {"batch", 8.0},
                                                                    {"optimiser", 2.0},
                                                                    {"learning_rate", step},
                                                                    {"parameters", 1.0}},
                                                        .activations = {selection("squareplus")}});
    double least = 4.0;
    for (const FigureCurve& curve : figureNamed(figures, learned).curves)
        for (const double b : curve.y) least = std::min(least, b);
    EXPECT_GE(least, 0.0);
    EXPECT_LT(least, step) << "it never came near: this tests nothing";
}

TEST(TrainClassifier, refusesSizesThatAreNone) {
    const Experiment& experiment = *findExperiment("train_classifier");
    for (const char* sizes : {"128, many", "0", "2.5", "1000", "1 2 3 4 5 6 7 8 9", "-3", "512 512 512 512"})
        EXPECT_TRUE(faultOf(experiment, {.texts = {{"sizes", sizes}}})->string().starts_with("sizes must be "))
            << sizes;
    EXPECT_FALSE(faultOf(experiment, {.texts = {{"sizes", ""}}})) << "no hidden layer is a network too";
}

TEST(Pictures, areTheSameEverywhere) {
    const Pictures some = drawPictures(20, 0.3, 1);
    EXPECT_EQ(some.values, drawPictures(20, 0.3, 1).values);
    EXPECT_NE(some.values, drawPictures(20, 0.3, 2).values);
    double sum = 0.0;
    for (const float value : some.values) sum += static_cast<double>(value);
    EXPECT_NEAR(sum / static_cast<double>(some.values.size()), 0.0, 0.5);
    EXPECT_EQ(some.labels[13], 3U);
    EXPECT_EQ(pictureClass(3).english, std::string("cross"));
}

}  // namespace
}  // namespace activation
