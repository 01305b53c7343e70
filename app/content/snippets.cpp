// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/snippets.h"

#include "app/content/card.h"
#include "app/content/formula.h"
#include "app/content/names.h"
#include "core/activations/own.h"
#include "core/formula/printing.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace activation {
namespace {

constexpr LanguageRow inFramework(Language language, const FrameworkRow& row) {
    return {language, row.spelling, row.name};
}

constexpr LanguageRow rows[]{inFramework(Language::PyTorch, frameworkNames[0]),
                             inFramework(Language::Keras, frameworkNames[1]),
                             inFramework(Language::Jax, frameworkNames[2]),
                             {Language::Cpp, "cpp", "C++"},
                             {Language::Latex, "latex", "LaTeX"}};

/// What code that uses a name has to begin with.
struct Import {
    Language language;
    const char *used, *line;
};
constexpr Import imports[]{{Language::PyTorch, "math.", "import math"},
                           {Language::Keras, "math.", "import math"},
                           {Language::Jax, "math.", "import math"},
                           {Language::PyTorch, "torch.", "import torch"},
                           {Language::PyTorch, "nn.", "from torch import nn"},
                           {Language::Keras, "keras.", "import keras"},
                           {Language::Jax, "jax.", "import jax"},
                           {Language::Jax, "jnp.", "import jax.numpy as jnp"},
                           {Language::Cpp, "std::", "#include <cmath>"}};

constexpr Import vectorHeaders[]{{Language::Cpp, "std::max_element", "#include <algorithm>"},
                                 {Language::Cpp, "std::min_element", "#include <algorithm>"},
                                 {Language::Cpp, "std::sort", "#include <algorithm>"},
                                 {Language::Cpp, "std::exp", "#include <cmath>"},
                                 {Language::Cpp, "std::fmax", "#include <cmath>"},
                                 {Language::Cpp, "std::erfc", "#include <cmath>"},
                                 {Language::Cpp, "std::greater", "#include <functional>"},
                                 {Language::Cpp, "std::vector", "#include <vector>"}};

/// Ids that <cmath> gives to functions of its own, in the global namespace too.
constexpr std::string_view takenInCpp[]{"tanh", "exp", "erf", "sin", "cos", "atan"};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Snippets)
};

/// A number with a decimal point or an exponent: an int would be another type.
QString literal(double number) {
    const QString text = plainText(number);
    return text.contains('.') || text.contains('e') ? text : text + ".0";
}

/// The words of a template that stand for parameters, as numbers.
QString filled(QString line, const Activation& entry, Values values) {
    for (std::size_t i = 0; i < entry.parameters.size(); ++i)
        line.replace(u'{' + toQString(entry.parameters[i].id) + u'}', literal(values[i]));
    return line;
}

QStringList importsOf(const QStringList& code, Language language) {
    QStringList result;
    for (const Import& import : imports) {
        const QRegularExpression used("(^|[^\\w.])" + QRegularExpression::escape(QLatin1String(import.used)));
        if (import.language == language && !code.filter(used).isEmpty()) result.append(QLatin1String(import.line));
    }
    return result;
}

QStringList indented(const QStringList& lines) {
    QStringList result;
    for (const QString& line : lines) result.append("    " + line);
    return result;
}

QStringList cppFunction(QString name, const QStringList& body) {
    if (std::ranges::find(takenInCpp, name.toStdString()) != std::end(takenInCpp)) name += '_';
    return QStringList{QStringLiteral("inline double %1(double x) {").arg(name)} + indented(body) + QStringList{"}"};
}

/// The lines of a template put together: imports, remarks, and a function, or a name for what the one line makes.
QString assembled(const QString& id, const QStringList& lines, Language language) {
    const auto isRemark = [](const QString& line) { return line.startsWith('#') || line.startsWith("//"); };
    const auto split = std::ranges::find_if_not(lines, isRemark) - lines.begin();
    const QStringList remarks = lines.first(split), code = lines.sliced(split);
    const bool isFunction = code.size() > 1 || code.front().startsWith("return ");
    QStringList result = importsOf(code, language);
    if (!result.isEmpty()) result << (isFunction && language != Language::Cpp ? QStringList{"", ""} : QStringList{""});
    result << remarks;
    if (language == Language::Cpp)
        result << cppFunction(id, code);
    else if (code.front().startsWith("def ") || code.front().startsWith("class "))
        result << code;
    else if (isFunction)
        result << QStringLiteral("def %1(x):").arg(id) << indented(code);
    else
        result << id + " = " + code.front();
    return result.join(u'\n') + u'\n';
}

/// A function of a vector in C++: headers and a function over one.
QString vectorCpp(const QString& id, const QStringList& body) {
    QStringList result;
    for (const Import& header : vectorHeaders)
        if (const QString line = QLatin1String(header.line);
            !result.contains(line) && !body.filter(QLatin1String(header.used)).isEmpty())
            result << line;
    if (!result.contains("#include <vector>")) result << "#include <vector>";
    result << "" << QStringLiteral("inline std::vector<double> %1(const std::vector<double>& x) {").arg(id)
           << indented(body) << "}";
    return result.join(u'\n') + u'\n';
}

QString alignedLatex(const QStringList& lines) {
    return QStringLiteral("% \\usepackage{amsmath}\n\\begin{align*}\n  %1\n\\end{align*}\n")
        .arg(lines.join(QStringLiteral(" \\\\\n  ")));
}

