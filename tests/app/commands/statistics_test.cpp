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
