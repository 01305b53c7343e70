// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/tokens.h"

#include "core/quotation.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace activation::formula {
namespace {

/// A sign as it may be written, and as what it is meant.
struct Spelling {
    std::string_view written, meant;
};
// Longer ones before those that they begin with.
constexpr Spelling signs[]{
    {"**", "^"}, {"<=", "<="}, {">=", ">="}, {"==", "=="}, {"!=", "!="}, {"&&", "and"}, {"->", "->"}, {"::", "."},
    {"≤", "<="}, {"≥", ">="},  {"≠", "!="},  {"−", "-"},   {"–", "-"},   {"·", "*"},    {"×", "*"},   {"⋅", "*"},
    {"∙", "*"},  {"÷", "/"},   {"∧", "and"}, {"∨", "or"},  {"¬", "not"}, {"√", "√"},    {"∛", "∛"},   {"π", "π"},
    {"∞", "∞"},  {"+", "+"},   {"-", "-"},   {"*", "*"},   {"/", "/"},   {"^", "^"},    {"<", "<"},   {">", ">"},
    {"=", "="},  {"?", "?"},   {":", ":"},   {"(", "("},   {")", ")"},   {"[", "["},    {"]", "]"},   {"{", "{"},
    {"}", "}"},  {",", ","},   {";", ";"},   {"|", "|"},   {"&", "and"}, {"!", "not"},  {"~", "not"}, {".", "."},
    {"%", "%"},  {"@", "@"},   {"∣", "|"}};

constexpr Spelling raised[]{{"⁰", "0"}, {"¹", "1"}, {"²", "2"}, {"³", "3"}, {"⁴", "4"}, {"⁵", "5"},
                            {"⁶", "6"}, {"⁷", "7"}, {"⁸", "8"}, {"⁹", "9"}, {"⁻", "-"}};

struct Fraction {
    std::string_view written;
    Real value;
};
constexpr Fraction fractions[]{{"½", 0.5L},  {"⅓", 1.0L / 3.0L}, {"⅔", 2.0L / 3.0L}, {"¼", 0.25L},
                               {"¾", 0.75L}, {"⅕", 0.2L},        {"⅙", 1.0L / 6.0L}, {"⅛", 0.125L}};

constexpr std::size_t longestName = 64;

bool isDigit(char c) { return '0' <= c && c <= '9'; }
bool isLetter(char c) { return ('a' <= (c | 0x20) && (c | 0x20) <= 'z') || c == '_'; }

class Lexer {
public:
    explicit Lexer(std::string_view text) : m_text(text) {}

    std::variant<std::vector<Token>, SyntaxFault> run() {
        while (!m_fault) {
            skipBlanks();
            if (m_at == m_text.size()) break;
            next();
        }
        if (m_fault) return *m_fault;
        add({.kind = Token::Kind::End}, m_at);
        return std::move(m_tokens);
    }

private:
    bool starts(std::string_view what) const { return m_text.substr(m_at).starts_with(what); }

