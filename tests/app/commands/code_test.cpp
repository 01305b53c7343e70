// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commands/program.h"

namespace activation {
namespace {

TEST(CodeCommand, writesTheSnippet) {
    EXPECT_EQ(outputOf({"code", "elu", "--set", "alpha=1.5", "--for", "pytorch"}),
              "from torch import nn\n\nelu = nn.ELU(alpha=1.5)\n");
    EXPECT_EQ(outputOf({"code", "--for", "cpp", "leaky_relu", "--set", "negative_slope=-0.1"}),
              "inline double leaky_relu(double x) {\n    return x > 0.0 ? x : -0.1 * x;\n}\n");
}

TEST(CodeCommand, digitsReadBackExactlyInEveryLocale) {
    const std::string code =
        outputOf({"code", "elu", "--set", "alpha=0.30000000000000004", "--for", "jax"}, {}, {"LC_ALL=de_DE.UTF-8"});
    EXPECT_NE(code.find("alpha=0.30000000000000004)"), std::string::npos) << code;
}

}  // namespace
}  // namespace activation
