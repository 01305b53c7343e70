// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commands/program.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <cmath>

namespace activation {
namespace {

TEST(StatisticsCommand, asASheet) {
    const std::string sheet = outputOf({"statistics", "step"});
    EXPECT_TRUE(sheet.starts_with("E f               0.5")) << sheet;
    EXPECT_NE(sheet.find("\nχ                 0\n"), std::string::npos) << sheet;
}

TEST(StatisticsCommand, takesTheNextLayersWeightsAndBiases) {
    const QJsonObject json =
        QJsonDocument::fromJson(QByteArray::fromStdString(
                                    outputOf({"statistics", "relu", "--sigma-w", "1.5", "--sigma-b", "0.2", "--json"})))
            .object();
    EXPECT_NEAR(json["slope_second_moment"].toDouble(), 0.5, 1e-12);
    EXPECT_NEAR(json["chi"].toDouble(), 2.25 * 0.5, 1e-12);
    EXPECT_NEAR(json["next_variance"].toDouble(), 2.25 * 0.5 + 0.04, 1e-12);
    EXPECT_EQ(json["layer"].toObject(), (QJsonObject{{"sigma_w", 1.5}, {"sigma_b", 0.2}}));
    const std::string sheet = outputOf({"statistics", "relu", "--sigma-w", "2"});
    EXPECT_NE(sheet.find("\nχ                 2\n"), std::string::npos) << sheet;
    EXPECT_NE(sheet.find("calculate_gain"), std::string::npos) << sheet;
    EXPECT_EQ(run({"statistics", "relu", "--sigma-w", "-1"}).err,
              "activation-explorer: --sigma-w must be a number from 0 to 1e300\n");
}

TEST(StatisticsCommand, asJsonForAnyNormalInput) {
    const QJsonObject json =
        QJsonDocument::fromJson(QByteArray::fromStdString(outputOf(
                                    {"statistics", "exponential", "--mean", "1", "--deviation", "0.5", "--json"})))
            .object();
    EXPECT_EQ(json["id"].toString(), "exponential");
    EXPECT_EQ(json["input"].toObject()["deviation"].toDouble(), 0.5);
    EXPECT_NEAR(json["mean"].toDouble(), std::exp(1.125), 1e-12);
    EXPECT_NEAR(json["second_moment"].toDouble(), std::exp(2.5), 1e-11);
}

}  // namespace
}  // namespace activation
