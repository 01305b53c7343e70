// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/items.h"

#include "core/formula/definition.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace activation::formula {
namespace {

constexpr std::size_t deepest = 100;

constexpr std::string_view brackets[]{"()", "[]", "{}"};
constexpr std::string_view typeWords[]{"double", "float", "auto", "const", "let", "var", "return", "constexpr"};

/// Without C++'s casts to a number, `static_cast<double>(x)`, `(double)x` and, with `template <class T>` in front,
/// `T(x)`: every number here is one.
std::vector<Token> withoutCasts(const std::vector<Token>& tokens) {
    std::vector<Token> result;
    std::vector<std::string_view> types{"double", "float"}, own;
    std::size_t first = 0;
    while (first < tokens.size() && tokens[first].kind == Token::Kind::NewLine) ++first;
    if (isName(tokens[first], "template") && isSign(tokens[first + 1], "<")) {
        for (; first < tokens.size() && !isSign(tokens[first], ">"); ++first)
            if (isName(tokens[first], "typename") || isName(tokens[first], "class"))
                own.push_back(tokens[first + 1].text);
        if (first + 1 >= tokens.size()) return tokens;
        ++first;
    } else {
        first = 0;
    }
    types.insert(types.end(), own.begin(), own.end());
    const auto isNumberType = [&](const Token& t) {
        return t.kind == Token::Kind::Name && std::ranges::find(types, t.text) != types.end();
    };
    for (std::size_t i = first; i < tokens.size(); ++i) {
        const auto is = [&](std::size_t k, std::string_view sign) {
            return i + k < tokens.size() && isSign(tokens[i + k], sign);
        };
        const auto isType = [&](std::size_t k) { return i + k < tokens.size() && isNumberType(tokens[i + k]); };
        const bool calls = !result.empty() && result.back().kind == Token::Kind::Name;
        if (isName(tokens[i], "static_cast") && is(1, "<") && isType(2) && is(3, ">") && is(4, "("))
            i += 3;
        else if (is(0, "(") && isType(1) && is(2, ")") && !calls)
            i += 2;
        else if (is(1, "(") && tokens[i].kind == Token::Kind::Name &&
                 std::ranges::find(own, tokens[i].text) != own.end())
            continue;
        else
            result.push_back(tokens[i]);
    }
    return result;
}

bool opens(const Token& t) { return isSign(t, "(") || isSign(t, "[") || isSign(t, "{"); }
bool closes(const Token& t) { return isSign(t, ")") || isSign(t, "]") || isSign(t, "}"); }

/// Signs that want something behind them, or before them: a line that ends, or begins, with one goes on.
bool goesOn(const Token& t, bool isEnd) {
    if (t.kind == Token::Kind::Name) return t.text == "and" || t.text == "or" || t.text == "if" || t.text == "else";
    if (t.kind != Token::Kind::Sign || opens(t) || closes(t) || t.text == "|" || t.text == "π" || t.text == "∞")
        return false;
    if (t.text == "," || t.text == ";") return false;
    return isEnd ? true : t.text != "-" && t.text != "√" && t.text != "∛" && t.text != "not";
}

class Splitter {
public:
    explicit Splitter(const std::vector<Token>& tokens) : m_tokens(tokens) {}

