// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/printing.h"

#include "core/formula/builder.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace activation::formula {
namespace {

/// How tightly a piece of code holds together; what is looser than its surroundings needs brackets.
enum Tightness : int { Loose, Added, Multiplied, Negated, Raised, Whole };

struct Piece {
    std::string text;
    int tightness = Whole;
};

/// How an operation is written: $0, $1, $2 are its arguments, each in brackets where it is looser than the digit behind
/// it says (see Tightness).
struct Template {
    Op op;
    const char *pytorch, *keras, *jax, *cpp, *latex;
    int tightness;
};
constexpr Template templates[]{
    {Op::Negate, "-$0:3", "-$0:3", "-$0:3", "-$0:3", "-$0:3", Negated},
    {Op::Add, "$0:1 + $1:2", "$0:1 + $1:2", "$0:1 + $1:2", "$0:1 + $1:2", "$0:1 + $1:2", Added},
    {Op::Subtract, "$0:1 - $1:2", "$0:1 - $1:2", "$0:1 - $1:2", "$0:1 - $1:2", "$0:1 - $1:2", Added},
    {Op::Multiply, "$0:2 * $1:3", "$0:2 * $1:3", "$0:2 * $1:3", "$0:2 * $1:3", "$0:2 \\cdot $1:3", Multiplied},
    {Op::Divide, "$0:2 / $1:3", "$0:2 / $1:3", "$0:2 / $1:3", "$0:2 / $1:3", "\\frac{$0:0}{$1:0}", Multiplied},
    {Op::Power, "$0:5 ** $1:5", "$0:5 ** $1:5", "$0:5 ** $1:5", "std::pow($0:0, $1:0)", "$0:5^{$1:0}", Raised},
    {Op::Less, "$0:1 < $1:1", "$0:1 < $1:1", "$0:1 < $1:1", "$0:1 < $1:1", "$0:1 < $1:1", Loose},
    {Op::LessOrEqual, "$0:1 <= $1:1", "$0:1 <= $1:1", "$0:1 <= $1:1", "$0:1 <= $1:1", "$0:1 \\le $1:1", Loose},
    {Op::Greater, "$0:1 > $1:1", "$0:1 > $1:1", "$0:1 > $1:1", "$0:1 > $1:1", "$0:1 > $1:1", Loose},
    {Op::GreaterOrEqual, "$0:1 >= $1:1", "$0:1 >= $1:1", "$0:1 >= $1:1", "$0:1 >= $1:1", "$0:1 \\ge $1:1", Loose},
    {Op::Equal, "$0:1 == $1:1", "$0:1 == $1:1", "$0:1 == $1:1", "$0:1 == $1:1", "$0:1 = $1:1", Loose},
    {Op::NotEqual, "$0:1 != $1:1", "$0:1 != $1:1", "$0:1 != $1:1", "$0:1 != $1:1", "$0:1 \\ne $1:1", Loose},
    {Op::And, "$0:1 & $1:1", "$0:1 & $1:1", "$0:1 & $1:1", "$0:1 && $1:1", "$0:1 \\wedge $1:1", Loose},
    {Op::Or, "$0:1 | $1:1", "$0:1 | $1:1", "$0:1 | $1:1", "$0:1 || $1:1", "$0:1 \\vee $1:1", Loose},
    {Op::Not, "~$0:5", "~$0:5", "~$0:5", "!$0:5", "\\neg $0:5", Negated},
    {Op::Select, "torch.where($0:0, $1:0, $2:0)", "keras.ops.where($0:0, $1:0, $2:0)", "jnp.where($0:0, $1:0, $2:0)",
     "($0:1 ? $1:1 : $2:1)", "\\begin{cases} $1:0 & $0:0 \\\\ $2:0 & \\text{otherwise} \\end{cases}", Whole},
    {Op::Min, "torch.minimum($0:0, $1:0)", "keras.ops.minimum($0:0, $1:0)", "jnp.minimum($0:0, $1:0)",
     "std::fmin($0:0, $1:0)", "\\min($0:0, $1:0)", Whole},
    {Op::Max, "torch.maximum($0:0, $1:0)", "keras.ops.maximum($0:0, $1:0)", "jnp.maximum($0:0, $1:0)",
     "std::fmax($0:0, $1:0)", "\\max($0:0, $1:0)", Whole},
    {Op::Absolute, "torch.abs($0:0)", "keras.ops.abs($0:0)", "jnp.abs($0:0)", "std::fabs($0:0)", "\\left|$0:0\\right|",
     Whole},
    {Op::Sign, "torch.sign($0:0)", "keras.ops.sign($0:0)", "jnp.sign($0:0)", "(($0:1 > 0.0) - ($0:1 < 0.0))",
     "\\operatorname{sgn}($0:0)", Whole},
    {Op::Floor, "torch.floor($0:0)", "keras.ops.floor($0:0)", "jnp.floor($0:0)", "std::floor($0:0)",
     "\\lfloor $0:0 \\rfloor", Whole},
    {Op::Exp, "torch.exp($0:0)", "keras.ops.exp($0:0)", "jnp.exp($0:0)", "std::exp($0:0)", "e^{$0:0}", Raised},
    {Op::Log, "torch.log($0:0)", "keras.ops.log($0:0)", "jnp.log($0:0)", "std::log($0:0)", "\\log($0:0)", Whole},
    {Op::Sqrt, "torch.sqrt($0:0)", "keras.ops.sqrt($0:0)", "jnp.sqrt($0:0)", "std::sqrt($0:0)", "\\sqrt{$0:0}", Whole},
    {Op::Sin, "torch.sin($0:0)", "keras.ops.sin($0:0)", "jnp.sin($0:0)", "std::sin($0:0)", "\\sin($0:0)", Whole},
    {Op::Cos, "torch.cos($0:0)", "keras.ops.cos($0:0)", "jnp.cos($0:0)", "std::cos($0:0)", "\\cos($0:0)", Whole},
    {Op::Tan, "torch.tan($0:0)", "keras.ops.tan($0:0)", "jnp.tan($0:0)", "std::tan($0:0)", "\\tan($0:0)", Whole},
    {Op::Sinh, "torch.sinh($0:0)", "keras.ops.sinh($0:0)", "jnp.sinh($0:0)", "std::sinh($0:0)", "\\sinh($0:0)", Whole},
    {Op::Cosh, "torch.cosh($0:0)", "keras.ops.cosh($0:0)", "jnp.cosh($0:0)", "std::cosh($0:0)", "\\cosh($0:0)", Whole},
    {Op::Tanh, "torch.tanh($0:0)", "keras.ops.tanh($0:0)", "jnp.tanh($0:0)", "std::tanh($0:0)", "\\tanh($0:0)", Whole},
    {Op::Atan, "torch.atan($0:0)", "keras.ops.arctan($0:0)", "jnp.arctan($0:0)", "std::atan($0:0)", "\\arctan($0:0)",
     Whole},
    {Op::Asinh, "torch.asinh($0:0)", "keras.ops.arcsinh($0:0)", "jnp.arcsinh($0:0)", "std::asinh($0:0)",
     "\\operatorname{arsinh}($0:0)", Whole},
    {Op::Erf, "torch.erf($0:0)", "keras.ops.erf($0:0)", "jax.lax.erf($0:0)", "std::erf($0:0)",
     "\\operatorname{erf}($0:0)", Whole},
    {Op::Erfc, "torch.erfc($0:0)", "(1 - keras.ops.erf($0:0))", "jax.lax.erfc($0:0)", "std::erfc($0:0)",
     "\\operatorname{erfc}($0:0)", Whole},
    {Op::NormalCdf, "torch.special.ndtr($0:0)", "0.5 * (1 + keras.ops.erf($0:2 / 2 ** 0.5))",
     "0.5 * jax.lax.erfc(-$0:3 / 2 ** 0.5)", "0.5 * std::erfc(-$0:3 / std::sqrt(2.0))", "\\Phi($0:0)", Multiplied},
    {Op::Softplus, "torch.logaddexp($0:0, torch.zeros_like(x))", "keras.ops.softplus($0:0)", "jax.nn.softplus($0:0)",
     "(std::fmax($0:0, 0.0) + std::log1p(std::exp(-std::fabs($0:0))))", "\\log(1 + e^{$0:0})", Whole},
    {Op::Sigmoid, "torch.sigmoid($0:0)", "keras.ops.sigmoid($0:0)", "jax.nn.sigmoid($0:0)",
     "1.0 / (1.0 + std::exp(-$0:3))", "\\sigma($0:0)", Multiplied},
    {Op::Expm1, "torch.expm1($0:0)", "keras.ops.expm1($0:0)", "jnp.expm1($0:0)", "std::expm1($0:0)", "(e^{$0:0} - 1)",
     Whole},
    {Op::Log1p, "torch.log1p($0:0)", "keras.ops.log1p($0:0)", "jnp.log1p($0:0)", "std::log1p($0:0)", "\\log(1 + $0:1)",
     Whole},
    {Op::Gaussian, "torch.exp(-$0:5 ** 2)", "keras.ops.exp(-$0:5 ** 2)", "jnp.exp(-$0:5 ** 2)",
     "std::exp(-std::pow($0:0, 2.0))", "e^{-$0:5^{2}}", Raised},
    {Op::TanhExp, "torch.tanh(torch.exp($0:0))", "keras.ops.tanh(keras.ops.exp($0:0))", "jnp.tanh(jnp.exp($0:0))",
     "std::tanh(std::exp($0:0))", "\\tanh(e^{$0:0})", Whole},
    {Op::Mish, "$0:3 * torch.tanh(torch.logaddexp($0:0, torch.zeros_like(x)))",
     "$0:3 * keras.ops.tanh(keras.ops.softplus($0:0))", "$0:3 * jnp.tanh(jax.nn.softplus($0:0))",
     "$0:3 * std::tanh(std::fmax($0:0, 0.0) + std::log1p(std::exp(-std::fabs($0:0))))",
     "$0:3 \\cdot \\tanh(\\log(1 + e^{$0:0}))", Multiplied},
    {Op::Tanhshrink, "$0:1 - torch.tanh($0:0)", "$0:1 - keras.ops.tanh($0:0)", "$0:1 - jnp.tanh($0:0)",
     "$0:1 - std::tanh($0:0)", "$0:1 - \\tanh($0:0)", Added},
    {Op::Softsign, "$0:2 / (1 + torch.abs($0:0))", "$0:2 / (1 + keras.ops.abs($0:0))", "$0:2 / (1 + jnp.abs($0:0))",
     "$0:2 / (1.0 + std::fabs($0:0))", "\\frac{$0:0}{1 + \\left|$0:0\\right|}", Multiplied},
    {Op::Squareplus, "($0:1 + torch.sqrt($0:5 ** 2 + $1:1)) / 2", "($0:1 + keras.ops.sqrt($0:5 ** 2 + $1:1)) / 2",
     "($0:1 + jnp.sqrt($0:5 ** 2 + $1:1)) / 2", "($0:1 + std::sqrt(std::pow($0:0, 2.0) + $1:1)) / 2.0",
     "\\frac{$0:0 + \\sqrt{$0:5^{2} + $1:1}}{2}", Multiplied},
    {Op::BentIdentity, "(torch.sqrt($0:5 ** 2 + 1) - 1) / 2 + $0:1", "(keras.ops.sqrt($0:5 ** 2 + 1) - 1) / 2 + $0:1",
     "(jnp.sqrt($0:5 ** 2 + 1) - 1) / 2 + $0:1", "(std::sqrt(std::pow($0:0, 2.0) + 1.0) - 1.0) / 2.0 + $0:1",
     "\\frac{\\sqrt{$0:5^{2} + 1} - 1}{2} + $0:1", Added},
    {Op::Isru, "$0:2 / torch.sqrt(1 + $1:2 * $0:5 ** 2)", "$0:2 / keras.ops.sqrt(1 + $1:2 * $0:5 ** 2)",
     "$0:2 / jnp.sqrt(1 + $1:2 * $0:5 ** 2)", "$0:2 / std::sqrt(1.0 + $1:2 * std::pow($0:0, 2.0))",
     "\\frac{$0:0}{\\sqrt{1 + $1:2 \\cdot $0:5^{2}}}", Multiplied},
    {Op::ScaledExpm1, "$1:2 * torch.expm1($0:2 / $1:3)", "$1:2 * keras.ops.expm1($0:2 / $1:3)",
     "$1:2 * jnp.expm1($0:2 / $1:3)", "$1:2 * std::expm1($0:2 / $1:3)", "$1:2 \\cdot (e^{\\frac{$0:0}{$1:0}} - 1)",
     Multiplied},
    {Op::SquaredSine, "torch.sin($0:0) ** 2", "keras.ops.sin($0:0) ** 2", "jnp.sin($0:0) ** 2",
     "std::pow(std::sin($0:0), 2.0)", "\\sin^{2}($0:0)", Raised},
    {Op::GatedNormal, "$0:3 * torch.special.ndtr($1:0)", "$0:3 * (0.5 * (1 + keras.ops.erf($1:2 / 2 ** 0.5)))",
     "$0:3 * (0.5 * jax.lax.erfc(-$1:3 / 2 ** 0.5))", "$0:3 * 0.5 * std::erfc(-$1:3 / std::sqrt(2.0))",
     "$0:3 \\cdot \\Phi($1:0)", Multiplied},
    {Op::GatedSigmoid, "$0:3 * torch.sigmoid($1:0)", "$0:3 * keras.ops.sigmoid($1:0)", "$0:3 * jax.nn.sigmoid($1:0)",
     "$0:3 / (1.0 + std::exp(-$1:3))", "$0:3 \\cdot \\sigma($1:0)", Multiplied},
    {Op::GatedTanhExp, "$0:3 * torch.tanh(torch.exp($1:0))", "$0:3 * keras.ops.tanh(keras.ops.exp($1:0))",
     "$0:3 * jnp.tanh(jnp.exp($1:0))", "$0:3 * std::tanh(std::exp($1:0))", "$0:3 \\cdot \\tanh(e^{$1:0})", Multiplied},
};

std::string_view writtenIn(CodeLanguage language, const Template& row) {
    switch (language) {
        case CodeLanguage::PyTorch: return row.pytorch;
        case CodeLanguage::Keras: return row.keras;
        case CodeLanguage::Jax: return row.jax;
        case CodeLanguage::Cpp: return row.cpp;
        case CodeLanguage::Latex: break;
    }
    return row.latex;
}

class Printer {
public:
    Printer(const Expression& e, Values values, CodeLanguage language) : m_expression(e), m_language(language) {
        evaluateNodes(e, 0.0L, values, m_numbers);
    }

