// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/expression.h"

#include <unordered_map>
#include <utility>

namespace activation::formula {

/// Whether shapes that would lose digits become the primitive that keeps them, or stay as they are typed.
enum class Shapes { Known, AsTyped };

/// Puts an expression together from the leaves up. What is equal becomes one node, what is constant becomes a number,
/// and shapes that a primitive is right for become that primitive.
class Builder {
public:
    explicit Builder(Shapes shapes = Shapes::Known) : m_shapes(shapes) {}
    /// For what is made from now on. Returns what it was.
    Shapes setShapes(Shapes shapes) { return std::exchange(m_shapes, shapes); }

    Index number(Real value) { return add({.op = Op::Number, .number = value}); }
    Index x() { return add({.op = Op::X}); }
    Index parameter(std::size_t place) { return add({.op = Op::Parameter, .number = static_cast<Real>(place)}); }

    Index make(Op op, Index a, Index b = none, Index c = none);

    const Node& at(Index i) const { return m_nodes[static_cast<std::size_t>(i)]; }
    std::size_t size() const { return m_nodes.size(); }
    /// What the root needs of all that was made, in order.
    static void keepOnlyUsed(std::vector<Node>& nodes, Index& root);
    std::vector<Node> take() { return std::move(m_nodes); }

private:
    struct Hash {
        std::size_t operator()(const Node& node) const;
    };

    Index add(Node node);
    std::optional<Real> constant(Index i) const;
    bool is(Index i, Real value) const { return constant(i) == value; }
    bool is(Index i, Op op) const { return at(i).op == op; }
    Index arg(Index i, std::size_t place) const { return at(i).args[place]; }
    Index negated(Index i);
    Index sum(Index a, Index b);
    Index difference(Index a, Index b);
    Index product(Index a, Index b);
    Index quotient(Index a, Index b);
    Index power(Index a, Index b);
    Index function(Op op, Index a);
    /// u and b of √(u² + b).
    std::optional<std::array<Index, 2>> rootOfSquare(Index i) const;
    /// Where a sum has this node as one of its terms, the other.
    Index otherTerm(Index sum, Index term) const;

    Shapes m_shapes;
    std::vector<Node> m_nodes;
    std::unordered_map<Node, Index, Hash> m_places;
};

/// As long as it lives, known shapes are known: what is made is a function that frameworks compute well themselves.
class KnownShapes {
public:
    explicit KnownShapes(Builder& builder) : m_builder(builder), m_before(builder.setShapes(Shapes::Known)) {}
    ~KnownShapes() { m_builder.setShapes(m_before); }
    KnownShapes(const KnownShapes&) = delete;
    KnownShapes& operator=(const KnownShapes&) = delete;

private:
    Builder& m_builder;
    Shapes m_before;
};

}  // namespace activation::formula
