// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/parser_state.h"

#include <utility>

namespace activation::formula {
namespace {

constexpr std::string_view words[]{"and", "or", "not", "if", "else", "in", "lambda", "return", "def", "for", "while"};
constexpr Infix infixes[]{{"+", Sum, Op::Add},
                          {"-", Sum, Op::Subtract},
                          {"*", Product, Op::Multiply},
                          {"/", Product, Op::Divide},
                          {"^", Raise, Op::Power},
                          {"<", Comparison, Op::Less},
                          {"<=", Comparison, Op::LessOrEqual},
                          {">", Comparison, Op::Greater},
                          {">=", Comparison, Op::GreaterOrEqual},
                          {"==", Comparison, Op::Equal},
                          {"!=", Comparison, Op::NotEqual},
                          {"and", And, Op::And},
                          {"or", Or, Op::Or}};

}  // namespace

bool isWord(std::string_view name) { return std::ranges::find(words, name) != std::end(words); }

std::size_t Parser::mainItem(std::size_t textLength) const {
    std::optional<std::size_t> main;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (!m_items[i].name.empty() && !m_items[i].isHead) continue;
        const Token& first = m_items[i].tokens.front();
        if (main)
            throw SyntaxFault{CORE_TEXT("Fault", "here a second formula begins; what names a part is written name = …"),
                              first.from, first.to};
        main = i;
    }
    for (std::size_t i = m_items.size(); !main && i-- > 0;)
        if (!m_items[i].number) main = i;  // y = … alone, or the last of several lines
    if (!main) throw SyntaxFault{CORE_TEXT("Fault", "the formula is empty"), 0, textLength};
    return *main;
}

Index Parser::parseItem(std::size_t i) {
    const auto before = std::exchange(m_tokens, &m_items[i].tokens);
    const std::size_t at = std::exchange(m_at, 0), bars = std::exchange(m_bars, 0);
    const Index result = expression(Lowest);
    if (peek().kind != Token::Kind::End) unexpected();
    m_tokens = before;
    m_at = at;
    m_bars = bars;
    return result;
}

Index Parser::numberOf(Index i) {
    return isCondition(node(i).op) ? make(Op::Select, i, m_shared.builder.number(1.0L), m_shared.builder.number(0.0L))
                                   : i;
}

bool Parser::takeIf(std::string_view sign) {
    if (!next(sign)) return false;
    take();
    return true;
}

void Parser::unexpected() const {
    const Token& t = peek();
    if (t.kind == Token::Kind::Number || t.kind == Token::Kind::Name)
        fail({CORE_TEXT("Fault", "an operator is missing before %1"), shown(t)}, t);
    if (isSign(t, "=")) fail(CORE_TEXT("Fault", "= gives a name to a part; what is equal is written =="), t);
    fail({CORE_TEXT("Fault", "%1 cannot stand here"), shown(t)}, t);
}

TranslatableText Parser::shown(const Token& t) {
    if (t.kind == Token::Kind::Number) return CORE_TEXT("Fault", "this number");
    if (t.kind == Token::Kind::Text) return CORE_TEXT("Fault", "a quoted text");
    if (t.kind == Token::Kind::Power) return CORE_TEXT("Fault", "this exponent");
    return quotation(t.text);
}

Index Parser::make(Op op, Index a, Index b, Index c) {
    const Index result = m_shared.builder.make(op, a, b, c);
    if (m_shared.builder.size() > 4 * Expression::mostNodes)
        fail(CORE_TEXT("Fault", "the formula has too many parts"), peek());
    return result;
}

Index Parser::condition(Index i, const Token& at) {
    if (!isCondition(node(i).op)) fail(CORE_TEXT("Fault", "a condition is needed here, such as x > 0"), at);
    return i;
}

