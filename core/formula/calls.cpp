// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/parser_state.h"

#include <cmath>
#include <utility>

namespace activation::formula {
namespace {

/// Greek letters that parameters are shown by, as the catalogue does.
struct Letter {
    std::string_view name, symbol;
};
constexpr Letter letters[]{{"alpha", "α"}, {"beta", "β"},  {"gamma", "γ"}, {"delta", "δ"}, {"epsilon", "ε"},
                           {"eta", "η"},   {"theta", "θ"}, {"kappa", "κ"}, {"lambd", "λ"}, {"mu", "μ"},
                           {"rho", "ρ"},   {"sigma", "σ"}, {"tau", "τ"},   {"omega", "ω"}, {"zeta", "ζ"}};

/// The modules whose gelu is the tanh form unless told otherwise: jax.nn, flax.linen, flax.nnx, keras.ops.
constexpr std::string_view approximateGelu[]{"jax", "flax", "linen", "nnx", "ops"};

/// Those whose leaky_relu and LeakyReLU have other slopes than PyTorch's.
constexpr std::string_view steeperLeakyRelu[]{"keras", "activations", "layers", "ops", "tf", "tensorflow"};

bool isAnyOf(const std::vector<std::string_view>& modules, std::span<const std::string_view> names) {
    return std::ranges::find_first_of(modules, names) != modules.end();
}

SourceText atMost(std::size_t arguments) {
    return arguments == 1 ? CORE_TEXT("Fault", "%1 takes at most %2 argument")
                          : CORE_TEXT("Fault", "%1 takes at most %2 arguments");
}

}  // namespace

Index Parser::name(Token t) {
    std::vector<std::string_view> modules;
    while (isModule(t.text) && next(".") && peek(1).kind == Token::Kind::Name) {
        modules.push_back(t.text);
        take();
        t = take();
    }
    if (isWord(t.text)) fail({CORE_TEXT("Fault", "%1 cannot stand here"), shown(t)}, t);
    skipTemplate();
    if (const auto known = valueNamed(t.text)) return *known;
    if (next("(")) return call(t, {}, modules);
    if (peek().kind == Token::Kind::Power && isSign(peek(1), "(") && functionNamed(t.text)) {  // sin²(x)
        const Token power = take();
        return make(Op::Power, call(t, {}), m_shared.builder.number(power.number));
    }
    if (const auto value = constantNamed(t.text)) return m_shared.builder.number(*value);
    const Function* const function = functionNamed(t.text);
    if (function && t.text != "step" && t.text != "add" && t.text != "sub" && t.text != "div" && t.text != "mul")
        fail({CORE_TEXT("Fault", "%1 needs its argument in brackets: %1(x)"), t.text}, t);
    return parameter(t);
}

void Parser::skipTemplate() {
    if (next("<") && peek(1).kind == Token::Kind::Name && isSign(peek(2), ">") && isSign(peek(3), "(") &&
        (peek(1).text == "float" || peek(1).text == "double"))
        for (int k = 0; k < 3; ++k) take();
}

std::optional<Index> Parser::valueNamed(std::string_view name) {
    if (const auto found = m_bound.find(name); found != m_bound.end()) return found->second;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i].name != name || m_items[i].isHead) continue;
        if (m_items[i].number) return parameter(m_items[i].tokens.front(), i);
        if (m_results[i]) return *m_results[i];
        if (std::ranges::find(m_open, i) != m_open.end())
            fail({CORE_TEXT("Fault", "%1 is defined by itself"), name}, m_items[i].tokens.front());
        m_open.push_back(i);
        m_results[i] = parseItem(i);
        m_open.pop_back();
        return *m_results[i];
    }
    return std::nullopt;
}

