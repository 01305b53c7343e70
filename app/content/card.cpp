// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/card.h"

#include "app/content/parse_error.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace activation {
namespace {

using Relation = Condition::Relation;

struct RelationSign {
    Relation relation;
    const char* written;
    const char* shown;
};

constexpr std::array relationSigns{RelationSign{Relation::Equal, "=", "="}, RelationSign{Relation::Less, "<", "<"},
                                   RelationSign{Relation::Greater, ">", ">"},
                                   RelationSign{Relation::LessOrEqual, "<=", "≤"},
                                   RelationSign{Relation::GreaterOrEqual, ">=", "≥"}};

struct Headings {
    const char *use, *caution, *specials, *code;
};

Headings headingsOf(QLocale::Language language) {
    return language == QLocale::Chinese ? Headings{"何时使用", "注意", "特殊取值", ""}
                                        : Headings{"When to use", "Cautions", "Special values", "Code"};
}

/// Reads a card line by line and throws a sentence where it is wrong.
class CardReader {
public:
    CardReader(const QString& text, QLocale::Language language)
        : m_lines(text.split('\n')), m_headings(headingsOf(language)), m_wanted(language == QLocale::Chinese ? 1 : 0) {}

    /// What stands under the heading of the code, to the end.
    std::vector<CodeTemplate> readCodeAlone() {
        const QString heading = QStringLiteral("## ") + QString::fromUtf8(m_headings.code);
        for (m_line = m_lines.indexOf(heading) + 1; m_line < m_lines.size(); ++m_line)
            if (const QString line = m_lines[m_line].trimmed(); !line.isEmpty()) readCode(line);
        return m_card.code;
    }

    Card read() {
        int part = -1;
        QString* paragraph = nullptr;
        for (m_line = 0; m_line < m_lines.size(); ++m_line) {
            const QString line = m_lines[m_line].trimmed();
            if (line.startsWith("# ")) {
                ++part;
                if (part == m_wanted) m_card.name = line.mid(2);
                paragraph = &m_card.about;
            } else if (line.startsWith("value: ")) {
                m_card.value = line.mid(7);
            } else if (line.startsWith("slope: ")) {
                m_card.slope = line.mid(7);
            } else if (part != m_wanted || line.isEmpty()) {
                continue;
            } else if (line.startsWith("## ")) {
                paragraph = paragraphUnder(line.mid(3));
            } else if (!paragraph) {
                (this->*m_readLine)(line);
            } else if (paragraph->isEmpty()) {
                *paragraph = line;
            } else {
                fail(QStringLiteral("a paragraph must be one line"));
            }
        }
        for (const QString* text :
             {&m_card.name, &m_card.value, &m_card.slope, &m_card.about, &m_card.use, &m_card.caution})
            if (text->isEmpty()) fail(QStringLiteral("the card ends without its name, a formula, or a paragraph"));
        return m_card;
    }

private:
    [[noreturn]] void fail(const QString& sentence) const {
        throw ParseError(QStringLiteral("line %1: %2").arg(m_line + 1).arg(sentence));
    }

    /// Null for the sections that are read line by line.
    QString* paragraphUnder(const QString& heading) {
        if (heading == QString::fromUtf8(m_headings.use)) return &m_card.use;
        if (heading == QString::fromUtf8(m_headings.caution)) return &m_card.caution;
        if (heading == QString::fromUtf8(m_headings.specials))
            m_readLine = &CardReader::readSpecial;
        else if (!heading.isEmpty() && heading == QString::fromUtf8(m_headings.code))
            m_readLine = &CardReader::readCode;
        else
            fail(QStringLiteral("there is no section called \"%1\"").arg(heading));
        return nullptr;
    }

    void readSpecial(const QString& line) {
        static const QRegularExpression bullet("^- ([^:]+): (.+)$");
        const QRegularExpressionMatch match = bullet.match(line);
        if (!match.hasMatch()) fail(QStringLiteral("a special value is written \"- condition: text\""));
        m_card.specials.push_back({conditions(match.captured(1)), match.captured(2)});
    }

    /// Consecutive lines with the same beginning are one template.
    void readCode(const QString& line) {
        static const QRegularExpression code("^(([a-z]+)(?: if ([^:]+))?):(?: (.+))?$");
        const QRegularExpressionMatch match = code.match(line);
        if (!match.hasMatch()) fail(QStringLiteral("a line of code is written \"language: code\""));
        if (m_card.code.empty() || match.captured(1) != m_codeBeginning)
            m_card.code.push_back({match.captured(2), conditions(match.captured(3)), {}});
        m_codeBeginning = match.captured(1);
        m_card.code.back().lines.append(match.captured(4));
    }

    std::vector<Condition> conditions(const QString& text) const {
        std::vector<Condition> result;
        if (text.isEmpty()) return result;
        for (const QString& part : text.split(" and ")) result.push_back(condition(part));
        return result;
    }

