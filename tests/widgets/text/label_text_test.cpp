// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/label_text.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

namespace activation {
namespace {

TEST(LabelText, NamesSelectionsWithTheirValues) {
    EXPECT_EQ(labelOf(Selection{"elu", {1.5}}).toStdString(), "ELU, α = 1.5");
    EXPECT_EQ(labelOf(Selection{"gelu", {}}).toStdString(), "GELU");
    EXPECT_EQ(labelOf(Selection{"hardtanh", {-1.0, 1.0}}).toStdString(), "Hardtanh, min = −1, max = 1");
    EXPECT_EQ(labelOf(Selection{"no_such", {}}).toStdString(), "no_such");
}

TEST(LabelText, EverySelectionOfTheCatalogueHasItsName) {
    for (const Activation& entry : catalogue()) {
        const QString label = labelOf(defaultSelection(entry.facts.id));
        EXPECT_TRUE(label.startsWith(toQString(entry.facts.name)));
        EXPECT_EQ(label.count(" = "), static_cast<qsizetype>(entry.parameters.size()));
    }
}

TEST(LabelText, ParametersShowTheirIdOnce) {
    EXPECT_EQ(labelOf(find("elu")->parameters[0]).toStdString(), "α (alpha)");
    EXPECT_EQ(labelOf(find("squareplus")->parameters[0]).toStdString(), "b");
}

TEST(LabelText, IndexesOfSigmaStandBelowTheLineAndNamesStayWhole) {
    EXPECT_EQ(lowered(QStringLiteral("σ_w, σ_b")).toStdString(), "σ<sub>w</sub>, σ<sub>b</sub>");
    EXPECT_EQ(lowered(QStringLiteral("negative_slope, σ")).toStdString(), "negative_slope, σ");
}

}  // namespace
}  // namespace activation