    Code run() {
        countUses();
        Code code;
        m_pieces.resize(m_expression.nodes.size());
        for (std::size_t i = 0; i < m_expression.nodes.size(); ++i) {
            m_pieces[i] = pieceOf(i);
            if (static_cast<Index>(i) == m_expression.root || !needsName(i)) continue;
            const std::string number = std::to_string(code.parts.size() + 1);
            const std::string name = m_language == CodeLanguage::Latex ? "t_{" + number + "}" : "t" + number;
            code.parts.push_back({name, std::move(m_pieces[i].text)});
            m_pieces[i] = {name, Whole};
        }
        code.result = std::move(m_pieces[static_cast<std::size_t>(m_expression.root)].text);
        return code;
    }

private:
    const Node& node(std::size_t i) const { return m_expression.nodes[i]; }

    /// How often the code of each node would be written, and how long it would be with all its parts.
    void countUses() {
        m_uses.resize(m_expression.nodes.size());
        m_sizes.resize(m_expression.nodes.size(), 1);
        for (std::size_t i = 0; i < m_expression.nodes.size(); ++i) {
            if (!node(i).hasX || node(i).op == Op::X) continue;
            const std::string_view written = templateOf(i);
            for (std::size_t k = 0; k + 1 < written.size(); ++k)
                if (written[k] == '$') {
                    const auto arg =
                        static_cast<std::size_t>(node(i).args[static_cast<std::size_t>(written[k + 1] - '0')]);
                    ++m_uses[arg];
                    m_sizes[i] = std::min<std::size_t>(m_sizes[i] + m_sizes[arg], 1000);
                }
        }
    }
    bool needsName(std::size_t i) const {
        if (!node(i).hasX || node(i).op == Op::X || m_uses[i] < 2) return false;
        return m_language != CodeLanguage::Latex || m_sizes[i] > 12;
    }

