// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/snippets.h"

#include "app/content/card.h"
#include "core/activations/catalogue.h"
#include "tests/app/unusual_values.h"
#include "tests/support/places.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <array>

namespace activation {
namespace {

/// An activation whose card has code: one that was just added need not.
std::vector<const Activation*> withCode() {
    std::vector<const Activation*> result;
    for (const Activation& activation : catalogue())
        if (const auto card = cardOf(activation.facts.id, QLocale::English); card && !card->code.empty())
            result.push_back(&activation);
    EXPECT_GE(result.size(), 40U);
    return result;
}

QString mustHave(const Activation& activation, const std::vector<double>& values, Language language) {
    const Result<QString> code = snippet({std::string(activation.facts.id), values}, language);
    EXPECT_TRUE(code) << (code ? "" : code.fault());
    return code ? *code : QString();
}

TEST(Snippets, EveryLanguageHasOneWithTheNumbersInIt) {
    static const QRegularExpression placeholder("\\{[a-z_]+\\}");
    for (const Activation* activation : withCode())
        for (const LanguageRow& row : languages())
            for (const auto& values : {activation->defaults(), unusualValues(*activation)}) {
                SCOPED_TRACE(std::string(activation->facts.id) + " for " + std::string(row.id));
                const QString code = mustHave(*activation, values, row.language);
                EXPECT_TRUE(code.endsWith(u'\n') && !code.startsWith(u'\n'));
                if (row.language != Language::Latex) {
                    EXPECT_FALSE(code.contains(placeholder)) << code.toStdString();
                    for (const QString& line : code.split(u'\n')) EXPECT_LE(line.size(), 120) << line.toStdString();
                }
                for (const double value : values)  // a form for special values may leave out a 1: nn.SiLU()
                    EXPECT_TRUE(code.contains(plainText(value)) || value == 1.0) << code.toStdString();
            }
}

TEST(Snippets, ImportWhatTheyUse) {
    const auto code = [](const char* id, Language language) {
        return mustHave(*find(id), find(id)->defaults(), language);
    };
    EXPECT_EQ(code("elu", Language::PyTorch), "from torch import nn\n\nelu = nn.ELU(alpha=1.0)\n");
    EXPECT_EQ(code("arctan", Language::PyTorch), "import torch\n\narctan = torch.atan\n");
    EXPECT_EQ(code("sine", Language::Jax), "import jax.numpy as jnp\n\n\ndef sine(x):\n    return jnp.sin(1.0 * x)\n");
    EXPECT_EQ(code("relu_squared", Language::Jax),
              "import jax\nimport jax.numpy as jnp\n\n\ndef relu_squared(x):\n    return jnp.square(jax.nn.relu(x))\n");
    EXPECT_EQ(code("identity", Language::Jax), "def identity(x):\n    return x\n");
    EXPECT_EQ(code("tanh", Language::Cpp),
              "#include <cmath>\n\ninline double tanh_(double x) {\n    return std::tanh(x);\n}\n");
    EXPECT_EQ(code("prelu", Language::Jax),
              "import jax.numpy as jnp\n\n\n# JAX has no layers: alpha belongs to the parameters that you train.\n"
              "def prelu(x, alpha=0.25):\n    return jnp.where(x > 0, x, alpha * x)\n");
    EXPECT_EQ(code("softsign", Language::Latex),
              "% \\usepackage{amsmath}\n\\begin{align*}\n  f(x) &= \\frac{x}{1 + |x|} \\\\\n"
              "  f'(x) &= \\frac{1}{(1 + |x|)^{2}}\n\\end{align*}\n");
}

TEST(Snippets, AFormOfItsOwnForSpecialValues) {
    EXPECT_TRUE(snippet({"silu", {1.0}}, Language::PyTorch)->contains("nn.SiLU()"));
    EXPECT_TRUE(snippet({"silu", {1.5}}, Language::PyTorch)->contains("return x * torch.sigmoid(1.5 * x)"));
    EXPECT_TRUE(snippet({"silu", {1.0001}}, Language::Keras)->contains("1.0001")) << "nearly 1 is not 1";
}

TEST(Snippets, SayWhyThereIsNone) {
    EXPECT_EQ(snippet({"nothing", {}}, Language::Cpp).fault(), "there is no activation called \"nothing\"");
    EXPECT_FALSE(snippet({"elu", {}}, Language::Cpp));
    EXPECT_EQ(snippet({"celu", {0.0}}, Language::Cpp).fault(), "celu: alpha must not be 0");
}

TEST(Snippets, CardsNameNoOtherLanguage) {
    for (const Activation& activation : catalogue()) {
        const auto card = cardOf(activation.facts.id, QLocale::English);
        ASSERT_TRUE(card) << card.fault();
        for (const CodeTemplate& code : card->code)
            EXPECT_TRUE(std::ranges::any_of(languages(),
                                            [&](const LanguageRow& row) {
                                                return toQString(row.id) == code.language &&
                                                       row.language != Language::Latex;
                                            }))
                << activation.facts.id << ": " << code.language.toStdString();
    }
}

/// One compiled program for all: a namespace for every activation and set of values, and a main that prints what they
/// give at the points, line by line.
class CppSnippets : public testing::Test {
protected:
    struct Candidate {
        const Activation* activation;
        std::vector<double> values;
    };

