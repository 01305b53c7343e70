// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/formula.h"

#include "core/activations/own.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

#include <QFile>
#include <QRegularExpression>

#include <cmath>
#include <functional>
#include <optional>

namespace activation {
namespace {

struct Letter {
    char16_t letter;
    const char* command;
};
constexpr Letter letters[]{{u'α', "alpha"},      {u'β', "beta"},   {u'γ', "gamma"}, {u'δ', "delta"},
                           {u'ε', "varepsilon"}, {u'η', "eta"},    {u'θ', "theta"}, {u'κ', "kappa"},
                           {u'λ', "lambda"},     {u'μ', "mu"},     {u'ρ', "rho"},   {u'σ', "sigma"},
                           {u'τ', "tau"},        {u'φ', "varphi"}, {u'ω', "omega"}, {u'ℓ', "ell"}};

/// How a card writes a parameter's symbol.
QString inTex(std::string_view parameterSymbol) {
    const QString symbol = toQString(parameterSymbol);
    for (const auto& [subscript, letter] : {std::pair{u'ₚ', 'p'}, std::pair{u'ₙ', 'n'}})
        if (symbol.size() == 2 && symbol[1] == QChar(subscript))
            return inTex(symbol.left(1).toStdString()) + u'_' + QLatin1Char(letter);
    if (symbol.size() > 1) return QStringLiteral("\\mathrm{%1}").arg(symbol);
    for (const Letter& row : letters)
        if (symbol == QChar(row.letter)) return QStringLiteral("\\") + QLatin1String(row.command);
    return symbol;
}

// Stands for a parameter that is 1, until it is known whether it can be left out.
constexpr QChar one(0xE000);

/// Leaves out what multiplying and dividing by a parameter that is 1 would look like.
QString withoutOnes(QString tex) {
    static const QRegularExpression factor(QStringLiteral("%1(\\\\,| )*(?=[A-Za-z(]|\\\\(sin|cos)\\b)").arg(one));
    tex.replace(factor, {});
    tex.replace(QStringLiteral("\\frac{1}{%1} ").arg(one), QString());
    tex.replace(QStringLiteral("/%1").arg(one), QString());
    return tex.replace(one, u'1');
}

/// 1.5, -0.25, 10^{-5}, 1.5 \cdot 10^{-5}
QString numberInTex(double number) {
    if (number == 1.0) return one;
    static const QRegularExpression scientific("^(-?)([0-9.]+)e([-+][0-9]+)$");
    const QString text = plainText(number);
    const QRegularExpressionMatch match = scientific.match(text);
    if (!match.hasMatch()) return text;
    const QString power = QStringLiteral("10^{%1}").arg(match.captured(3).toInt());
    return match.captured(1) + (match.captured(2) == "1" ? power : match.captured(2) + " \\cdot " + power);
}

/// Replaces words of a text. `before` says what a number must have before it, by the text that it comes after.
QString replaced(const QString& text, const QRegularExpression& word,
                 const std::function<std::optional<QString>(const QString& word)>& number,
                 const std::function<QString(const QString& before, const QString& number)>& fitted) {
    QString result;
    qsizetype end = 0;
    for (auto matches = word.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(end, match.capturedStart() - end);
        end = match.capturedEnd();
        const auto found = number(match.captured());
        result += found ? fitted(result.trimmed(), *found) : match.captured();
    }
    return result + text.mid(end);
}

/// A negative number after a sign of arithmetic stands in brackets.
QString inBrackets(const QString& before, const QString& number, const QString& signs) {
    const bool negative = number.startsWith(u'-') || number.startsWith(QChar(0x2212));
    return negative && !before.isEmpty() && signs.contains(before.back()) ? u'(' + number + u')' : number;
}

}  // namespace

QByteArray typeset(std::string_view id, Formula formula) {
    QFile file(
        QStringLiteral(":/formulas/%1.%2.svg").arg(toQString(id), formula == Formula::Value ? "value" : "slope"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString plainFormula(const Activation& activation) {
    static const QRegularExpression name(
        QStringLiteral("^\\s*(\"[^\"]*\"|[A-Za-z_][A-Za-z_0-9]*)\\s*\\(\\s*x\\s*\\)\\s*=\\s*"));
    QString text = toQString(activation.facts.formula);
    if (!expressionOf(activation)) return text;
    text.remove(name);
    for (const Parameter& p : activation.parameters)
        text.remove(QRegularExpression(QStringLiteral("[,;\\n]\\s*%1\\s*=\\s*[-+−]?[0-9.]+([eE][-+]?[0-9]+)?"
                                                      "(\\s+in\\s*\\[[^\\]]*\\])?\\s*(?=[,;\\n]|$)")
                                           .arg(QRegularExpression::escape(toQString(p.id)))));
    return text.simplified();
}

QString formulaWithNumbers(const Selection& selection) {
    static const QRegularExpression word("[A-Za-z_][A-Za-z_0-9]*");
    const Activation& entry = *entryOf(selection);
    const auto number = [&](const QString& name) -> std::optional<QString> {
        const auto index = entry.indexOf(name.toStdString());
        return index ? std::optional(shortText(selection.values[*index])) : std::nullopt;
    };
    const auto fitted = [](const QString& before, const QString& text) {
        return inBrackets(before, text, QStringLiteral("+−·/"));
    };
    const QString formula = replaced(plainFormula(entry), word, number, fitted);
    if (!hasInputScale(selection)) return "f(x) = " + formula;
    return QStringLiteral("f(x) = %1, g(x) = %2")
        .arg(scaledText(QStringLiteral("g"), inputScaleOf(selection)), formula);
}

QString texWithNumbers(const QString& tex, const Activation& activation, Values values) {
    // What braces belong to is one word, so that no letter in it is taken for a symbol.
    static const QRegularExpression word(
        "\\\\(begin|end|text|operatorname|mathrm)\\{[^}]*\\}|\\\\[A-Za-z]+(_[pn]\\b)?|[A-Za-z]");
    const auto number = [&](const QString& symbol) -> std::optional<QString> {
        for (std::size_t i = 0; i < activation.parameters.size(); ++i)
            if (symbol == inTex(activation.parameters[i].symbol)) return numberInTex(values[i]);
        return std::nullopt;
    };
    const auto fitted = [](const QString& before, const QString& text) {
        const bool afterDigit = !before.isEmpty() && before.back().isDigit() && text != one;
        return (afterDigit ? "\\cdot " : "") + inBrackets(before, text, QStringLiteral("+-/0123456789"));
    };
    return withoutOnes(replaced(tex, word, number, fitted));
}

}  // namespace activation