    std::vector<Item> run() {
        std::vector<Token> part, open;
        std::vector<Item> items;
        const auto end = [&](const Token& at) {
            if (part.empty()) return;
            // A text that stands alone is Python's way to describe a function.
            if (std::ranges::all_of(part, [](const Token& t) { return t.kind == Token::Kind::Text; })) {
                part.clear();
                return;
            }
            part.push_back({.kind = Token::Kind::End, .from = at.from, .to = at.from});
            items.push_back(item(std::move(part)));
            if (items.back().tokens.size() == 1) items.pop_back();
            part.clear();
        };
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            const Token& t = m_tokens[i];
            if (opens(t)) {
                open.push_back(t);
                if (open.size() > deepest)
                    throw SyntaxFault{CORE_TEXT("Fault", "brackets are nested too deeply"), t.from, t.to};
            }
            if (closes(t)) {
                if (open.empty()) throw SyntaxFault{CORE_TEXT("Fault", "this bracket closes none"), t.from, t.to};
                if (std::ranges::none_of(brackets, [&](std::string_view pair) {
                        return pair.substr(0, 1) == open.back().text && pair.substr(1) == t.text;
                    }))
                    throw SyntaxFault{CORE_TEXT("Fault", "this bracket does not fit the one it closes"), t.from, t.to};
                open.pop_back();
            }
            const bool isLineEnd = t.kind == Token::Kind::NewLine;
            const bool isSeparator = isSign(t, ",") || isSign(t, ";") || t.kind == Token::Kind::End ||
                                     (isLineEnd && !(!part.empty() && goesOn(part.back(), true)) &&
                                      !(i + 1 < m_tokens.size() && goesOn(m_tokens[i + 1], false)));
            if (t.kind == Token::Kind::End && !open.empty())
                throw SyntaxFault{CORE_TEXT("Fault", "this bracket is not closed"), open.back().from, open.back().to};
            if (open.empty() && isSeparator)
                end(t);
            else if (!isLineEnd)
                part.push_back(t);
        }
        return items;
    }

private:
    static Item item(std::vector<Token> tokens) {
        Item result;
        std::size_t at = 0;
        const auto is = [&](std::size_t k, std::string_view sign) {
            return at + k < tokens.size() && isSign(tokens[at + k], sign);
        };
        const auto named = [&](std::size_t k) {
            return at + k < tokens.size() && tokens[at + k].kind == Token::Kind::Name;
        };
        while (named(0) && std::ranges::find(typeWords, tokens[at].text) != std::end(typeWords) &&
               (named(1) || tokens[at].text == "return"))
            ++at;
        const bool isQuoted = tokens[at].kind == Token::Kind::Text;
        if ((named(0) || isQuoted) && is(1, "(") && named(2) && is(3, ")") && is(4, "=")) {
            result.name = tokens[at].text;
            result.isHead = true;
            result.variable = tokens[at + 2].text;
            at += 5;
        } else if ((named(0) || isQuoted) && is(1, "=")) {
            result.name = tokens[at].text;
            result.isHead = isQuoted;
            at += 2;
        } else if (named(0) && isName(tokens[at + 1], "in") && at + 2 < tokens.size() && isSign(tokens[at + 2], "[")) {
            result.name = tokens[at].text;
            at += 1;
        }
        if (named(0) && tokens[at].text == "lambda" && named(1) && is(2, ":")) {
            result.variable = tokens[at + 1].text;
            result.isHead = !result.name.empty();
            at += 3;
        }
        tokens.erase(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at));
        result.tokens = std::move(tokens);
        if (!result.name.empty() && !result.isHead) takeLimits(result);
        return result;
    }

    /// a = 0.5 in [0, 2]
    static void takeLimits(Item& item) {
        std::vector<Token>& t = item.tokens;
        const Token last = t.back();
        const auto in = std::ranges::find_if(t, [](const Token& token) { return isName(token, "in"); });
        if (in != t.end()) {
            std::vector<Token> rest(in + 1, t.end());
            std::size_t at = 0;
            const bool opened = at < rest.size() && isSign(rest[at], "[");
            ++at;
            const auto low = numberAt(rest, at);
            const bool comma = at < rest.size() && (isSign(rest[at], ",") || isSign(rest[at], ":"));
            ++at;
            const auto high = numberAt(rest, at);
            const bool closed = at + 2 == rest.size() && isSign(rest[at], "]");
            if (!opened || !low || !comma || !high || !closed || !(*low < *high))
                throw SyntaxFault{CORE_TEXT("Fault", "the slider's range is written [0, 2], the smaller number first"),
                                  in->from, last.to == 0 ? in->to : last.from};
            item.limits = {{*low, *high}};
            t.erase(in, t.end());
            t.push_back(last);
            if (t.size() == 1) {
                item.number = *low <= 1.0 && 1.0 <= *high ? 1.0 : *low;
                t.insert(t.begin(), last);
                return;
            }
        }
        std::size_t at = 0;
        const auto number = numberAt(t, at);
        if (number && at + 1 == t.size()) item.number = number;
        if (item.limits && !item.number)
            throw SyntaxFault{
                {CORE_TEXT("Fault", "only a parameter has a slider: give it a number, such as %1 = 0.5 in [0, 2]"),
                 item.name},
                t.front().from,
                t.front().to};
    }

    static std::optional<double> numberAt(const std::vector<Token>& t, std::size_t& at) {
        const bool isNegative = at < t.size() && isSign(t[at], "-");
        const std::size_t place = at + isNegative;
        if (place >= t.size() || t[place].kind != Token::Kind::Number) return std::nullopt;
        const auto value = static_cast<double>(t[place].number);
        if (!std::isfinite(value)) return std::nullopt;
        at = place + 1;
        return isNegative ? -value : value;
    }

    const std::vector<Token>& m_tokens;
};

}  // namespace

std::variant<std::vector<Item>, SyntaxFault> itemsOf(const std::vector<Token>& written) {
    try {
        const std::vector<Token> tokens = withoutCasts(written);
        std::optional<Definition> definition = definitionIn(tokens);
        const std::vector<Token> statements = withChoiceForIfs(definition ? definition->body : tokens);
        std::vector<Item> items = Splitter(statements).run();
        if (!definition) return items;
        for (Item& item : items) {
            if (!item.name.empty() && !item.isHead) continue;
            item.name = definition->name;
            item.isHead = !item.name.empty();
            item.variable = definition->variable;
        }
        if (!items.empty() && items.front().variable.empty()) items.front().variable = definition->variable;
        std::ranges::move(definition->defaults, std::back_inserter(items));
        return items;
    } catch (const SyntaxFault& fault) {
        return fault;
    }
}

}  // namespace activation::formula
