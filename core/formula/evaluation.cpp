// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/evaluation.h"

#include "core/formula/numbers.h"

#include <algorithm>

namespace activation::formula {
namespace {

/// Nodes at one point, one after the other. What does not vary has no derivative to carry: so 0 · ∞ cannot turn a good
/// slope into NaN.
template <class T>
class PointRun {
public:
    PointRun(const Expression& e, T x, Values values, std::size_t variable, std::span<Jet<T>> results)
        : m_expression(e), m_x(x), m_values(values), m_variable(variable), m_results(results) {}

    void run() {
        for (std::size_t i = 0; i < m_expression.nodes.size(); ++i) m_results[i] = at(m_expression.nodes[i]);
    }

private:
    bool varies(const Node& node) const {
        return m_variable == inX ? node.hasX : (node.parameters >> m_variable & 1U) != 0;
    }
    const Node& node(Index i) const { return m_expression.nodes[static_cast<std::size_t>(i)]; }
    const Jet<T>& result(Index i) const { return m_results[static_cast<std::size_t>(i)]; }

    Jet<T> at(const Node& n) const {
        switch (n.op) {
            case Op::Number: return Jet<T>(static_cast<T>(n.number));
            case Op::X: return m_variable == inX ? Jet<T>::variable(m_x) : Jet<T>(m_x);
            case Op::Parameter: {
                const auto place = static_cast<std::size_t>(n.number);
                const T value = static_cast<T>(m_values[place]);
                return place == m_variable ? Jet<T>::variable(value) : Jet<T>(value);
            }
            case Op::Negate: return -result(n.args[0]);
            case Op::And:
            case Op::Or:
            case Op::Not: return Jet<T>(logic(n));
            case Op::Select: return result(n.args[0]).value != T(0.0) ? result(n.args[1]) : result(n.args[2]);
            default: break;
        }
        if (isCondition(n.op)) return Jet<T>(T(compare(n.op, result(n.args[0]).value, result(n.args[1]).value)));
        if (n.args[1] == none) {
            const Jet<T>& a = result(n.args[0]);
            const Jet<T> f = visitFunction(n.op, [&]<class Kernel>() { return functionAt<Kernel>(a.value); });
            return varies(n) ? chain(f, a) : Jet<T>(f.value);
        }
        return binary(n, result(n.args[0]), result(n.args[1]), varies(node(n.args[0])), varies(node(n.args[1])));
    }

    T logic(const Node& n) const {
        const bool a = result(n.args[0]).value != T(0.0);
        if (n.op == Op::Not) return T(!a);
        const bool b = result(n.args[1]).value != T(0.0);
        return T(n.op == Op::And ? a && b : a || b);
    }

    Jet<T> binary(const Node& n, const Jet<T>& a, const Jet<T>& b, bool aVaries, bool bVaries) const {
        const auto arithmetic = [&](auto operation) {
            if (aVaries && bVaries) return Jet<T>(operation(a, b));
            if (aVaries) return Jet<T>(operation(a, b.value));
            return bVaries ? Jet<T>(operation(a.value, b)) : Jet<T>(operation(a.value, b.value));
        };
        switch (n.op) {
            case Op::Add: return arithmetic([](const auto& u, const auto& v) { return u + v; });
            case Op::Subtract: return arithmetic([](const auto& u, const auto& v) { return u - v; });
            case Op::Multiply: return arithmetic([](const auto& u, const auto& v) { return u * v; });
            case Op::Divide:
                if (bVaries) return (aVaries ? a : Jet<T>(a.value)) / b;
                return aVaries ? a / b.value : Jet<T>(a.value / b.value);
            case Op::Power: return power(a, b, aVaries, bVaries);
            case Op::Min:
            case Op::Max: return takesFirst(n, a.value, b.value) ? a : b;
            default: break;
        }
        if (isGated(n.op)) return visitGate(n.op, [&](const auto& gate) { return Jet<T>(gated(a, gate, b)); });
        return visitWithParameter(n.op, [&]<class Kernel>() {
            const Partials<T> p = Kernel::at(a.value, static_cast<double>(b.value));
            Jet<T> f = aVaries ? chain(p.inX, a) : Jet<T>(p.inX.value);
            if (bVaries) f = {f.value, f.slope + p.inA * b.slope, std::numeric_limits<T>::quiet_NaN()};
            return f;
        });
    }

    /// Where both are equal the one that does not depend on x is taken, or else the first: max(x, 0) has the slope 0 at
    /// 0, as ReLU has.
    bool takesFirst(const Node& n, T a, T b) const {
        if (a == b) return !node(n.args[0]).hasX || node(n.args[1]).hasX;
        if (std::isnan(a) || std::isnan(b)) return std::isnan(a);
        return n.op == Op::Max ? a > b : a < b;
    }

