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

}  // namespace

std::optional<Definition> definitionIn(const std::vector<Token>& tokens) { return Reader(tokens).run(); }

}  // namespace activation::formula
