// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/numbers.h"
#include "core/activations/catalogue.h"
#include "tests/app/commands/program.h"

#include <array>
#include <cmath>
#include <limits>

namespace activation {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

struct Named {
    const char* name;
    Framework framework;
};
constexpr Named frameworks[]{{"pytorch", Framework::PyTorch}, {"keras", Framework::Keras}, {"jax", Framework::Jax}};

QString text(std::string_view s) { return QString::fromUtf8(s.data(), static_cast<qsizetype>(s.size())); }

/// What a row must be: the digits of the core's own numbers.
template <class Number>
std::vector<std::string> digits(const std::vector<Number>& numbers) {
    std::vector<std::string> cells;
    for (const Number number : numbers) append(cells.emplace_back(), number);
    return cells;
}

/// Points that are special somewhere: kinks, what saturates, what overflows.
std::vector<double> points(const Activation& entry, Values values) {
    std::vector<double> xs{-infinity, -1e300, -700.0, -3.3, -1.0,  -0.1,     -0.0, 0.0,
                           5e-324,    0.1,    1.0,    21.5, 1e300, infinity, nan};
    for (const Break& b : entry.breaks(values, Framework::PyTorch))
        for (const double x : {std::nextafter(b.x, -infinity), b.x, std::nextafter(b.x, infinity)}) xs.push_back(x);
    return xs;
}

QByteArray asLines(const std::vector<double>& xs) {
    std::string lines;
    for (const double x : xs) {
        append(lines, x);
        lines += '\n';
    }
    return QByteArray::fromStdString(lines);
}

TEST(Eval, printsTheCoresNumbersForEveryEntryAndFramework) {
    for (const Activation& entry : catalogue()) {
        const std::vector<double> values = entry.defaults();
        const std::vector<double> xs = points(entry, values);
        for (const auto& [name, framework] : frameworks) {
            const auto rows = cellsOf(outputOf({"eval", text(entry.facts.id), "--framework", name}, asLines(xs)));
            ASSERT_EQ(rows.size(), xs.size() + 1) << entry.facts.id;
            std::vector<std::string> header{"x", "value", "slope", "curvature"};
            for (const Parameter& p : entry.parameters) header.push_back("d_" + std::string(p.id));
            EXPECT_EQ(rows[0], header);
            for (std::size_t i = 0; i < xs.size(); ++i) {
                const Point point = entry.point(xs[i], values, framework);
                std::vector<double> numbers{xs[i], point.value, point.slope, point.curvature};
                for (std::size_t p = 0; p < values.size(); ++p)
                    numbers.push_back(entry.parameterSlope(xs[i], values, p, framework));
                EXPECT_EQ(rows[i + 1], digits(numbers)) << entry.facts.id << ' ' << name;
            }
        }
    }
}

TEST(Eval, inSinglePrecisionPrintsTheBatches) {
    for (const Activation& entry : catalogue()) {
        const std::vector<double> values = entry.defaults();
        const std::vector<double> xs = points(entry, values);
        std::vector<float> x, value(xs.size()), slope(xs.size());
        for (const double v : xs) x.push_back(static_cast<float>(v));
        entry.forward(x, values, value);
        entry.slope(x, values, slope);
        const auto rows = cellsOf(outputOf({"eval", text(entry.facts.id), "--precision", "single"}, asLines(xs)));
        ASSERT_EQ(rows.size(), xs.size() + 1) << entry.facts.id;
        for (std::size_t i = 0; i < xs.size(); ++i) {
            const double curvature = entry.point(x[i], values, Framework::PyTorch).curvature;
            std::vector<float> numbers{x[i], value[i], slope[i], static_cast<float>(curvature)};
            for (std::size_t p = 0; p < values.size(); ++p)
                numbers.push_back(static_cast<float>(entry.parameterSlope(x[i], values, p, Framework::PyTorch)));
            EXPECT_EQ(rows[i + 1], digits(numbers)) << entry.facts.id;
        }
    }
}

struct Kink {
    const char *id, *settings, *x;
    double pytorch, keras, jax;  ///< NaN: the framework has none
};
constexpr double seluScale = 1.0507009873554805, seluScaleAlpha = 1.7580993408473768;
constexpr Kink kinks[]{
    {"relu", "", "0", 0, 0, 0},
    {"relu6", "", "0", 0, 0, 0},
    {"relu6", "", "6", 0, 0, 0},
    {"leaky_relu", "negative_slope=0.2", "0", 0.2, 0.2, 1},
    {"prelu", "alpha=0.25", "0", 0.25, 0, nan},
    {"rrelu", "", "0", 0.5 * (1.0 / 8.0 + 1.0 / 3.0), nan, nan},
    {"threshold", "threshold=0.1", "0.1", 0, 0, nan},
    {"elu", "", "0", 1, 1, 1},
    {"elu", "alpha=1.5", "0", 1.5, 1.5, 1.5},
    {"selu", "", "0", seluScaleAlpha, seluScale, seluScaleAlpha},
    {"celu", "", "0", 1, 2, 1},
    {"hardtanh", "", "-1", 0, 1, 1},
    {"hardtanh", "", "1", 0, 1, 1},
    {"hardtanh", "max_val=0.1", "0.1", 0, 1, 1},
    {"hardsigmoid", "", "-3", 0, 0, 0},
    {"hardsigmoid", "", "3", 0, 0, 0},
    {"hardswish", "", "-3", 0, 0, 0},
    {"hardswish", "", "3", 1, 1, 1},
    {"softshrink", "", "-0.5", 0, 0, nan},
    {"softshrink", "lambd=0.1", "0.1", 0, 0, nan},
    {"hardshrink", "", "-0.5", 0, 0, nan},
    {"hardshrink", "", "0.5", 0, 0, nan},
    {"sparse_sigmoid", "", "-1", nan, 0, 0.25},
    {"sparse_sigmoid", "", "1", nan, 0, 0.25},
    {"step", "", "0", 0, nan, 0},
};

TEST(Eval, slopesAtKinksAreTheFrameworks) {
    for (const Kink& kink : kinks) {
        const std::array expected{kink.pytorch, kink.keras, kink.jax};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            if (std::isnan(expected[i])) continue;
            QStringList arguments{"eval", kink.id, kink.x, "--framework", frameworks[i].name};
            if (*kink.settings) arguments << "--set" << kink.settings;
            const auto doubles = cellsOf(outputOf(arguments));
            EXPECT_EQ(parseNumber(doubles.at(1).at(2)), expected[i]) << arguments.join(u' ').toStdString();
            const auto singles = cellsOf(outputOf(arguments << "--precision"
                                                            << "single"));
            EXPECT_EQ(singles.at(1).at(2), digits(std::vector{static_cast<float>(expected[i])})[0])
                << arguments.join(u' ').toStdString();
        }
    }
}

