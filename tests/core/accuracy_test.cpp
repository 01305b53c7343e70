// SPDX-License-Identifier: GPL-3.0-or-later
// The accuracy contract, held against exactly rounded tables: in ULP, double and float, for every entry.
#include "tests/support/reference_table.h"
#include "tests/support/settings.h"

#include <iomanip>
#include <map>
#include <optional>
#include <set>

namespace activation {
namespace {

/// The largest error of one column and where it is.
struct Worst {
    double error = 0.0, x = 0.0, got = 0.0, exact = 0.0;
    std::vector<double> setting{};

    void take(double e, const ReferenceRow& row, std::size_t column, double result) {
        if (e > error) *this = {e, row.x, result, row.exact[column], row.setting};
    }
};

class Accuracy : public EveryActivation {
protected:
    void expectWithin(const Worst& worst, const std::string& column, double bound) const {
        std::string where;
        for (std::size_t i = 0; i < worst.setting.size(); ++i)
            where += std::string(activation().parameters[i].id) + "=" + testing::PrintToString(worst.setting[i]) + " ";
        EXPECT_LE(worst.error, bound) << std::setprecision(17) << id() << ' ' << where << "at x = " << worst.x << ": "
                                      << column << ' ' << worst.got << ", not " << worst.exact;
    }

    Allowances allowances(const std::vector<double>& setting) const {
        auto& known = m_allowances[setting];
        if (!known) known = allowancesOf(id(), setting);
        return *known;
    }

private:
    mutable std::map<std::vector<double>, std::optional<Allowances>> m_allowances;
};

TEST_P(Accuracy, OfPoints) {
    const std::size_t parameters = activation().parameters.size();
    std::vector<Worst> worst(3 + parameters);
    for (const ReferenceRow& row : readReference(id() + ".csv", parameters)) {
        const Allowances allowed = allowances(row.setting);
        const Point point = activation().point(row.x, row.setting, Framework::PyTorch);
        const auto judge = [&](std::size_t column, double got, double floor) {
            worst[column].take(errorInUlp<double>(got, row.exact[column], floor), row, column, got);
        };
        judge(0, point.value, 0.0);
        judge(1, point.slope, allowed.slope.floor(row.x));
        judge(2, point.curvature, allowed.curvature.floor(row.x));
        for (std::size_t i = 0; i < parameters; ++i)
            judge(3 + i, activation().parameterSlope(row.x, row.setting, i, Framework::PyTorch), 0.0);
    }
    expectWithin(worst[0], "value", 2.0);
    expectWithin(worst[1], "slope", 4.0);
    expectWithin(worst[2], "curvature", 16.0);
    for (std::size_t i = 0; i < parameters; ++i)
        expectWithin(worst[3 + i], "d/d" + std::string(activation().parameters[i].id), 16.0);
}

TEST_P(Accuracy, OfBatches) {
    const std::vector<ReferenceRow> rows = readReference(id() + ".float.csv", activation().parameters.size());
    Worst value, slope;
    for (auto first = rows.begin(); first != rows.end();) {
        const auto last =
            std::find_if(first, rows.end(), [&](const auto& row) { return row.setting != first->setting; });
        std::vector<float> x;
        for (auto row = first; row != last; ++row) x.push_back(static_cast<float>(row->x));
        std::vector<float> values(x.size()), slopes(x.size());
        activation().forward(x, first->setting, values);
        activation().slope(x, first->setting, slopes);
        const Allowance allowed = allowances(first->setting).slope;
        for (std::size_t i = 0; first != last; ++first, ++i) {
            value.take(errorInUlp<float>(values[i], first->exact[0]), *first, 0, values[i]);
            slope.take(errorInUlp<float>(slopes[i], first->exact[1], allowed.floor(first->x)), *first, 1, slopes[i]);
        }
    }
    expectWithin(value, "value", 4.0);
    expectWithin(slope, "slope", 8.0);
}

// Pictures are drawn from this. A pixel is 1e−3 of what is on screen.
TEST_P(Accuracy, OfSketches) {
    for (const ReferenceRow& row : readReference(id() + ".csv", activation().parameters.size())) {
        const Point exact = activation().point(row.x, row.setting, Framework::PyTorch);
        const Point pointForDrawing = activation().pointForDrawing(row.x, row.setting, Framework::PyTorch);
        const auto agree = [](double a, double b) {
            return a == b || (std::isnan(a) && std::isnan(b)) ||
                   std::fabs(a - b) <= 1e-13 * std::fabs(b) + std::numeric_limits<double>::min();
        };
        const double slack = 1e-14 * allowances(row.setting).slope.largest;
        EXPECT_TRUE(agree(exact.value, pointForDrawing.value))
            << row.x << ": " << exact.value << " and " << pointForDrawing.value;
        EXPECT_TRUE(agree(exact.slope, pointForDrawing.slope) || std::fabs(exact.slope - pointForDrawing.slope) < slack)
            << row.x << ": " << exact.slope << " and " << pointForDrawing.slope;
    }
}

/// The sign of a zero means something where odd functions pass through it, and in limits, which keep the side they come
/// from.
TEST_P(Accuracy, OfSignsOfZero) {
    const std::set<std::string> odd{"identity",   "tanh", "lecun_tanh", "softsign", "arctan", "isru",
                                    "tanhshrink", "sine", "dyt",        "softcap",  "gcu"};
    for (const ReferenceRow& row : readReference(id() + ".csv", activation().parameters.size())) {
        if (row.exact[0] != 0.0 || !(std::isinf(row.x) || (row.x == 0.0 && odd.contains(id())))) continue;
        const double point = activation().point(row.x, row.setting, Framework::PyTorch).value;
        const auto x = static_cast<float>(row.x);
        float batch = 0.0F;
        activation().forward({&x, 1}, row.setting, {&batch, 1});
        EXPECT_EQ(std::signbit(point), std::signbit(row.exact[0])) << id() << " at " << row.x;
        EXPECT_EQ(std::signbit(batch), std::signbit(row.exact[0])) << id() << " as a batch at " << row.x;
    }
}

/// The entries that have tables. A new one is added without, and tested by everything else.
std::vector<std::size_t> entriesWithTables() {
    std::vector<std::size_t> entries;
    for (std::size_t i = 0; i < catalogue().size(); ++i)
        if (hasTable(std::string(catalogue()[i].facts.id) + ".csv")) entries.push_back(i);
    return entries;
}

INSTANTIATE_TEST_SUITE_P(All, Accuracy, testing::ValuesIn(entriesWithTables()), idOf);

TEST(Tables, AreThereForEveryEntryOfOurs) { EXPECT_GE(entriesWithTables().size(), 54U); }

}  // namespace
}  // namespace activation