    static constexpr std::array halfAxis{0.0, 1e-300, 1e-8, 1e-3, 0.1, 0.5,  0.75, 1.0, 1.3,  1.5, 2.0,
                                         2.9, 3.0,    3.5,  5.0,  6.0, 10.0, 20.,  37., 100., 800.};

    void SetUp() override {
        for (const Activation* activation : withCode()) {
            m_candidates.push_back({activation, activation->defaults()});
            if (!activation->parameters.empty()) m_candidates.push_back({activation, unusualValues(*activation)});
        }
        for (const double x : halfAxis) m_points.insert(m_points.end(), {x, -x});
        m_points.push_back(std::numeric_limits<double>::quiet_NaN());
    }

    QByteArray source() const {
        QString functions, calls;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            QString code = mustHave(*m_candidates[i].activation, m_candidates[i].values, Language::Cpp);
            EXPECT_EQ(code.contains("std::"), code.startsWith("#include <cmath>\n")) << code.toStdString();
            static const QRegularExpression name("inline double (\\w+)");
            calls += QStringLiteral("    print(n%1::%2);\n").arg(i).arg(name.match(code).captured(1));
            functions += QStringLiteral("namespace n%1 {\n%2}\n").arg(i).arg(code.remove("#include <cmath>\n"));
        }
        QStringList points;
        for (const double x : m_points) points << (std::isnan(x) ? QStringLiteral("NAN") : QString::number(x, 'e', 17));
        return QStringLiteral(
                   "#include <cmath>\n#include <cstdio>\n%1"
                   "void print(double (*f)(double)) {\n"
                   "    const double points[] = {%2};\n"
                   "    for (const double x : points) std::printf(\"%.17g\\n\", f(x));\n}\n"
                   "int main() {\n%3}\n")
            .arg(functions, points.join(", "), calls)
            .toUtf8();
    }

    std::vector<Candidate> m_candidates;
    std::vector<double> m_points;
};

TEST_F(CppSnippets, CompileAndAgreeWithTheCore) {
    const QTemporaryDir own;
    QFile file(own.filePath("snippets.cpp"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(source());
    file.close();
    const QString program = own.filePath("snippets");
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QString::fromUtf8(places::compiler), {"-std=c++17", "-O1", "-Wall", "-Wextra", "-Wconversion",
                                                        "-Wshadow", "-Werror", file.fileName(), "-o", program});
    ASSERT_TRUE(process.waitForFinished(100000));
    ASSERT_EQ(process.exitCode(), 0) << process.readAll().toStdString();
    process.start(program, QStringList());
    ASSERT_TRUE(process.waitForFinished(100000));
    const QStringList lines = QString::fromLatin1(process.readAll()).split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(static_cast<std::size_t>(lines.size()), m_candidates.size() * m_points.size());

    qsizetype line = 0;
    for (const Candidate& candidate : m_candidates)
        for (const double x : m_points) {
            const double expected = candidate.activation->point(x, candidate.values, Framework::PyTorch).value;
            const double actual = *numberFrom(lines[line++]);
            if (std::isnan(x) || expected == actual) continue;  // what NaN gives is a matter of taste
            EXPECT_NEAR(actual, expected, std::max(1e-15, 1e-12 * std::fabs(expected)))
                << candidate.activation->facts.id << " at " << x;
        }
}

}  // namespace
}  // namespace activation
