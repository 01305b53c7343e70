// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/functions.h"
#include "core/formula/items.h"
#include "core/formula/parser.h"

#include <algorithm>
#include <map>

namespace activation::formula {

enum Binding : int {
    Lowest = 0,
    Choice = 1,
    Or = 2,
    And = 3,
    Not = 4,
    Comparison = 5,
    Sum = 6,
    Product = 7,
    Prefix = 8,
    Raise = 9
};

struct Infix {
    std::string_view sign;
    int binding;
    Op op;
};
bool isWord(std::string_view name);

/// What all parts of one formula share, those of library functions too.
struct Shared {
    const Library& library;
    Builder builder;
    std::vector<ExpressionParameter> parameters;
    std::size_t depth = 0;
};

/// Reads the parts of one formula by the binding of its operators (Pratt 1973). The first thing that is wrong ends it:
/// a SyntaxFault is thrown.
class Parser {
public:
    /// Where `own` is not set, names that are not bound are wrong: a library function has no parameters but its own.
    Parser(Shared& shared, std::vector<Item> items, std::map<std::string_view, Index> bound, bool own)
        : m_shared(shared),
          m_items(std::move(items)),
          m_bound(std::move(bound)),
          m_own(own),
          m_results(m_items.size()) {}

    /// The item that is the formula itself; what gives names is looked at where it is used.
    std::size_t mainItem(std::size_t textLength) const;

    Index parseItem(std::size_t i);
    Index numberOf(Index i);

private:
    const Node& node(Index i) const { return m_shared.builder.at(i); }
    const Token& peek(std::size_t ahead = 0) const { return (*m_tokens)[std::min(m_at + ahead, m_tokens->size() - 1)]; }
    Token take() { return (*m_tokens)[m_at < m_tokens->size() - 1 ? m_at++ : m_at]; }
    bool next(std::string_view sign) const { return isSign(peek(), sign); }
    bool nextWord(std::string_view word) const { return isName(peek(), word); }
    bool takeIf(std::string_view sign);
    [[noreturn]] static void fail(const Fault& reason, const Token& at) {
        throw SyntaxFault{reason, at.from, std::max(at.to, at.from)};
    }
    [[noreturn]] void unexpected() const;
    static TranslatableText shown(const Token& t);

    Index make(Op op, Index a, Index b = none, Index c = none);
    Index condition(Index i, const Token& at);

    struct Depth {
        explicit Depth(Shared& shared, const Token& at) : m_shared(shared) {
            constexpr std::size_t deepest = 110;
            if (++m_shared.depth > deepest) fail(CORE_TEXT("Fault", "the formula is nested too deeply"), at);
        }
        ~Depth() { --m_shared.depth; }
        Shared& m_shared;
    };

    [[gnu::noinline]] Index expression(int least);

    const Infix* infixOf(const Token& t, Index left) const;

    /// Whether a factor begins here whose sign of multiplication was left out.
    bool beginsFactor(const Token& t) const;

    [[gnu::noinline]] Index infixed(const Infix& infix, Index left, const Token& first);

    /// condition ? a : b, and a if condition else b.
    [[gnu::noinline]] Index choice(Index left, const Token& first);

    [[gnu::noinline]] Index prefix();
    [[gnu::noinline]] Index name(Token t);

    /// std::max<float>(…)
    void skipTemplate();

    /// What a name that is bound, or given by a definition, stands for.
    std::optional<Index> valueNamed(std::string_view name);

    Index parameter(const Token& at, std::optional<std::size_t> item = std::nullopt);

    std::vector<Argument> arguments();

    /// x.sigmoid(), x.clamp(min=0), x.float()
    Index method(Index left);

    /// With what stands in front of the name: what a function means is its framework's.
    [[gnu::noinline]] Index call(const Token& name, std::vector<Argument> given,
                                 const std::vector<std::string_view>& modules = {});

    Index callFunction(const Function& function, const Token& name, const std::vector<Argument>& given);

    Index callLibrary(const LibraryFunction& function, const Token& name, const std::vector<Argument>& given);

    [[noreturn]] void unknownFunction(const Token& name) const;
    /// The function whose name is nearest, where it is near.
    static std::string nearestFunction(std::string_view name);

    Shared& m_shared;
    std::vector<Item> m_items;
    std::map<std::string_view, Index> m_bound;
    bool m_own;
    std::vector<std::optional<Index>> m_results;
    std::vector<std::size_t> m_open;
    const std::vector<Token>* m_tokens = nullptr;
    std::size_t m_at = 0, m_bars = 0;
};

}  // namespace activation::formula