    std::string_view templateOf(std::size_t i) const {
        const auto row = std::ranges::find(templates, node(i).op, &Template::op);
        const auto isFixed = [&](std::size_t k) { return !node(static_cast<std::size_t>(node(i).args[k])).hasX; };
        if (m_language == CodeLanguage::PyTorch && (row->op == Op::Max || row->op == Op::Min)) {
            const bool isMax = row->op == Op::Max;
            if (isFixed(1)) return isMax ? "torch.clamp($0:0, min=$1:0)" : "torch.clamp($0:0, max=$1:0)";
            if (isFixed(0)) return isMax ? "torch.clamp($1:0, min=$0:0)" : "torch.clamp($1:0, max=$0:0)";
        }
        return writtenIn(m_language, *row);
    }

    Piece pieceOf(std::size_t i) const {
        const Node& n = node(i);
        if (!n.hasX) return number(m_numbers[i]);
        if (n.op == Op::X) return {"x"};
        const std::string_view written = templateOf(i);
        std::string text;
        for (std::size_t k = 0; k < written.size(); ++k) {
            if (written[k] != '$') {
                text += written[k];
                continue;
            }
            const std::size_t place = static_cast<std::size_t>(written[k + 1] - '0');
            const Piece& piece = m_pieces[static_cast<std::size_t>(n.args[place])];
            const bool isTensor = m_language == CodeLanguage::PyTorch && n.op == Op::Select && place > 0 &&
                                  !node(static_cast<std::size_t>(n.args[place])).hasX;
            if (isTensor)
                text += "torch.full_like(x, " + piece.text + ")";  // older PyTorch takes no numbers there
            else
                text += piece.tightness < written[k + 3] - '0' ? inBrackets(piece.text) : piece.text;
            k += 3;
        }
        const auto row = std::ranges::find(templates, n.op, &Template::op);
        const bool isCall = m_language == CodeLanguage::Cpp && (n.op == Op::Power || n.op == Op::Gaussian);
        return {std::move(text), isCall ? int{Whole} : row->tightness};
    }
    std::string inBrackets(const std::string& text) const {
        return m_language == CodeLanguage::Latex ? "\\left(" + text + "\\right)" : "(" + text + ")";
    }