Index Parser::expression(int least) {
    const Depth depth(m_shared, peek());
    const Token first = peek();
    Index left = prefix();
    while (true) {
        const Token t = peek();
        if (t.kind == Token::Kind::Power) {
            take();
            left = make(Op::Power, numberOf(left), m_shared.builder.number(t.number));
        } else if (isSign(t, ".") && peek(1).kind == Token::Kind::Name) {
            left = method(left);
        } else if ((isSign(t, "?") || isName(t, "if")) && least <= Choice) {
            left = choice(left, first);
        } else if (const Infix* const infix = infixOf(t, left)) {
            if (infix->binding < least) return left;
            left = infixed(*infix, left, first);
        } else if (beginsFactor(t) && least <= Product) {
            const Index right = expression(Prefix);
            left = make(Op::Multiply, numberOf(left), numberOf(right));
        } else {
            return left;
        }
    }
}

const Infix* Parser::infixOf(const Token& t, Index left) const {
    if (t.kind != Token::Kind::Sign && t.kind != Token::Kind::Name) return nullptr;
    const bool isBar = isSign(t, "|");
    if (isBar && (m_bars > 0 || !isCondition(node(left).op))) return nullptr;
    const std::string_view sign = isBar ? "or" : t.text;
    const auto found = std::ranges::find(infixes, sign, &Infix::sign);
    return found == std::end(infixes) ? nullptr : found;
}

bool Parser::beginsFactor(const Token& t) const {
    if (t.kind == Token::Kind::Name) return !isWord(t.text);
    return isSign(t, "(") || isSign(t, "π") || isSign(t, "√") || isSign(t, "∛") || (isSign(t, "|") && m_bars == 0);
}

Index Parser::infixed(const Infix& infix, Index left, const Token& first) {
    const Token sign = take();
    if (isSign(sign, "|") && next("|") && peek().from == sign.to) take();  // || as C++ has it
    const Token second = peek();
    if (infix.binding == Or || infix.binding == And) {
        condition(left, first);
        return make(infix.op, left, condition(expression(infix.binding + 1), second));
    }
    if (infix.binding != Comparison) {
        const Index right = numberOf(expression(infix.op == Op::Power ? Prefix : infix.binding + 1));
        return make(infix.op, numberOf(left), right);
    }
    // a < b < c
    Index right = numberOf(expression(Sum));
    Index result = make(infix.op, numberOf(left), right);
    while (true) {
        const Infix* const other = infixOf(peek(), right);
        if (!other || other->binding != Comparison) return result;
        take();
        const Index last = numberOf(expression(Sum));
        result = make(Op::And, result, make(other->op, right, last));
        right = last;
    }
}

Index Parser::choice(Index left, const Token& first) {
    const Token sign = take();
    const Token second = peek();
    if (sign.text == "?") {
        condition(left, first);
        const Index chosen = expression(Choice);
        if (!takeIf(":")) fail(CORE_TEXT("Fault", "the : of this ? is missing"), sign);
        const Index other = expression(Choice);
        return make(Op::Select, left, numberOf(chosen), numberOf(other));
    }
    const Index asked = condition(expression(Or), second);
    if (!nextWord("else")) fail(CORE_TEXT("Fault", "the else of this if is missing"), sign);
    take();
    const Index other = expression(Choice);
    return make(Op::Select, asked, numberOf(left), numberOf(other));
}

Index Parser::prefix() {
    const Token t = take();
    Builder& b = m_shared.builder;
    switch (t.kind) {
        case Token::Kind::Number: return b.number(t.number);
        case Token::Kind::Name:
            if (t.text != "not") return name(t);
            break;
        case Token::Kind::End: fail(CORE_TEXT("Fault", "something is missing at the end"), t);
        case Token::Kind::Sign: break;
        default: fail({CORE_TEXT("Fault", "%1 cannot stand here"), shown(t)}, t);
    }
    if (t.text == "-") return make(Op::Negate, numberOf(expression(Prefix)));
    if (t.text == "+") return numberOf(expression(Prefix));
    if (t.text == "not") {
        const Token at = peek();
        return make(Op::Not, condition(expression(Not), at));
    }
    if (t.text == "π") return b.number(*constantNamed("pi"));
    if (t.text == "∞") return b.number(*constantNamed("inf"));
    if (t.text == "√") return make(Op::Sqrt, numberOf(expression(Raise + 1)));
    if (t.text == "∛") {
        const Index a = numberOf(expression(Raise + 1));
        return functionNamed("cbrt")->make(b, {&a, 1});
    }
    if (t.text == "(" || t.text == "[" || t.text == "{") {
        const std::size_t bars = std::exchange(m_bars, 0);
        if (next(")") || next("]")) fail(CORE_TEXT("Fault", "there is nothing between these brackets"), t);
        const Index inner = expression(Lowest);
        m_bars = bars;
        if (!takeIf(t.text == "(" ? ")" : t.text == "[" ? "]" : "}")) unexpected();
        return inner;
    }
    if (t.text == "|") {
        ++m_bars;
        const Index inner = expression(Lowest);
        if (!takeIf("|")) fail(CORE_TEXT("Fault", "this | has no second one"), t);
        --m_bars;
        return make(Op::Absolute, numberOf(inner));
    }
    fail({CORE_TEXT("Fault", "%1 cannot stand here: a number, x or a function is needed"), shown(t)}, t);
}

