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
    EXPECT_TRUE(code) << (code ? "" : code.fault().string());
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
    EXPECT_EQ(code("mish", Language::Jax), "import jax\n\n# JAX 0.4.27 or newer.\nmish = jax.nn.mish\n");
    EXPECT_EQ(code("relu_squared", Language::Jax),
              "import jax\nimport jax.numpy as jnp\n\n\ndef relu_squared(x):\n    return jnp.square(jax.nn.relu(x))\n");
    EXPECT_EQ(code("identity", Language::Cpp), "inline double identity(double x) {\n    return x;\n}\n");
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
    EXPECT_TRUE(snippet({"silu", {1.5}}, Language::PyTorch)->contains("self.beta = nn.Parameter"));
    EXPECT_TRUE(snippet({"silu", {1.0001}}, Language::Keras)->contains("1.0001")) << "nearly 1 is not 1";
}

TEST(Snippets, ALearnedParameterIsLearned) {
    EXPECT_EQ(*snippet({"snake", {0.5}}, Language::PyTorch),
              "import torch\nfrom torch import nn\n\n\nclass Snake(nn.Module):\n    def __init__(self, a=0.5):\n"
              "        super().__init__()\n        self.a = nn.Parameter(torch.tensor(a))\n\n"
              "    def forward(self, x):\n        return x + torch.sin(self.a * x).square() / self.a\n\n\n"
              "snake = Snake()\n");
    EXPECT_EQ(*snippet({"snake", {0.5}}, Language::Keras),
              "import keras\n\n\nclass Snake(keras.layers.Layer):\n    def build(self, input_shape):\n"
              "        self.a = self.add_weight(name=\"a\", initializer=keras.initializers.Constant(0.5))\n\n"
              "    def call(self, x):\n"
              "        return x + keras.ops.square(keras.ops.sin(self.a * x)) / self.a\n\n\nsnake = Snake()\n");
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

/// Legal values at which something changes: the ends of the sliders, and what the card's special values and its forms
/// of the code ask for.
std::vector<std::vector<double>> settingsOf(const Activation& activation) {
    std::vector<std::vector<double>> result{activation.defaults()};
    if (activation.parameters.empty()) return result;
    result.push_back(unusualValues(activation));
    for (const auto end : {&Parameter::low, &Parameter::high}) {
        std::vector<double>& values = result.emplace_back();
        for (const Parameter& parameter : activation.parameters) values.push_back(parameter.*end);
    }
    const Card card = *cardOf(activation.facts.id, QLocale::English);
    std::vector<std::vector<Condition>> demands;
    for (const SpecialValue& special : card.specials) demands.push_back(special.conditions);
    for (const CodeTemplate& code : card.code) demands.push_back(code.conditions);
    for (const std::vector<Condition>& demand : demands) {
        std::vector<double> values = activation.defaults();
        for (const Condition& c : demand) {
            const double limit = c.other.isEmpty() ? c.number : values[*activation.indexOf(c.other.toStdString())];
            const double by = c.relation == Condition::Relation::Equal  ? 0.0
                              : c.relation == Condition::Relation::Less ? -1e-3
                                                                        : 1e-3;
            values[*activation.indexOf(c.parameter.toStdString())] = limit + by;
        }
        result.push_back(values);
    }
    std::erase_if(result, [&](const std::vector<double>& values) { return activation.fault(values).has_value(); });
    std::ranges::sort(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

/// One compiled program for all: a namespace for every activation and set of values, and a main that prints what they
/// give at the points, line by line.
class CppSnippets : public testing::Test {
protected:
    struct Candidate {
        const Activation* activation;
        std::vector<double> values;
    };

    void SetUp() override {
        for (const Activation* activation : withCode())
            for (const auto& values : settingsOf(*activation)) m_candidates.push_back({activation, values});
        addPoints();
        ASSERT_GE(m_points.size(), 200U);
    }

    /// Zeros, subnormals, ordinary places up to where everything is saturated, what overflows when squared, infinities.
    void addPoints() {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        for (const double x :
             {0.0,   5e-324, 1e-310, 2.3e-308, 1e-300, 1e-160, 1e-100,  1e-20, 1e-12, 1e-8,  1e-5,    1e-3, 0.01, 0.09,
              0.1,   0.11,   0.3,    0.5,      0.54,   0.75,   0.9,     0.999, 1.0,   1.001, 1.3,     1.5,  2.0,  2.4,
              2.9,   3.0,    3.001,  3.5,      4.7,    5.0,    6.0,     7.0,   8.0,   9.0,   10.0,    12.0, 15.0, 18.0,
              20.0,  21.5,   21.8,   25.0,     26.5,   30.0,   34.0,    37.0,  37.5,  38.5,  40.0,    50.0, 88.0, 100.0,
              200.0, 350.0,  500.0,  700.0,    709.5,  710.0,  720.0,   740.0, 745.0, 800.0, 1e4,     1e5,  1e8,  1e15,
              1e16,  1e20,   1e50,   1e100,    1e150,  1e154,  1.4e154, 1e155, 1e200, 1e300, infinity})
            m_points.insert(m_points.end(), {x, -x});
        for (int i = 0; i < 50; ++i) m_points.push_back(-6.1 + 0.2371 * i);
        m_points.push_back(std::numeric_limits<double>::quiet_NaN());
    }

    static QString literal(double x) {
        if (std::isnan(x)) return QStringLiteral("NAN");
        if (std::isinf(x)) return x > 0.0 ? QStringLiteral("INFINITY") : QStringLiteral("-INFINITY");
        return QString::number(x, 'e', 17);
    }

    QByteArray source() const {
        QString functions, calls;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            QString code = mustHave(*m_candidates[i].activation, m_candidates[i].values, Language::Cpp);
            EXPECT_EQ(code.contains("std::"), code.startsWith("#include <cmath>\n")) << code.toStdString();
            static const QRegularExpression head("double (\\w+)\\(double x\\)");
            QString name;  // the last function is the activation
            for (auto match = head.globalMatch(code); match.hasNext();) name = match.next().captured(1);
            calls += QStringLiteral("    print(n%1::%2);\n").arg(i).arg(name);
            functions += QStringLiteral("namespace n%1 {\n%2}\n").arg(i).arg(code.remove("#include <cmath>\n"));
        }
        QStringList points;
        for (const double x : m_points) points << literal(x);
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

/// Twelve digits, down to the smallest normal number; NaN and infinity are themselves.
bool agree(double actual, double expected) {
    if (actual == expected || (std::isnan(actual) && std::isnan(expected))) return true;
    const double size = std::max(std::fabs(expected), std::numeric_limits<double>::min());
    return std::fabs(actual - expected) <= 1e-12 * size;
}

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
    const QList<QByteArray> lines = process.readAll().trimmed().split('\n');
    ASSERT_EQ(static_cast<std::size_t>(lines.size()), m_candidates.size() * m_points.size());

    qsizetype line = 0;
    for (const Candidate& candidate : m_candidates)
        for (const double x : m_points) {
            const double expected = candidate.activation->point(x, candidate.values, Framework::PyTorch).value;
            const double actual = std::strtod(lines[line++].constData(), nullptr);
            EXPECT_TRUE(agree(actual, expected))
                << candidate.activation->facts.id << " " << testing::PrintToString(candidate.values) << " at " << x
                << ": " << actual << ", not " << expected;
        }
}

}  // namespace
}  // namespace activation