    Piece number(Real value) const {
        if (std::isinf(value)) {
            const std::string text = m_language == CodeLanguage::Latex ? "\\infty"
                                     : m_language == CodeLanguage::Cpp ? "HUGE_VAL"
                                                                       : "float(\"inf\")";
            return value < 0.0L ? Piece{"-" + text, Negated} : Piece{text};
        }
        char digits[64];
        const auto end = std::to_chars(digits, digits + sizeof digits, static_cast<double>(value)).ptr;
        std::string text(digits, end);
        const std::size_t e = text.find('e');
        if (m_language == CodeLanguage::Latex && e != std::string::npos)
            text = text.substr(0, e) + " \\cdot 10^{" + std::to_string(std::stoi(text.substr(e + 1))) + "}";
        else if (m_language == CodeLanguage::Cpp && text.find_first_of(".e") == std::string::npos)
            text += ".0";
        return {text, value < 0.0L ? Negated : e != std::string::npos ? Multiplied : Whole};
    }

    const Expression& m_expression;
    CodeLanguage m_language;
    std::vector<Real> m_numbers;
    std::vector<std::size_t> m_uses, m_sizes;
    std::vector<Piece> m_pieces;
};

}  // namespace

Code codeOf(const Expression& e, Values values, CodeLanguage language) { return Printer(e, values, language).run(); }

}  // namespace activation::formula