Index Parser::parameter(const Token& at, std::optional<std::size_t> item) {
    const std::string_view name = item ? m_items[*item].name : at.text;
    if (!m_own) fail({CORE_TEXT("Fault", "there is no %1 here"), quotation(name)}, at);
    auto& all = m_shared.parameters;
    auto found = std::ranges::find(all, name, &ExpressionParameter::id);
    if (found == all.end()) {
        if (all.size() == Expression::mostParameters)
            fail({CORE_TEXT("Fault", "a formula has at most %1 parameters"), Expression::mostParameters}, at);
        ExpressionParameter p{std::string(name), std::string(name)};
        for (const Letter& letter : letters)
            if (letter.name == name) p.symbol = letter.symbol;
        if (item) {
            p.initial = *m_items[*item].number;
            p.low = std::min(p.low, std::floor(p.initial));
            p.high = std::max(p.high, std::ceil(2.0 * p.initial));
            if (const auto& limits = m_items[*item].limits) {
                p.low = (*limits)[0];
                p.high = (*limits)[1];
            }
        }
        all.push_back(std::move(p));
        found = all.end() - 1;
    }
    return m_shared.builder.parameter(static_cast<std::size_t>(found - all.begin()));
}

std::vector<Argument> Parser::arguments() {
    std::vector<Argument> result;
    const Token open = take();
    const std::size_t bars = std::exchange(m_bars, 0);
    while (!next(")")) {
        Argument argument;
        if (peek().kind == Token::Kind::Name && isSign(peek(1), "=")) {
            argument.name = take().text;
            take();
        }
        if (peek().kind == Token::Kind::Text) {  // approximate='tanh', dtype="float32"
            argument.word = take().text;
            if (argument.word == "inf") argument = {"", m_shared.builder.number(*constantNamed("inf"))};
        } else if (nextWord("None") || nextWord("True") || nextWord("False")) {
            argument.word = take().text;
        } else {
            argument.value = expression(Lowest);
        }
        result.push_back(argument);
        if (result.size() > 32) fail(CORE_TEXT("Fault", "there are too many arguments"), open);
        if (!takeIf(",") && !next(")")) unexpected();
    }
    take();
    m_bars = bars;
    return result;
}

Index Parser::method(Index left) {
    take();
    Token name = take();
    // x.mul_(y): in place is the same here.
    if (name.text.size() > 1 && name.text.ends_with('_')) name.text.remove_suffix(1);
    if (!next("(")) fail(CORE_TEXT("Fault", "what follows the point must be a function"), name);
    for (const std::string_view same : {"float", "double", "detach", "clone", "item", "contiguous", "astype", "to"})
        if (name.text == same) {
            take();
            for (int open = 1; open > 0;) {
                const Token t = take();
                open += isSign(t, "(") - isSign(t, ")");
            }
            return left;
        }
    return call(name, {{"", left}});
}

Index Parser::call(const Token& name, std::vector<Argument> given, const std::vector<std::string_view>& modules) {
    for (const Argument& argument : arguments()) given.push_back(argument);
    if (const Function* const function = functionNamed(name.text)) {
        if ((given.empty() || name.text == "ReLU") && next("(")) {  // nn.ReLU()(x), keras.layers.ReLU(6)(x)
            std::vector<Argument> inner = arguments();
            inner.insert(inner.end(), given.begin(), given.end());
            given = std::move(inner);
        }
        return callFunction(*function, name, given);
    }
    if (name.text == "softplus" && given.size() == 1 && given[0].value != none) {
        const Index u = numberOf(given[0].value);
        const KnownShapes known(m_shared.builder);
        return make(Op::Log, make(Op::Add, m_shared.builder.number(1.0L), make(Op::Exp, u)));
    }
    std::string_view library = name.text;
    if (library == "gelu" && isAnyOf(modules, approximateGelu)) library = "gelu_tanh";
    if (library == "gelu" || library == "GELU" || library == "gelu_tanh")
        for (const Argument& argument : given) {
            if (argument.value != none) continue;
            if (argument.word == "tanh" || argument.word == "True") library = "gelu_tanh";
            if (argument.word == "none" || argument.word == "False") library = "gelu";
        }
    auto function = m_shared.library(library);
    if (!function) unknownFunction(name);
    if (isAnyOf(modules, steeperLeakyRelu)) {
        if (library == "leaky_relu") function->parameters.front().second = 0.2;
        if (library == "LeakyReLU") function->parameters.front().second = 0.3;
    }
    std::erase_if(given, [](const Argument& a) { return a.value == none; });
    if (next("(")) {  // nn.LeakyReLU(0.1)(x)
        std::vector<Argument> inner = arguments();
        inner.insert(inner.end(), given.begin(), given.end());
        given = std::move(inner);
    }
    return callLibrary(*function, name, given);
}

