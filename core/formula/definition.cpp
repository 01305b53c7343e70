// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/definition.h"

#include <algorithm>

namespace activation::formula {
namespace {

class Reader {
public:
    explicit Reader(const std::vector<Token>& tokens) : m_tokens(tokens) {}

    std::optional<Definition> run() {
        skipLines();
        while (is("@")) {  // a decorator of Python
            while (kind() != Token::Kind::NewLine && kind() != Token::Kind::End) ++m_at;
            skipLines();
        }
        const bool isRead = isName(token(), "def") ? python() : is("[") ? lambda() : function() || namedLambda();
        if (!isRead) return std::nullopt;
        return std::move(m_result);
    }

private:
    const Token& token(std::size_t ahead = 0) const { return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)]; }
    Token::Kind kind(std::size_t ahead = 0) const { return token(ahead).kind; }
    bool is(std::string_view sign, std::size_t ahead = 0) const { return isSign(token(ahead), sign); }
    bool isNamed(std::size_t ahead = 0) const { return kind(ahead) == Token::Kind::Name; }
    void skipLines() {
        while (kind() == Token::Kind::NewLine) ++m_at;
    }
    /// Goes to the sign, in one line or over lines; false where there is none.
    bool goTo(std::string_view sign) {
        while (!is(sign) && kind() != Token::Kind::End) ++m_at;
        return is(sign);
    }

    /// def f(x, a=1) -> float:
    bool python() {
        if (!isNamed(1) || !is("(", 2)) return false;
        m_result.name = token(1).text;
        m_at += 2;
        if (!parameters() || !goTo(":")) return false;
        m_result.body.assign(m_tokens.begin() + static_cast<std::ptrdiff_t>(m_at) + 1, m_tokens.end());
        return true;
    }

    /// static inline float f(float x) { … }: two names or more before the bracket, and braces behind it.
    bool function() {
        const std::size_t before = m_at;
        while (isNamed() || is(".")) ++m_at;
        if (m_at >= before + 2 && is("(")) {
            m_result.name = m_tokens[m_at - 1].text;
            if (parameters() && braces()) return true;
        }
        m_at = before;
        return false;
    }

    /// auto f = [](float x) { … };
    bool namedLambda() {
        const std::size_t before = m_at;
        while (isNamed() && isNamed(1)) ++m_at;
        if (isNamed() && is("=", 1) && is("[", 2)) {
            m_result.name = token().text;
            m_at += 2;
            if (lambda()) return true;
        }
        m_at = before;
        return false;
    }
    bool lambda() {
        if (!goTo("]")) return false;
        ++m_at;
        return is("(") && parameters() && braces();
    }

    /// { … } and what may stand before it: noexcept, -> float.
    bool braces() {
        while (isNamed() || is("->") || kind() == Token::Kind::NewLine) ++m_at;
        if (!is("{")) return false;
        const std::size_t from = ++m_at;
        for (int open = 1; open > 0; ++m_at) {
            if (kind() == Token::Kind::End) return false;
            open += is("{") - is("}");
        }
        const std::size_t to = m_at - 1;
        while (kind() == Token::Kind::NewLine || is(";")) ++m_at;
        if (kind() != Token::Kind::End) return false;
        const auto first = m_tokens.begin();
        m_result.body.assign(first + static_cast<std::ptrdiff_t>(from), first + static_cast<std::ptrdiff_t>(to));
        m_result.body.push_back({.kind = Token::Kind::End, .from = m_tokens[to].from, .to = m_tokens[to].from});
        return true;
    }

    /// From the opening bracket to behind the closing one.
    bool parameters() {
        m_result.variable = {};
        m_result.defaults.clear();
        std::vector<Token> part;
        ++m_at;
        for (int open = 1; kind() != Token::Kind::End; ++m_at) {
            open += (is("(") || is("[") || is("{")) - (is(")") || is("]") || is("}"));
            if (open == 0 || (open == 1 && is(","))) {
                parameter(part);
                part.clear();
            } else if (kind() != Token::Kind::NewLine) {
                part.push_back(token());
            }
            if (open > 0) continue;
            ++m_at;
            return true;
        }
        return false;
    }

    /// x, x: Tensor, const float& x, a=1, a: float = 1, float a = 1.f
    void parameter(const std::vector<Token>& part) {
        std::size_t end = 0;
        while (end < part.size() && !isSign(part[end], "=") && !isSign(part[end], ":")) ++end;
        if (end == 0 || part[end - 1].kind != Token::Kind::Name || part[end - 1].text == "self") return;
        const std::string_view name = part[end - 1].text;
        if (m_result.variable.empty()) {
            m_result.variable = name;
            return;
        }
        while (end < part.size() && !isSign(part[end], "=")) ++end;
        const std::size_t at = end + 1 + (end + 1 < part.size() && isSign(part[end + 1], "-"));
        if (at + 1 != part.size() || part[at].kind != Token::Kind::Number) return;
        Item item{name, false, {}, {part.begin() + static_cast<std::ptrdiff_t>(end) + 1, part.end()}, {}, {}};
        item.number = static_cast<double>(at > end + 1 ? -part[at].number : part[at].number);
        item.tokens.push_back({.kind = Token::Kind::End, .from = part[at].to, .to = part[at].to});
        m_result.defaults.push_back(std::move(item));
    }