    static Jet<T> power(const Jet<T>& a, const Jet<T>& b, bool aVaries, bool bVaries) {
        const Jet<T> f = powerOf(a.value, Real{b.value});
        if (!bVaries) return aVaries ? chain(f, a) : Jet<T>(f.value);
        // e^(b·log a)
        const bool isZero = a.value == T(0.0);
        const Jet<T> logarithm = chain(LogKernel::at(a.value), a);
        const Jet<T> exponent = aVaries ? b * logarithm : b * logarithm.value;
        if (isZero && b.value > T(0.0)) return Jet<T>(T(0.0));
        return {f.value, f.value * exponent.slope, f.value * (exponent.slope * exponent.slope + exponent.curvature)};
    }

    const Expression& m_expression;
    T m_x;
    Values m_values;
    std::size_t m_variable;
    std::span<Jet<T>> m_results;
};

}  // namespace

template <class T>
Jet<T> evaluate(const Expression& e, T x, Values values, std::size_t variable) {
    if (std::isnan(x)) return {x, x, x};
    thread_local std::vector<Jet<T>> results;
    results.resize(std::max(results.size(), e.nodes.size()));
    PointRun<T>(e, x, values, variable, results).run();
    return results[static_cast<std::size_t>(e.root)];
}
template <class T>
void evaluateAll(const Expression& e, T x, Values values, std::size_t variable, std::span<Jet<T>> nodes) {
    PointRun<T>(e, x, values, variable, nodes).run();
}
template void evaluateAll(const Expression&, Real, Values, std::size_t, std::span<Jet<Real>>);
template Jet<Real> evaluate(const Expression&, Real, Values, std::size_t);
template Jet<double> evaluate(const Expression&, double, Values, std::size_t);

Real compute(Op op, Real a, Real b, Real c) {
    switch (op) {
        case Op::Negate: return -a;
        case Op::Add: return a + b;
        case Op::Subtract: return a - b;
        case Op::Multiply: return a * b;
        case Op::Divide: return a / b;
        case Op::Power: return powerOf(a, b).value;
        case Op::Min: return std::isnan(a) || std::isnan(b) ? a + b : std::fmin(a, b);
        case Op::Max: return std::isnan(a) || std::isnan(b) ? a + b : std::fmax(a, b);
        case Op::Select: return a != 0.0L ? b : c;
        case Op::And: return a != 0.0L && b != 0.0L ? 1.0L : 0.0L;
        case Op::Or: return a != 0.0L || b != 0.0L ? 1.0L : 0.0L;
        case Op::Not: return a == 0.0L ? 1.0L : 0.0L;
        default: break;
    }
    if (isCondition(op)) return compare(op, a, b) ? 1.0L : 0.0L;
    if (isGated(op)) return visitGate(op, [&](const auto& gate) { return gated(a, gate, b); });
    if (hasParameter(op))
        return visitWithParameter(op, [&]<class Kernel>() { return Kernel::at(a, static_cast<double>(b)).inX.value; });
    return visitFunction(op, [&]<class Kernel>() { return functionAt<Kernel>(a).value; });
}

void evaluateNodes(const Expression& e, Real x, Values values, std::vector<Real>& nodes, std::size_t count) {
    nodes.resize(e.nodes.size());
    for (std::size_t i = 0; i < std::min(count, e.nodes.size()); ++i) {
        const Node& n = e.nodes[i];
        const auto value = [&](std::size_t k) {
            return n.args[k] == none ? 0.0L : nodes[static_cast<std::size_t>(n.args[k])];
        };
        nodes[i] = n.op == Op::Number      ? n.number
                   : n.op == Op::X         ? x
                   : n.op == Op::Parameter ? Real{values[static_cast<std::size_t>(n.number)]}
                                           : compute(n.op, value(0), value(1), value(2));
    }
}

float singleValue(const Expression& e, float x, Values values, std::vector<float>& nodes) {
    nodes.resize(e.nodes.size());
    for (std::size_t i = 0; i < e.nodes.size(); ++i) {
        const Node& n = e.nodes[i];
        const auto value = [&](std::size_t k) {
            return n.args[k] == none ? 0.0L : Real{nodes[static_cast<std::size_t>(n.args[k])]};
        };
        nodes[i] = n.op == Op::X
                       ? x
                       : static_cast<float>(n.op == Op::Number      ? n.number
                                            : n.op == Op::Parameter ? Real{values[static_cast<std::size_t>(n.number)]}
                                                                    : compute(n.op, value(0), value(1), value(2)));
    }
    return nodes[static_cast<std::size_t>(e.root)];
}

std::size_t workOf(const Node& node) {
    if (node.op == Op::Power) return 40;
    const bool isFunction = node.hasX && !isCondition(node.op) && node.args[0] != none && node.args[1] == none;
    return isFunction ? 8 : 1;
}

std::size_t workOf(const Expression& expression) {
    std::size_t work = 0;
    for (const Node& node : expression.nodes) work += workOf(node);
    return work;
}

}  // namespace activation::formula
