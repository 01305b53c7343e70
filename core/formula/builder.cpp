// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/builder.h"

#include "core/formula/numbers.h"

#include <functional>

namespace activation::formula {
namespace {

constexpr Real root2 = 1.41421356237309504880168872420969807857L;

bool isReal(Op op) { return !isCondition(op); }

Node node(Op op, Index a, Index b = none, Index c = none) { return {.op = op, .args = {a, b, c}}; }

}  // namespace

bool isCondition(Op op) { return Op::Less <= op && op <= Op::Not; }

std::size_t Builder::Hash::operator()(const Node& node) const {
    std::size_t hash = std::hash<Real>{}(node.number) + static_cast<std::size_t>(node.op);
    for (const Index i : node.args) hash = hash * 1000003 + static_cast<std::size_t>(i);
    return hash;
}

Index Builder::add(Node node) {
    node.hasX = node.op == Op::X;
    node.parameters = node.op == Op::Parameter ? 1U << static_cast<unsigned>(node.number) : 0U;
    bool isFixed = node.op > Op::Parameter && isReal(node.op);
    for (const Index i : node.args) {
        if (i == none) continue;
        node.hasX = node.hasX || at(i).hasX;
        node.parameters |= at(i).parameters;
        isFixed = isFixed && at(i).op == Op::Number;
    }
    if (isFixed) {
        const auto value = [&](std::size_t k) { return node.args[k] == none ? 0.0L : at(node.args[k]).number; };
        return number(compute(node.op, value(0), value(1)));
    }
    const auto [found, isNew] = m_places.try_emplace(node, static_cast<Index>(m_nodes.size()));
    if (isNew) m_nodes.push_back(node);
    return found->second;
}

std::optional<Real> Builder::constant(Index i) const {
    return is(i, Op::Number) ? std::optional(at(i).number) : std::nullopt;
}

Index Builder::make(Op op, Index a, Index b, Index c) {
    if (m_shapes == Shapes::AsTyped) return add(node(op, a, b, c));
    switch (op) {
        case Op::Negate: return negated(a);
        case Op::Add: return sum(a, b);
        case Op::Subtract: return difference(a, b);
        case Op::Multiply: return product(a, b);
        case Op::Divide: return quotient(a, b);
        case Op::Power: return power(a, b);
        case Op::Select: return b == c ? b : add(node(op, a, b, c));
        case Op::Min:
        case Op::Max: return a == b ? a : add(node(op, a, b));
        default: return b == none && isReal(op) ? function(op, a) : add(node(op, a, b, c));
    }
}

Index Builder::negated(Index i) {
    if (is(i, Op::Negate)) return arg(i, 0);
    if (const auto value = constant(i)) return number(-*value);
    if (is(i, Op::Multiply) && constant(arg(i, 0))) return product(number(-at(arg(i, 0)).number), arg(i, 1));
    return add(node(Op::Negate, i));
}

Index Builder::otherTerm(Index i, Index term) const {
    if (!is(i, Op::Add)) return none;
    return arg(i, 0) == term ? arg(i, 1) : arg(i, 1) == term ? arg(i, 0) : none;
}

Index Builder::sum(Index a, Index b) {
    if (is(a, 0.0L)) return b;
    if (is(b, 0.0L)) return a;
    if (is(b, Op::Negate)) return difference(a, arg(b, 0));
    if (is(a, Op::Negate)) return difference(b, arg(a, 0));
    if (const auto value = constant(b); value && *value < 0.0L) return difference(a, number(-*value));
    for (const auto& [one, other] : {std::array{a, b}, std::array{b, a}}) {
        if (is(one, 1.0L) && is(other, Op::Tanh))  // 1 + tanh u = 2·σ(2u)
            return product(number(2.0L), function(Op::Sigmoid, product(number(2.0L), arg(other, 0))));
        if (is(one, 1.0L) && is(other, Op::Erf))  // 1 + erf u = 2·Φ(√2·u)
            return product(number(2.0L), function(Op::NormalCdf, product(number(root2), arg(other, 0))));
        // (√(u² + 1) − 1)/2 + u
        if (is(one, Op::Divide) && is(arg(one, 1), 2.0L) && is(arg(one, 0), Op::Subtract) &&
            is(arg(arg(one, 0), 1), 1.0L))
            if (const auto r = rootOfSquare(arg(arg(one, 0), 0)); r && (*r)[0] == other && is((*r)[1], 1.0L))
                return add(node(Op::BentIdentity, other));
    }
    return add(node(Op::Add, a, b));
}

Index Builder::difference(Index a, Index b) {
    if (is(b, 0.0L)) return a;
    if (is(a, 0.0L)) return negated(b);
    if (is(b, Op::Negate)) return sum(a, arg(b, 0));
    if (is(a, Op::Exp) && is(b, 1.0L)) return function(Op::Expm1, arg(a, 0));
    if (is(a, 1.0L) && is(b, Op::Exp)) return negated(function(Op::Expm1, arg(b, 0)));
    if (is(b, Op::Tanh) && arg(b, 0) == a) return add(node(Op::Tanhshrink, a));
    if (is(a, 1.0L) && is(b, Op::Tanh))  // 1 − tanh u = 2·σ(−2u)
        return product(number(2.0L), function(Op::Sigmoid, product(number(-2.0L), arg(b, 0))));
    return add(node(Op::Subtract, a, b));
}

Index Builder::product(Index a, Index b) {
    if (constant(b)) std::swap(a, b);
    if (is(a, 1.0L)) return b;
    if (is(a, -1.0L)) return negated(b);
    if (is(a, Op::Negate)) return negated(product(arg(a, 0), b));
    if (is(b, Op::Negate)) return negated(product(a, arg(b, 0)));
    const auto hasFactor = [&](Index i) { return is(i, Op::Multiply) && constant(arg(i, 0)); };
    if (const auto factor = constant(a)) {
        if (hasFactor(b)) return product(number(*factor * at(arg(b, 0)).number), arg(b, 1));
        if (is(b, Op::Divide) && constant(arg(b, 1))) return product(number(*factor / at(arg(b, 1)).number), arg(b, 0));
        if (is(b, Op::Divide) && constant(arg(b, 0)))
            return quotient(number(*factor * at(arg(b, 0)).number), arg(b, 1));
        return add(node(Op::Multiply, a, b));
    }
    if (hasFactor(a)) return product(arg(a, 0), product(arg(a, 1), b));
    if (hasFactor(b)) return product(arg(b, 0), product(a, arg(b, 1)));
    for (const auto& [u, gate] : {std::array{a, b}, std::array{b, a}}) {
        if (is(gate, Op::NormalCdf)) return add(node(Op::GatedNormal, u, arg(gate, 0)));
        if (is(gate, Op::Sigmoid)) return add(node(Op::GatedSigmoid, u, arg(gate, 0)));
        if (is(gate, Op::TanhExp)) return add(node(Op::GatedTanhExp, u, arg(gate, 0)));
        if (is(gate, Op::Tanh) && is(arg(gate, 0), Op::Softplus) && arg(arg(gate, 0), 0) == u)
            return add(node(Op::Mish, u));
        // a·(exp(u/a) − 1)
        if (!at(u).hasX && is(gate, Op::Expm1) && is(arg(gate, 0), Op::Divide) && arg(arg(gate, 0), 1) == u)
            return add(node(Op::ScaledExpm1, arg(arg(gate, 0), 0), u));
    }
    if (a == b) return power(a, number(2.0L));
    return add(node(Op::Multiply, a, b));
}

std::optional<std::array<Index, 2>> Builder::rootOfSquare(Index i) const {
    if (!is(i, Op::Sqrt) || !is(arg(i, 0), Op::Add)) return std::nullopt;
    for (const std::size_t k : {0U, 1U}) {
        const Index square = arg(arg(i, 0), k), rest = arg(arg(i, 0), 1 - k);
        if (is(square, Op::Power) && is(arg(square, 1), 2.0L) && !at(rest).hasX) return {{arg(square, 0), rest}};
    }
    return std::nullopt;
}

Index Builder::quotient(Index a, Index b) {
    if (is(b, 1.0L)) return a;
    if (is(a, Op::Negate)) return negated(quotient(arg(a, 0), b));
    if (const auto divisor = constant(b)) {
        if (is(a, Op::Multiply) && constant(arg(a, 0)))
            return product(number(at(arg(a, 0)).number / *divisor), arg(a, 1));
        if (is(a, Op::Divide) && constant(arg(a, 1)))
            return quotient(arg(a, 0), number(at(arg(a, 1)).number * *divisor));
        if (*divisor == 2.0L && is(a, Op::Add))
            for (const std::size_t k : {0U, 1U})
                if (const auto r = rootOfSquare(arg(a, k)); r && (*r)[0] == arg(a, 1 - k))
                    return add(node(Op::Squareplus, (*r)[0], (*r)[1], none));
    }
    const Index one = number(1.0L);
    if (const Index rest = otherTerm(b, one); rest != none) {
        if (is(rest, Op::Exp) && is(a, 1.0L)) return function(Op::Sigmoid, negated(arg(rest, 0)));
        if (is(rest, Op::Exp) && a == rest) return function(Op::Sigmoid, arg(rest, 0));
        if (is(rest, Op::Exp) && !is(a, Op::Number))
            return product(a, function(Op::Sigmoid, negated(arg(rest, 0))));  // x/(1 + exp(−x))
        if (is(rest, Op::Absolute) && arg(rest, 0) == a) return add(node(Op::Softsign, a));
    }
    if (is(b, Op::Sqrt))
        if (const Index square = otherTerm(arg(b, 0), one); square != none) {
            const auto isSquare = [&](Index i) { return is(i, Op::Power) && arg(i, 0) == a && is(arg(i, 1), 2.0L); };
            if (isSquare(square)) return add(node(Op::Isru, a, one));
            if (is(square, Op::Multiply))
                for (const std::size_t k : {0U, 1U})
                    if (isSquare(arg(square, k)) && !at(arg(square, 1 - k)).hasX)
                        return add(node(Op::Isru, a, arg(square, 1 - k)));
        }
    return add(node(Op::Divide, a, b));
}

Index Builder::power(Index a, Index b) {
    if (is(b, 1.0L)) return a;
    if (is(b, 0.0L)) return number(1.0L);
    if (is(b, 0.5L)) return function(Op::Sqrt, a);
    if (is(b, 2.0L) && is(a, Op::Sin)) return add(node(Op::SquaredSine, arg(a, 0)));
    if (is(b, 2.0L) && (is(a, Op::Absolute) || is(a, Op::Negate))) return power(arg(a, 0), b);
    if (const auto base = constant(a); base && std::fabs(*base - std::exp(1.0L)) < 1e-15L) return function(Op::Exp, b);
    return add(node(Op::Power, a, b));
}

Index Builder::function(Op op, Index a) {
    if (op == Op::Exp && is(a, Op::Negate) && is(arg(a, 0), Op::Power) && is(arg(arg(a, 0), 1), 2.0L))
        return add(node(Op::Gaussian, arg(arg(a, 0), 0)));
    if (op == Op::Log)
        if (const Index rest = otherTerm(a, number(1.0L)); rest != none)
            return is(rest, Op::Exp) ? add(node(Op::Softplus, arg(rest, 0))) : function(Op::Log1p, rest);
    if (op == Op::Log1p && is(a, Op::Exp)) return add(node(Op::Softplus, arg(a, 0)));
    if (op == Op::Tanh && is(a, Op::Exp)) return add(node(Op::TanhExp, arg(a, 0)));
    if (op == Op::Absolute && (is(a, Op::Negate) || is(a, Op::Absolute))) return function(op, arg(a, 0));
    return add(node(op, a));
}

void Builder::keepOnlyUsed(std::vector<Node>& nodes, Index& root) {
    std::vector<bool> used(nodes.size());
    used[static_cast<std::size_t>(root)] = true;
    for (std::size_t i = nodes.size(); i-- > 0;)
        if (used[i])
            for (const Index arg : nodes[i].args)
                if (arg != none) used[static_cast<std::size_t>(arg)] = true;
    std::vector<Index> places(nodes.size(), none);
    std::vector<Node> kept;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!used[i]) continue;
        for (Index& arg : nodes[i].args)
            if (arg != none) arg = places[static_cast<std::size_t>(arg)];
        places[i] = static_cast<Index>(kept.size());
        kept.push_back(nodes[i]);
    }
    root = places[static_cast<std::size_t>(root)];
    nodes = std::move(kept);
}

}  // namespace activation::formula