    Condition condition(const QString& text) const {
        static const QRegularExpression pattern("^([a-z_]+) (\\S+) (?:([a-z][a-z_]+)|(\\S+))$");
        const QRegularExpressionMatch match = pattern.match(text.trimmed());
        const QString sign = match.captured(2);
        const auto relation = std::ranges::find_if(
            relationSigns, [&](const RelationSign& row) { return sign == QLatin1String(row.written); });
        if (relation != relationSigns.end()) {
            const QString other = match.captured(3);
            bool isNumber = false;
            const double number = match.captured(4).toDouble(&isNumber);
            if (!other.isEmpty() && other != "nan" && other != "inf")
                return {match.captured(1), relation->relation, 0.0, other};
            if (isNumber && std::isfinite(number)) return {match.captured(1), relation->relation, number};
        }
        fail(QStringLiteral("\"%1\" is not a condition").arg(text));
    }

    QStringList m_lines;
    Headings m_headings;
    int m_wanted;  ///< which of the card's parts
    qsizetype m_line = 0;
    void (CardReader::*m_readLine)(const QString& line) = nullptr;
    QString m_codeBeginning;
    Card m_card;
};

/// How far from a number the nearest place of a slider can be.
double reach(const Parameter& parameter) { return 0.5e-3 * (parameter.high - parameter.low); }

Holds holds(Relation relation, const Parameter& parameter, double value, double limit) {
    const auto whether = [](bool is) { return is ? Holds::Exactly : Holds::No; };
    switch (relation) {
        case Relation::Less: return whether(value < limit);
        case Relation::Greater: return whether(value > limit);
        case Relation::LessOrEqual: return whether(value <= limit);
        case Relation::GreaterOrEqual: return whether(value >= limit);
        case Relation::Equal: break;
    }
    if (value == limit) return Holds::Exactly;
    return std::fabs(value - limit) <= reach(parameter) ? Holds::Nearly : Holds::No;
}

std::optional<std::size_t> placeOf(const QString& id, std::span<const Parameter> parameters) {
    const auto found = std::ranges::find(parameters, id.toStdString(), &Parameter::id);
    if (found == parameters.end()) return {};
    return static_cast<std::size_t>(found - parameters.begin());
}

/// No where there is no parameter that the condition names.
Holds holds(const Condition& condition, std::span<const Parameter> parameters, Values values) {
    const auto index = placeOf(condition.parameter, parameters);
    if (!index) return Holds::No;
    double limit = condition.number;
    if (!condition.other.isEmpty()) {
        const auto other = placeOf(condition.other, parameters);
        if (!other) return Holds::No;
        limit = values[*other];
    }
    return holds(condition.relation, parameters[*index], values[*index], limit);
}

QString symbolOf(const Parameter& parameter) {
    return QString::fromUtf8(parameter.symbol.data(), static_cast<qsizetype>(parameter.symbol.size()));
}

}  // namespace

Result<Card> parseCard(const QString& text, QLocale::Language language) {
    try {
        return CardReader(text, language).read();
    } catch (const ParseError& error) {
        return error.fault;
    }
}

Result<Card> cardOf(std::string_view id, QLocale::Language language) {
    const QString path = ":/activations/" + QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())) + ".md";
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return Fault{QStringLiteral("there is no card %1").arg(path).toStdString()};
    return parseCard(QString::fromUtf8(file.readAll()), language);
}

Result<std::vector<CodeTemplate>> vectorFunctionCode(std::string_view id) {
    const QString path =
        ":/vector_functions/" + QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())) + ".md";
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return Fault{QStringLiteral("there is no card %1").arg(path).toStdString()};
    try {
        return CardReader(QString::fromUtf8(file.readAll()), QLocale::English).readCodeAlone();
    } catch (const ParseError& error) {
        return error.fault;
    }
}

Holds holds(const std::vector<Condition>& conditions, std::span<const Parameter> parameters, Values values) {
    Holds result = Holds::Exactly;
    for (const Condition& condition : conditions) result = std::min(result, holds(condition, parameters, values));
    return result;
}

QString inWords(const SpecialValue& special, const Activation& activation, Values values) {
    QStringList result;
    for (const Condition& condition : special.conditions) {
        const auto index = activation.indexOf(condition.parameter.toStdString());
        if (!index) continue;
        const Parameter& parameter = activation.parameters[*index];
        const auto sign = std::ranges::find(relationSigns, condition.relation, &RelationSign::relation);
        const bool nearly = holds(condition, activation.parameters, values) == Holds::Nearly;
        const auto other = activation.indexOf(condition.other.toStdString());
        const QString limit = other ? symbolOf(activation.parameters[*other])
                                    : QString::number(condition.number, 'g', 5).replace('-', QChar(0x2212));
        result.append(
            QStringLiteral("%1 %2 %3").arg(symbolOf(parameter), QString::fromUtf8(nearly ? "≈" : sign->shown), limit));
    }
    return result.join(", ");
}

}  // namespace activation