Index Parser::callFunction(const Function& function, const Token& name, const std::vector<Argument>& given) {
    std::vector<Index> values;
    for (const Argument& argument : given) {
        if (argument.value == none) continue;
        std::size_t place = values.size();
        if (!argument.name.empty() && argument.name != "input" && argument.name != "x") {
            const auto found = std::ranges::find(function.names, argument.name);
            if (found == function.names.end())
                fail({CORE_TEXT("Fault", "%1 has no argument called %2"), name.text, quotation(argument.name)}, name);
            place = static_cast<std::size_t>(found - function.names.begin());
        }
        values.resize(std::max(values.size(), place + 1), none);
        values[place] = name.text == "where" && place == 0 ? condition(argument.value, name) : numberOf(argument.value);
    }
    if (values.size() < function.least || values.size() > function.most || values.empty() || values[0] == none) {
        const std::size_t wanted = values.size() < function.least ? function.least : function.most;
        const bool isOne = wanted == 1;
        const SourceText pattern =
            function.least == function.most
                ? (isOne ? CORE_TEXT("Fault", "%1 takes %2 argument") : CORE_TEXT("Fault", "%1 takes %2 arguments"))
            : values.size() < function.least ? (isOne ? CORE_TEXT("Fault", "%1 takes at least %2 argument")
                                                      : CORE_TEXT("Fault", "%1 takes at least %2 arguments"))
                                             : atMost(wanted);
        fail({pattern, name.text, wanted}, name);
    }
    return function.make(m_shared.builder, values);
}

Index Parser::callLibrary(const LibraryFunction& function, const Token& name, const std::vector<Argument>& given) {
    std::map<std::string_view, Index> bound;
    for (const auto& [id, initial] : function.parameters) bound[id] = m_shared.builder.number(initial);
    std::size_t place = 0;
    for (const Argument& argument : given) {
        std::string_view id = argument.name;
        if (id.empty() || id == "input") {
            if (place > function.parameters.size())
                fail({atMost(1 + function.parameters.size()), name.text, 1 + function.parameters.size()}, name);
            id = place == 0 ? "x" : function.parameters[place - 1].first;
            ++place;
        } else if (!bound.contains(id) && id != "x") {
            if (function.parameters.size() != 1)
                fail({CORE_TEXT("Fault", "%1 has no argument called %2"), name.text, quotation(id)}, name);
            id = function.parameters[0].first;  // elu(x, a=1): it can only mean this one
        }
        bound[id] = numberOf(argument.value);
    }
    if (!bound.contains("x")) fail({CORE_TEXT("Fault", "%1 needs an argument"), name.text}, name);
    const Depth depth(m_shared, name);
    const auto tokens = tokensOf(function.formula);
    const auto items = itemsOf(std::get<0>(tokens));
    const KnownShapes known(m_shared.builder);
    Parser inner(m_shared, std::get<0>(items), std::move(bound), false);
    return inner.numberOf(inner.parseItem(inner.mainItem(0)));
}

void Parser::unknownFunction(const Token& name) const {
    const std::string near = nearestFunction(name.text);
    if (near.empty())
        fail({CORE_TEXT("Fault", "there is no function %1; a product with a bracket is written %2·(…)"),
              quotation(name.text), name.text},
             name);
    fail({CORE_TEXT("Fault", "there is no function %1; %2 was probably meant"), quotation(name.text), near}, name);
}

std::string Parser::nearestFunction(std::string_view name) {
    std::size_t least = name.size() < 4 ? 2 : 3;
    std::string_view found;
    for (const std::string_view candidate : functionNames()) {
        std::vector<std::size_t> row(candidate.size() + 1);
        for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
        for (std::size_t i = 1; i <= name.size(); ++i) {
            std::size_t diagonal = std::exchange(row[0], i);
            for (std::size_t j = 1; j < row.size(); ++j)
                diagonal =
                    std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1,
                                                    diagonal + ((name[i - 1] | 0x20) != (candidate[j - 1] | 0x20))}));
        }
        if (row.back() < least && row.back() < candidate.size()) {
            least = row.back();
            found = candidate;
        }
    }
    return std::string(found);
}

}  // namespace activation::formula