TEST(Eval, valuesAtJumps) {
    EXPECT_EQ(outputOf({"eval", "step", "0"}), "x,value,slope,curvature\n0,0,0,0\n");
    EXPECT_EQ(cellsOf(outputOf({"eval", "threshold", "1", "--set", "value=-2"})).at(1).at(1), "-2");
    EXPECT_EQ(cellsOf(outputOf({"eval", "hardshrink", "0.5"})).at(1).at(1), "0");
}

TEST(Eval, onlyPyTorchsSoftplusHasAThreshold) {
    for (const char* precision : {"double", "single"}) {
        const QStringList common{"eval", "softplus", "1", "--set", "threshold=0.5", "--precision", precision};
        EXPECT_EQ(cellsOf(outputOf(common)).at(1).at(1), "1");
        for (const char* framework : {"keras", "jax"}) {
            const auto cells = cellsOf(outputOf(QStringList(common) << "--framework" << framework)).at(1);
            EXPECT_NEAR(*parseNumber(cells.at(1)), 1.3132616875182228, 1e-7);
            EXPECT_NEAR(*parseNumber(cells.at(2)), 0.7310585786300049, 1e-7);
        }
    }
}

/// Rounded to four decimals, as published.
std::vector<std::string> rounded(const std::string& csv) {
    std::vector<std::string> result;
    const auto rows = cellsOf(csv);
    for (std::size_t i = 1; i < rows.size(); ++i)
        result.push_back(QString::number(*parseNumber(rows[i].at(1)), 'f', 4).toStdString());
    return result;
}