    void skipBlanks() {
        m_afterSpace = false;
        while (m_at < m_text.size()) {
            const std::size_t before = m_at;
            if (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\r') ++m_at;
            for (const std::string_view blank : {"\u00A0", "\u2009", "\u202F", "\uFEFF"})
                if (starts(blank)) m_at += blank.size();
            if (starts("\\\n")) m_at += 2;
            if (starts("#") || starts("//")) m_at = std::min(m_text.find('\n', m_at), m_text.size());
            if (m_at == before) return;
            m_afterSpace = true;
        }
    }

    void add(Token token, std::size_t from) {
        token.from = from;
        token.to = m_at;
        token.afterSpace = m_afterSpace;
        m_tokens.push_back(token);
    }

    void next() {
        const std::size_t from = m_at;
        const char c = m_text[m_at];
        if (c == '\n') {
            ++m_at;
            return add({.kind = Token::Kind::NewLine}, from);
        }
        if (isDigit(c) || (c == '.' && m_at + 1 < m_text.size() && isDigit(m_text[m_at + 1]))) return number();
        if (c == '"' || c == '\'') return quoted();
        for (const Fraction& f : fractions)
            if (starts(f.written)) {
                m_at += f.written.size();
                return add({.kind = Token::Kind::Number, .number = f.value}, from);
            }
        if (raisedDigit()) return power();
        for (const Spelling& sign : signs)
            if (starts(sign.written)) {
                m_at += sign.written.size();
                return add({.kind = Token::Kind::Sign, .text = sign.meant}, from);
            }
        const std::size_t length = letterLength();
        if (length == 0) {
            fault({CORE_TEXT("Fault", "the character %1 cannot be used in a formula"),
                   quotation(m_text.substr(m_at, characterLength()))},
                  characterLength());
            return;
        }
        name();
    }

    /// How many bytes the character has.
    std::size_t characterLength() const {
        std::size_t length = 1;
        while (m_at + length < m_text.size() && length < 4 && (m_text[m_at + length] & 0xC0) == 0x80) ++length;
        return length;
    }

    /// The bytes of a letter at this place; 0 where there is none. Latin with accents, Greek, ℓ, and lowered digits.
    std::size_t letterLength() const {
        if (m_at == m_text.size() || starts("π")) return 0;
        if (isLetter(m_text[m_at])) return 1;
        const auto byte = [&](std::size_t k) {
            return m_at + k < m_text.size() ? static_cast<unsigned char>(m_text[m_at + k]) : 0U;
        };
        if (0xC3 <= byte(0) && byte(0) <= 0xC9 && (byte(1) & 0xC0) == 0x80) return starts("×") || starts("÷") ? 0 : 2;
        if ((byte(0) == 0xCD || byte(0) == 0xCE || byte(0) == 0xCF) && (byte(1) & 0xC0) == 0x80) return 2;
        if (starts("ℓ")) return 3;
        return byte(0) == 0xE2 && byte(1) == 0x82 && 0x80 <= byte(2) && byte(2) <= 0x89 ? 3 : 0;
    }

    void name() {
        const std::size_t from = m_at;
        while (m_at < m_text.size()) {
            const std::size_t length = isDigit(m_text[m_at]) ? 1 : letterLength();
            if (length == 0) break;
            m_at += length;
        }
        if (m_at - from > longestName) {
            m_at = from;
            return fault({CORE_TEXT("Fault", "a name has at most %1 letters"), longestName}, longestName);
        }
        add({.kind = Token::Kind::Name, .text = m_text.substr(from, m_at - from)}, from);
    }

    void number() {
        const std::size_t from = m_at;
        std::string digits;
        const auto take = [&] {
            while (m_at < m_text.size() && (isDigit(m_text[m_at]) || (m_text[m_at] == '_' && m_at + 1 < m_text.size() &&
                                                                      isDigit(m_text[m_at + 1])))) {
                if (m_text[m_at] != '_') digits += m_text[m_at];
                ++m_at;
            }
        };
        take();
        if (starts(".")) {
            digits += m_text[m_at++];
            take();
        }
        if (m_at < m_text.size() && (m_text[m_at] | 0x20) == 'e') {  // an exponent, or the number e behind it
            const std::size_t sign = m_at + 1 < m_text.size() && (m_text[m_at + 1] == '-' || m_text[m_at + 1] == '+');
            if (m_at + 1 + sign < m_text.size() && isDigit(m_text[m_at + 1 + sign])) {
                digits += 'e';
                if (sign == 1) digits += m_text[m_at + 1];
                m_at += 1 + sign;
                take();
            }
        }
        Real value = 0.0L;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error == std::errc::invalid_argument || m_at - from > 400) {
            m_at = from;
            return fault(CORE_TEXT("Fault", "the number cannot be read"), 1);
        }
        if (error == std::errc::result_out_of_range)
            value = digits.find("e-") == std::string::npos ? std::numeric_limits<Real>::infinity() : 0.0L;
        // 1.f and 0.5L, as C++ writes them
        if (m_at < m_text.size() && std::string_view("fFlL").find(m_text[m_at]) != std::string_view::npos &&
            digits.find('.') != std::string::npos && (m_at + 1 == m_text.size() || !isNamePart(m_at + 1)))
            ++m_at;
        add({.kind = Token::Kind::Number, .number = value}, from);
    }

    bool isNamePart(std::size_t place) const { return isLetter(m_text[place]) || isDigit(m_text[place]); }

    void quoted() {
        const std::size_t from = m_at, end = m_text.find(m_text[m_at], m_at + 1);
        if (end == std::string_view::npos) return fault(CORE_TEXT("Fault", "the quotation mark is not closed"), 1);
        m_at = end + 1;
        add({.kind = Token::Kind::Text, .text = m_text.substr(from + 1, end - from - 1)}, from);
    }

    const Spelling* raisedDigit() const {
        const auto found = std::ranges::find_if(raised, [&](const Spelling& s) { return starts(s.written); });
        return found == std::end(raised) ? nullptr : found;
    }

    void power() {
        const std::size_t from = m_at;
        std::string digits;
        while (const Spelling* const digit = raisedDigit()) {
            digits += digit->meant;
            m_at += digit->written.size();
        }
        int value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error != std::errc() || end != digits.data() + digits.size()) {
            m_at = from;
            return fault(CORE_TEXT("Fault", "the exponent cannot be read"), raisedDigit()->written.size());
        }
        add({.kind = Token::Kind::Power, .number = static_cast<Real>(value)}, from);
    }

    void fault(Fault reason, std::size_t length) { m_fault = {std::move(reason), m_at, m_at + length}; }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_afterSpace = false;
    std::vector<Token> m_tokens;
    std::optional<SyntaxFault> m_fault;
};

}  // namespace

TranslatableText quotation(std::string_view text) { return {CORE_TEXT("Fault", "\"%1\""), excerpt(text)}; }

std::variant<std::vector<Token>, SyntaxFault> tokensOf(std::string_view text) { return Lexer(text).run(); }

}  // namespace activation::formula