namespace {

/// From inside a definition errors are told where they are; all positions are of one text.
Expression parseOwn(std::string_view text, const Library& library, Shapes shapes) {
    if (text.size() > Expression::longestText)
        throw SyntaxFault{{CORE_TEXT("Fault", "a formula has at most %1 characters"), Expression::longestText},
                          Expression::longestText,
                          text.size()};
    const auto tokens = tokensOf(text);
    if (const auto* fault = std::get_if<SyntaxFault>(&tokens)) throw *fault;
    const auto items = itemsOf(std::get<0>(tokens));
    if (const auto* fault = std::get_if<SyntaxFault>(&items)) throw *fault;
    Shared shared{library, Builder(shapes), {}};
    const std::vector<Item>& all = std::get<0>(items);
    std::string_view variable = "x";
    Expression result;
    for (const Item& item : all) {
        if (item.isHead) result.name = std::string(item.name);
        if (!item.variable.empty()) variable = item.variable;
        if (item.name == variable && !item.isHead)
            throw SyntaxFault{
                {CORE_TEXT("Fault", "%1 is the variable: it cannot be given another meaning"), quotation(item.name)},
                item.tokens.front().from,
                item.tokens.front().to};
    }
    const Index x = shared.builder.x();
    Parser parser(shared, all, {{variable, x}}, true);
    const std::size_t main = parser.mainItem(text.size());
    result.root = parser.numberOf(parser.parseItem(main));
    result.nodes = shared.builder.take();
    const bool hasX = result.nodes[static_cast<std::size_t>(result.root)].hasX;
    if (!hasX)
        throw SyntaxFault{CORE_TEXT("Fault", "the formula does not depend on x"), all[main].tokens.front().from,
                          all[main].tokens.back().from};
    Builder::keepOnlyUsed(result.nodes, result.root);
    if (result.nodes.size() > Expression::mostNodes)
        throw SyntaxFault{CORE_TEXT("Fault", "the formula has too many parts"), 0, text.size()};
    result.parameters = std::move(shared.parameters);
    return result;
}

}  // namespace

std::variant<Expression, SyntaxFault> parse(std::string_view text, const Library& library, Shapes shapes) {
    try {
        return parseOwn(text, library, shapes);
    } catch (const SyntaxFault& fault) {
        return fault;
    }
}

bool looksLikeFormula(std::string_view text) {
    const auto isWordCharacter = [](char c) {
        return ('a' <= (c | 0x20) && (c | 0x20) <= 'z') || ('0' <= c && c <= '9') || c == '_';
    };
    bool hasX = false, hasSign = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        hasSign = hasSign || !(isWordCharacter(text[i]) || text[i] == '-' || text[i] == ' ');
        const bool isAlone = (i == 0 || !isWordCharacter(text[i - 1]) || ('0' <= text[i - 1] && text[i - 1] <= '9')) &&
                             (i + 1 == text.size() || !isWordCharacter(text[i + 1]));
        hasX = hasX || (text[i] == 'x' && isAlone);
    }
    return hasX || (hasSign && text.find_first_of("(=") != std::string_view::npos);
}

}  // namespace activation::formula