TEST(Eval, theExamplesThatStartedTheProject) {
    using Column = std::vector<std::string>;
    EXPECT_EQ(rounded(outputOf({"eval", "prelu", "-0.6559", "-0.3400", "-0.5796", "1.2480"})),
              (Column{"-0.1640", "-0.0850", "-0.1449", "1.2480"}));
    // Here the published inputs are rounded to four decimals too: −0.7314 itself gives −0.18285.
    const auto channels = cellsOf(outputOf({"eval", "prelu", "-0.7314", "0.0393", "0.0932", "-0.7079"}));
    constexpr std::array published{-0.1828, 0.0393, 0.0932, -0.1770};
    for (std::size_t i = 0; i < published.size(); ++i)
        EXPECT_NEAR(*parseNumber(channels.at(i + 1).at(1)), published[i], 0.5e-4 + 0.25 * 0.5e-4);
    EXPECT_EQ(rounded(outputOf({"eval", "relu", "-0.0453", "1.5118"})), (Column{"0.0000", "1.5118"}));
    EXPECT_EQ(rounded(outputOf({"eval", "prelu", "--set", "alpha=0.5", "-0.8802", "0.2288"})),
              (Column{"-0.4401", "0.2288"}));
    const auto single = cellsOf(
        outputOf({"eval", "prelu", "--set", "alpha=0.5", "--precision", "single", "-2.5138278", "-0.34734365"}));
    EXPECT_EQ(single.at(1).at(1), "-1.2569139");
    EXPECT_EQ(single.at(2).at(1), "-0.17367183");
}

TEST(Eval, xComesInAnyFormAndPlace) {
    const std::string expected =
        "x,value,slope,curvature\n-0.5,0,0,0\n-inf,0,0,0\n2,2,1,0\nnan,nan,nan,nan\ninf,inf,1,0\n";
    EXPECT_EQ(outputOf({"eval", "relu", "-.5", "-inf", "2", "NaN", "+inf"}), expected);
    EXPECT_EQ(outputOf({"eval", "relu", "--", "-.5", "-inf", "2", "NaN", "+inf"}), expected);
    EXPECT_EQ(outputOf({"eval", "--precision", "double", "relu", "-.5", "--framework=jax", "-Infinity", "2", "-nan",
                        "1e999"}),
              expected);
    EXPECT_EQ(outputOf({"eval", "relu"}, "# points\n\n-0.5\r\n  -inf\n2 \t\n   \nnan\n+Infinity"), expected);
}

TEST(Eval, theLastOfTwoSettingsWins) {
    EXPECT_EQ(outputOf({"eval", "celu", "-1", "--set", "alpha=0", "--set", "alpha=2"}),
              outputOf({"eval", "celu", "-1", "--set", "alpha=2"}));
    EXPECT_EQ(outputOf({"eval", "rrelu", "-1", "--set", "upper=0.5", "--set", "lower=0.5"}),
              "x,value,slope,curvature,d_lower,d_upper\n-1,-0.5,0.5,0,-0.5,-0.5\n");
}

TEST(Eval, thresholdsParameterNamesDoNotMix) {
    EXPECT_EQ(outputOf({"eval", "threshold", "0", "--set", "threshold=2", "--set", "value=3"}),
              "x,value,slope,curvature,d_threshold,d_value\n0,3,0,0,0,1\n");
}

TEST(Sample, isEvalOnAnEvenGrid) {
    EXPECT_EQ(outputOf({"sample", "elu", "--from", "-1", "--to", "1", "--points", "21", "--set", "alpha=2"}),
              outputOf({"eval", "elu", "--set", "alpha=2"},
                       "-1\n-.9\n-.8\n-.7\n-.6\n-.5\n-.4\n-.3\n-.2\n-.1\n0\n.1\n.2\n.3\n.4\n.5\n.6\n.7\n.8\n.9\n1\n"));
    EXPECT_EQ(outputOf({"sample", "relu", "--from=1", "--to=-1", "--points=3", "--framework", "jax"}),
              "x,value,slope,curvature\n1,1,1,0\n0,0,0,0\n-1,0,0,0\n");
    const auto huge = cellsOf(outputOf({"sample", "tanh", "--from", "-1.7e308", "--to", "1.7e308", "--points", "3"}));
    EXPECT_EQ(huge.at(2).at(0), "0");
    const auto single =
        cellsOf(outputOf({"sample", "tanh", "--from", "-2", "--to", "2", "--points", "1000", "--precision", "single"}));
    EXPECT_EQ(single.size(), 1001u);
    EXPECT_EQ(single.back().at(0), "2");
}

}  // namespace
}  // namespace activation