    const std::vector<Token>& m_tokens;
    std::size_t m_at = 0;
    Definition m_result;
};

/// Reads statements that come to one value.
class Statements {
public:
    explicit Statements(const std::vector<Token>& tokens) : m_tokens(tokens) {
        m_linesCount = std::ranges::none_of(tokens, [](const Token& t) { return isSign(t, ";"); });
    }

    /// What the statements from `at` on return; none where that is not known.
    std::optional<std::vector<Token>> value(std::size_t at) {
        m_at = at;
        return value();
    }

private:
    const Token& token() const { return m_tokens[std::min(m_at, m_tokens.size() - 1)]; }
    bool is(std::string_view sign) const { return isSign(token(), sign); }
    bool isWord(std::string_view word) const { return isName(token(), word); }
    bool atEnd() const { return m_at >= m_tokens.size() || token().kind == Token::Kind::End; }
    void skip() {
        while (token().kind == Token::Kind::NewLine || is(";")) ++m_at;
    }
    /// Up to what `ends` says, outside of brackets; may be empty.
    template <class Ends>
    std::vector<Token> until(Ends ends) {
        std::vector<Token> result;
        for (int open = 0; !atEnd(); ++m_at) {
            if (open == 0 && ends()) break;
            open += (is("(") || is("[") || is("{")) - (is(")") || is("]") || is("}"));
            result.push_back(token());
        }
        return result;
    }

    std::optional<std::vector<Token>> value() {
        skip();
        if (isWord("return")) {
            ++m_at;
            std::vector<Token> result =
                until([&] { return is(";") || is("}") || (m_linesCount && token().kind == Token::Kind::NewLine); });
            return result.empty() ? std::nullopt : std::optional(std::move(result));
        }
        if (!isWord("if") && !isWord("elif")) return std::nullopt;
        const Token& start = m_tokens[m_at++];
        const auto condition = m_linesCount ? until([&] { return is(":"); }) : bracket();
        if (condition.empty()) return std::nullopt;
        if (m_linesCount) ++m_at;  // the colon
        const auto chosen = block();
        skip();
        if (isWord("else")) {
            ++m_at;
            if (is(":")) ++m_at;
        }
        const auto other = chosen ? block() : std::nullopt;
        if (!other) return std::nullopt;
        const auto sign = [&](std::string_view text) {
            return Token{.kind = Token::Kind::Sign, .text = text, .from = start.from, .to = start.to};
        };
        std::vector<Token> result{sign("(")};
        const auto add = [&](const std::vector<Token>& part, std::string_view behind) {
            result.insert(result.end(), part.begin(), part.end());
            result.push_back(sign(behind));
        };
        add(condition, ")"), result.push_back(sign("?")), result.push_back(sign("("));
        add(*chosen, ")"), result.push_back(sign(":")), result.push_back(sign("("));
        add(*other, ")");
        return result;
    }
    /// ( … ) with what is inside it.
    std::vector<Token> bracket() {
        if (!is("(")) return {};
        ++m_at;
        std::vector<Token> result = until([&] { return is(")"); });
        ++m_at;
        return result;
    }
    /// One statement, or { … } with one.
    std::optional<std::vector<Token>> block() {
        skip();
        const bool isBraced = is("{");
        if (isBraced) ++m_at;
        auto result = value();
        skip();
        if (isBraced && !is("}")) return std::nullopt;
        if (isBraced) ++m_at;
        return result;
    }

    const std::vector<Token>& m_tokens;
    bool m_linesCount;  ///< as in Python; in C++ only ; ends a statement
    std::size_t m_at = 0;
};

}  // namespace

std::vector<Token> withChoiceForIfs(std::vector<Token> tokens) {
    int open = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& t = tokens[i];
        const bool begins = i == 0 || tokens[i - 1].kind == Token::Kind::NewLine || isSign(tokens[i - 1], ";");
        if (open == 0 && begins && isName(t, "if")) {
            auto value = Statements(tokens).value(i);
            if (!value) return tokens;
            const Token end = tokens.back();
            tokens.resize(i);
            tokens.push_back({.kind = Token::Kind::Name, .text = "return", .from = end.from, .to = end.from});
            tokens.insert(tokens.end(), value->begin(), value->end());
            tokens.push_back(end);
            return tokens;
        }
        open +=
            (isSign(t, "(") || isSign(t, "[") || isSign(t, "{")) - (isSign(t, ")") || isSign(t, "]") || isSign(t, "}"));
    }
    return tokens;
}

std::optional<Definition> definitionIn(const std::vector<Token>& tokens) { return Reader(tokens).run(); }

}  // namespace activation::formula