/// With a weight and a bias on the input: what is above, called by the last function.
QString scaled(const QString& code, const Selection& selection, Language language) {
    const auto [weight, bias] = inputScaleOf(selection);
    const QString id = toQString(selection.id);
    const QString input =
        QStringLiteral("%1 * x %2 %3").arg(literal(weight), std::signbit(bias) ? "-" : "+", literal(std::fabs(bias)));
    if (language != Language::Cpp)
        return code + QStringLiteral("\n\ndef %1_of_unit(x):\n    return %1(%2)\n").arg(id, input);
    static const QRegularExpression function(QStringLiteral("double (\\w+)\\(double x\\)"));
    QString name = id;
    for (auto matches = function.globalMatch(code); matches.hasNext();) name = matches.next().captured(1);
    return code + u'\n' +
           cppFunction(id + "_of_unit", {QStringLiteral("return %1(%2);").arg(name, input)}).join(u'\n') + u'\n';
}

/// A formula with its first = marked, where the lines of align* meet.
QString aligned(QString tex) { return tex.replace(tex.indexOf(" = "), 3, " &= "); }

QString latex(const Card& card, const Activation& entry, Values values) {
    return alignedLatex(
        {aligned(texWithNumbers(card.value, entry, values)), aligned(texWithNumbers(card.slope, entry, values))});
}

formula::CodeLanguage codeLanguage(Language language) {
    switch (language) {
        case Language::PyTorch: return formula::CodeLanguage::PyTorch;
        case Language::Keras: return formula::CodeLanguage::Keras;
        case Language::Jax: return formula::CodeLanguage::Jax;
        case Language::Cpp: return formula::CodeLanguage::Cpp;
        case Language::Latex: break;
    }
    return formula::CodeLanguage::Latex;
}

/// What a person's own formula is in a language.
QString ownCode(const formula::Expression& expression, Values values, Language language) {
    const formula::Code code = formula::codeOf(expression, values, codeLanguage(language));
    static const QRegularExpression identifier(QStringLiteral("^[A-Za-z_][A-Za-z_0-9]*$"));
    const QString given = QString::fromStdString(expression.name);
    const QString name = identifier.match(given).hasMatch() && given != "x" ? given : QStringLiteral("f");
    QStringList lines;
    if (language == Language::Latex) {
        lines << QStringLiteral("f(x) &= ") + QString::fromStdString(code.result);
        for (const auto& [part, meaning] : code.parts) lines << QString::fromStdString(part + " &= " + meaning);
        return alignedLatex(lines);
    }
    const bool isCpp = language == Language::Cpp;
    const QString assignment = isCpp ? QStringLiteral("const double %1 = %2;") : QStringLiteral("%1 = %2");
    for (const auto& [part, meaning] : code.parts)
        lines << assignment.arg(QString::fromStdString(part), QString::fromStdString(meaning));
    lines << "return " + QString::fromStdString(code.result) + (isCpp ? ";" : "");
    return assembled(name, lines, language);
}

}  // namespace

std::span<const LanguageRow> languages() { return rows; }

Result<QString> snippet(const Selection& selection, Language language) {
    Exploration exploration;
    exploration.current = selection;
    if (auto fault = faultOf(exploration)) return std::move(*fault);
    const Activation& entry = *entryOf(selection);
    if (const formula::Expression* const own = expressionOf(entry)) return ownCode(*own, selection.values, language);
    const Result<Card> card = cardOf(selection.id, QLocale::English);
    if (!card) return card.fault();
    if (language == Language::Latex)
        return hasInputScale(selection)
                   ? QStringLiteral("% x stands for %1 x + %2\n")
                             .arg(plainText(inputScaleOf(selection).weight), plainText(inputScaleOf(selection).bias)) +
                         latex(*card, entry, selection.values)
                   : latex(*card, entry, selection.values);

    const LanguageRow& row = *std::ranges::find(rows, language, &LanguageRow::language);
    const auto fits = [&](const CodeTemplate& code) {
        return code.language == toQString(row.id) && holds(code.conditions, entry, selection.values) == Holds::Exactly;
    };
    const auto code = std::ranges::find_if(card->code, fits);
    if (code == card->code.end())
        return Fault{Text::tr("the card of %1 has no code for %2")
                         .arg(toQString(entry.facts.name), toQString(row.name))
                         .toStdString()};
    QStringList lines;
    for (const QString& line : code->lines) lines.append(filled(line, entry, selection.values));
    const QString result = assembled(toQString(selection.id), lines, language);
    return hasInputScale(selection) ? scaled(result, selection, language) : result;
}

Result<QString> snippet(const VectorFunction& function, Values values, Language language) {
    const Result<std::vector<CodeTemplate>> all = vectorFunctionCode(function.facts.id);
    if (!all) return all.fault();
    std::vector<Parameter> parameters;
    for (const VectorParameter& each : function.parameters) parameters.push_back(each.parameter);
    const LanguageRow& row = *std::ranges::find(rows, language, &LanguageRow::language);
    const auto code = std::ranges::find_if(*all, [&](const CodeTemplate& one) {
        return one.language == toQString(row.id) && holds(one.conditions, parameters, values) == Holds::Exactly;
    });
    if (code == all->end())
        return Fault{Text::tr("the card of %1 has no code for %2")
                         .arg(toQString(function.facts.name), toQString(row.name))
                         .toStdString()};
    QStringList lines;
    for (QString line : code->lines) {
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            const bool isWhole = function.parameters[i].whole || language == Language::Latex;
            line.replace(u'{' + toQString(parameters[i].id) + u'}',
                         isWhole ? plainText(values[i]) : literal(values[i]));
        }
        lines << line;
    }
    if (language == Language::Latex) return alignedLatex(lines);
    const QString id = toQString(function.facts.id);
    return language == Language::Cpp ? vectorCpp(id, lines) : assembled(id, lines, language);
}

}  // namespace activation
