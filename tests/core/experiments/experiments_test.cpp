// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/catalogue.h"

#include "tests/support/places.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <set>

namespace activation {
namespace {

/// Settings with which an experiment that takes long takes a second.
Settings quick(std::string_view id) {
    if (id == "train_classifier") return {.numbers = {{"pictures", 400.0}, {"epochs", 2.0}}};
    if (id == "timing") return {.numbers = {{"elements", 2000.0}, {"repetitions", 3.0}}};
    return {};
}

class Experiments : public testing::TestWithParam<std::string_view> {
protected:
    const Experiment& experiment = *findExperiment(GetParam());
    const Settings settings = quick(experiment.id);
};

std::string flat(const std::vector<Figure>& figures) {
    std::string text;
    for (const Figure& figure : figures) {
        text += figure.title.string();
        for (const FigureCurve& curve : figure.curves)
            for (const double y : curve.y) text += ' ' + std::to_string(y);
        for (const FigureBars& bars : figure.bars)
            for (const double y : bars.heights) text += ' ' + std::to_string(y);
        if (figure.map)
            for (const double y : figure.map->values) text += ' ' + std::to_string(y);
        if (figure.table)
            for (const auto& row : figure.table->rows)
                for (const Cell& cell : row)
                    text += ' ' + (std::holds_alternative<double>(cell) ? std::to_string(std::get<double>(cell))
                                                                        : std::get<TranslatableText>(cell).string());
    }
    return text;
}

TEST_P(Experiments, runWithWhatTheyStartWith) {
    double last = 0.0;
    bool ascends = true;
    std::vector<Figure> interim;
    const auto onFraction = [&](double fraction) {
        ascends = ascends && fraction >= last && fraction <= 1.0 + 1e-9;
        last = fraction;
    };
    const auto figures =
        run(experiment, settings, Progress({}, onFraction, [&](const std::vector<Figure>& some) { interim = some; }));
    ASSERT_TRUE(figures) << figures.fault();
    EXPECT_FALSE(figures->empty());
    for (const Figure& figure : *figures) EXPECT_EQ(faultOf(figure), "");
    for (const Figure& figure : interim) EXPECT_EQ(faultOf(figure), "");
    EXPECT_TRUE(ascends);
    EXPECT_EQ(last, 1.0);
    if (experiment.id == "timing") return;  // of which nothing comes twice
    const auto again = run(experiment, settings);
    ASSERT_TRUE(again);
    EXPECT_TRUE(flat(*again) == flat(*figures)) << "the same settings gave other numbers";
}

TEST_P(Experiments, stopWhenTheyAreAskedTo) {
    std::stop_source source;
    int calls = 0;
    const auto result = run(experiment, settings, Progress(source.get_token(), [&](double) {
                                ++calls;
                                source.request_stop();
                            }));
    EXPECT_EQ(calls, 1);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.fault(), "it was stopped");
}

TEST_P(Experiments, stopWhereverTheyAre) {
    long all = 0;
    ASSERT_TRUE(run(experiment, settings, Progress({}, {}, {}, [&] { ++all; })));
    for (int part = 1; part <= 12; ++part) {
        const long last = std::max(1L, all * part / 12);
        std::stop_source source;
        long checks = 0;
        const auto result = run(experiment, settings, Progress(source.get_token(), {}, {}, [&] {
                                    if (++checks == last) source.request_stop();
                                }));
        if (experiment.id == "timing" && result) continue;  // it does not look as often each time
        ASSERT_FALSE(result) << part;
        EXPECT_EQ(result.fault(), "it was stopped");
        EXPECT_EQ(checks, last) << "it went on";
    }
}

TEST_P(Experiments, drawOtherNumbersForAnotherSeedOrHaveNone) {
    if (experiment.id == "timing") return;  // of which nothing comes twice
    Settings one = settings, other = settings;
    if (experiment.id == "tensor") one.texts["values"] = other.texts["values"] = "";  // drawn at random
    other.seed = 2;
    const auto first = run(experiment, one), second = run(experiment, other);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(flat(*first) != flat(*second), experiment.isRandom);
}

TEST_P(Experiments, refuseASeedBeyondTheLargest) {
    Settings large = settings;
    large.seed = SettingOverrides::largestSeed;
    EXPECT_FALSE(faultOf(experiment, large));
    ++large.seed;
    EXPECT_EQ(faultOf(experiment, large), "seed must be a whole number from 0 to 9007199254740991");
    EXPECT_EQ(overridesFaultOf(experiment, {.seed = large.seed}), faultOf(experiment, large));
}

TEST_P(Experiments, refuseWhatIsIllegal) {
    const auto isRefused = [&](const Settings& wrong) {
        const auto result = run(experiment, wrong);
        return !result && !result.fault().empty() && result.fault() == faultOf(experiment, wrong).value();
    };
    for (const Setting& setting : experiment.settings) {
        const std::string id(setting.parameter.id);
        EXPECT_STRNE(setting.meaning.english, "") << id;
        EXPECT_LE(setting.legal.from, setting.parameter.low) << id;
        EXPECT_GE(setting.legal.to, setting.parameter.high) << id;
        EXPECT_LT(setting.parameter.low, setting.parameter.high) << id;
        EXPECT_TRUE(setting.parameter.low <= setting.parameter.initial &&
                    setting.parameter.initial <= setting.parameter.high)
            << id;
        if (!setting.choices.empty()) {
            EXPECT_EQ(setting.legal, (Range{0.0, static_cast<double>(setting.choices.size()) - 1.0})) << id;
            EXPECT_TRUE(setting.whole) << id;
        }
        for (const double wrong : {setting.legal.from - 1.0, setting.legal.to + 1.0, std::nan(""), HUGE_VAL}) {
            Settings illegal;
            illegal.numbers[id] = wrong;
            EXPECT_TRUE(isRefused(illegal)) << id << " = " << wrong;
        }
        Settings broken;
        broken.numbers[id] = setting.parameter.low + 0.5;
        EXPECT_EQ(faultOf(experiment, broken).has_value(), setting.whole) << id;
    }
    Settings unknown;
    unknown.numbers["no such setting"] = 1.0;
    EXPECT_TRUE(isRefused(unknown));
    Settings text;
    text.texts["no such setting"] = "1";
    EXPECT_TRUE(isRefused(text));
    Settings many;
    many.activations.assign(experiment.arity.most + 1, defaultSelection("relu"));
    EXPECT_TRUE(isRefused(many));
    if (experiment.arity.most > 0) {
        Settings nobody;
        nobody.activations.assign(experiment.arity.least, {"no such activation", {}});
        EXPECT_TRUE(isRefused(nobody));
    }
}

TEST_P(Experiments, sayWhatTheyShow) {
    EXPECT_TRUE(experiment.shows.ends_with('.') && experiment.look.ends_with('.'));
    EXPECT_FALSE(experiment.name.empty());
    const std::filesystem::path texts = std::filesystem::path(places::sourceTree) / "resources/experiments";
    for (const char* suffix : {".md", ".zh.md"})
        EXPECT_GT(std::filesystem::file_size(texts / (std::string(experiment.id) + suffix)), 400U) << suffix;
}

INSTANTIATE_TEST_SUITE_P(All, Experiments, testing::ValuesIn([] {
                             std::vector<std::string_view> ids;
                             for (const Experiment& experiment : experiments()) ids.push_back(experiment.id);
                             return ids;
                         }()),
                         [](const auto& test) { return std::string(test.param); });

TEST(ExperimentCatalogue, namesEachOnce) {
    std::set<std::string_view> ids;
    for (const Experiment& experiment : experiments()) {
        EXPECT_TRUE(ids.insert(experiment.id).second) << experiment.id;
        EXPECT_EQ(findExperiment(experiment.id), &experiment);
    }
    EXPECT_EQ(findExperiment("perceptron"), nullptr);
}

}  // namespace
}  // namespace activation
