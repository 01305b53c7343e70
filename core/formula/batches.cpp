// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/batch_plan.h"
#include "core/formula/evaluation.h"
#include "core/formula/numbers.h"

#include <algorithm>

namespace activation::formula {
namespace {

constexpr std::size_t packsAtOnce = 64;  // what is worth a node's call and leaves its results in the nearest cache
constexpr std::size_t blockLength = packsAtOnce * Pack::size;

/// The results of one node over a block; without slopes only the first half is used.
struct Slot {
    std::array<Pack, packsAtOnce> value, slope;
};

/// A batch, block by block, node after node: each node is one short loop over Packs.
class BatchRun {
public:
    BatchRun(const Expression& e, Values values, std::size_t variable, bool ofSlopes)
        : m_expression(e), m_variable(variable), m_plan(e, variable, ofSlopes), m_slots(m_plan.slots) {
        m_slots.front().slope.fill(Pack(m_variable == inX ? 1.0 : 0.0));
        fillConstants(values);
    }

    /// Value, and where wanted slope, of the block that starts at x.
    template <bool withSlope>
    const Slot& run(const float* x, std::size_t count) {
        Slot& input = m_slots.front();
        std::array<float, blockLength> copy;
        m_packs = (count + Pack::size - 1) / Pack::size;
        if (count < m_packs * Pack::size) {
            std::fill_n(std::copy_n(x, count, copy.data()), m_packs * Pack::size - count, 0.0F);
            x = copy.data();
        }
        for (std::size_t k = 0; k < m_packs; ++k) input.value[k] = Pack::load(x + k * Pack::size);
        for (std::size_t i = 0; i < m_expression.nodes.size(); ++i) {
            const Node& n = m_expression.nodes[i];
            if (n.hasX && n.op != Op::X && !m_plan.isJoined[i]) compute<withSlope>(n, m_slots[m_plan.places[i]]);
        }
        return slotOf(m_expression.root);
    }

private:
    bool varies(Index i) const { return dependsOn(node(i), m_variable); }
    const Node& node(Index i) const { return m_expression.nodes[static_cast<std::size_t>(i)]; }
    std::size_t placeOf(const Node& n) const { return static_cast<std::size_t>(&n - m_expression.nodes.data()); }
    const Slot& slotOf(Index i) const { return m_slots[m_plan.places[static_cast<std::size_t>(i)]]; }

    void fillConstants(Values values) {
        const auto& nodes = m_expression.nodes;
        m_numbers.resize(nodes.size());
        evaluateAll<Real>(m_expression, 0.0L, values, m_variable, m_numbers);
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (nodes[i].hasX) continue;
            Slot& slot = m_slots[m_plan.places[i]];
            if (isCondition(nodes[i].op))
                slot.value.fill(std::bit_cast<Pack::Lanes>(Pack::Bits{} - int{m_numbers[i].value != 0.0L}));
            else
                slot.value.fill(Pack(m_numbers[i].value));
            slot.slope.fill(Pack(varies(static_cast<Index>(i)) ? m_numbers[i].slope : 0.0L));
        }
    }

    template <bool withSlope>
    void compute(const Node& n, Slot& to) {
        const Slot& a = slotOf(n.args[0]);
        const bool slopes = withSlope && (m_variable == inX || (n.parameters >> m_variable & 1U) != 0);
        if (withSlope && !slopes && !isCondition(n.op)) to.slope.fill(Pack(0.0));
        if (isCondition(n.op)) return condition(n, to);
        if (n.op == Op::Negate) {
            for (std::size_t k = 0; k < m_packs; ++k) {
                to.value[k] = -a.value[k];
                if constexpr (withSlope) to.slope[k] = -a.slope[k];
            }
            return;
        }
        if (n.op == Op::Select) return select<withSlope>(n, to);
        if (n.args[1] == none)
            return visitFunction(n.op, [&]<class Kernel>() {
                for (std::size_t k = 0; k < m_packs; ++k) {
                    const Jet<Pack> f = functionAt<Kernel>(a.value[k]);
                    if constexpr (withSlope)
                        if (slopes) to.slope[k] = f.slope * a.slope[k];
                    to.value[k] = f.value;
                }
            });
        binary<withSlope>(n, a, slotOf(n.args[1]), to);
    }

    void condition(const Node& n, Slot& to) const {
        const Slot& a = slotOf(n.args[0]);
        const auto each = [&](auto bits) {
            for (std::size_t k = 0; k < m_packs; ++k) to.value[k] = std::bit_cast<Pack::Lanes>(bits(k));
        };
        const auto mask = [](const Slot& slot, std::size_t k) {
            return std::bit_cast<Pack::Bits>(slot.value[k].lanes);
        };
        if (n.op == Op::Not) return each([&](std::size_t k) { return ~mask(a, k); });
        const Slot& b = slotOf(n.args[1]);
        if (n.op == Op::And) return each([&](std::size_t k) { return mask(a, k) & mask(b, k); });
        if (n.op == Op::Or) return each([&](std::size_t k) { return mask(a, k) | mask(b, k); });
        if (n.op == Op::Greater) return each([&](std::size_t k) { return a.value[k] > b.value[k]; });
        if (n.op == Op::Less) return each([&](std::size_t k) { return a.value[k] < b.value[k]; });
        each([&](std::size_t k) { return compare(n.op, a.value[k], b.value[k]); });
    }

    template <bool withSlope>
    void select(const Node& n, Slot& to) const {
        const Slot &a = slotOf(n.args[1]), &b = slotOf(n.args[2]);
        const bool hasValue = m_plan.hasValue[placeOf(n)];
        const auto loop = [&](auto mask) {
            if constexpr (withSlope)
                if (!hasValue) {
                    for (std::size_t k = 0; k < m_packs; ++k) to.slope[k] = choose(mask(k), a.slope[k], b.slope[k]);
                    return;
                }
            for (std::size_t k = 0; k < m_packs; ++k) {
                const Pack::Bits bits = mask(k);
                to.value[k] = choose(bits, a.value[k], b.value[k]);
                if constexpr (withSlope) to.slope[k] = choose(bits, a.slope[k], b.slope[k]);
            }
        };
        if (!m_plan.isJoined[static_cast<std::size_t>(n.args[0])])
            return loop([&, &mask = slotOf(n.args[0])](std::size_t k) {
                return std::bit_cast<Pack::Bits>(mask.value[k].lanes);
            });
        const Node& condition = node(n.args[0]);
        const Slot &u = slotOf(condition.args[0]), &v = slotOf(condition.args[1]);
        if (condition.op == Op::Greater) return loop([&](std::size_t k) { return u.value[k] > v.value[k]; });
        if (condition.op == Op::Less) return loop([&](std::size_t k) { return u.value[k] < v.value[k]; });
        loop([&](std::size_t k) { return compare(condition.op, u.value[k], v.value[k]); });
    }

    template <bool withSlope>
    void binary(const Node& n, const Slot& a, const Slot& b, Slot& to) const {
        const bool aVaries = varies(n.args[0]), bVaries = varies(n.args[1]);
        const bool hasValue = m_plan.hasValue[placeOf(n)];
        // `f` takes two jets; what does not vary is passed as its value.
        const auto each = [&](auto f) {
            const auto loop = [&](auto left, auto right) {
                using Y = decltype(f(left(0), right(0)));
                if constexpr (IsJet<Y>::value)
                    if (!hasValue) {
                        for (std::size_t k = 0; k < m_packs; ++k) to.slope[k] = f(left(k), right(k)).slope;
                        return;
                    }
                for (std::size_t k = 0; k < m_packs; ++k) {
                    const auto result = f(left(k), right(k));
                    if constexpr (IsJet<std::remove_const_t<decltype(result)>>::value) {
                        to.slope[k] = result.slope;
                        to.value[k] = result.value;
                    } else {
                        to.value[k] = result;
                    }
                }
            };
            const auto plainA = [&](std::size_t k) { return a.value[k]; };
            const auto plainB = [&](std::size_t k) { return b.value[k]; };
            if constexpr (withSlope) {
                const auto jetA = [&](std::size_t k) { return Jet<Pack>(a.value[k], a.slope[k], Pack(0.0)); };
                const auto jetB = [&](std::size_t k) { return Jet<Pack>(b.value[k], b.slope[k], Pack(0.0)); };
                if (aVaries && bVaries) return loop(jetA, jetB);
                if (aVaries) return loop(jetA, plainB);
                if (bVaries) return loop(plainA, jetB);
            }
            loop(plainA, plainB);
        };
        switch (n.op) {
            case Op::Add: return sum(n, each, 1.0F);
            case Op::Subtract: return sum(n, each, -1.0F);
            case Op::Multiply: return each([](const auto& u, const auto& v) { return u * v; });
            case Op::Divide:
                return each([](const auto& u, const auto& v) {
                    if constexpr (!IsJet<std::decay_t<decltype(u)>>::value && IsJet<std::decay_t<decltype(v)>>::value)
                        return Jet<Pack>(u) / v;
                    else
                        return u / v;
                });
            case Op::Min:
            case Op::Max: return extreme<withSlope>(n, a, b, to);
            case Op::Power: return power<withSlope>(n, a, b, to);
            default: break;
        }
        if (isGated(n.op))
            return visitGate(
                n.op, [&](const auto& gate) { each([&](const auto& u, const auto& v) { return gated(u, gate, v); }); });
        visitWithParameter(n.op, [&]<class Kernel>() {
            const Jet<Real>& p = m_numbers[static_cast<std::size_t>(n.args[1])];
            const auto value = static_cast<double>(p.value);
            const Pack inner(bVaries ? p.slope : 0.0L);
            for (std::size_t k = 0; k < m_packs; ++k) {
                const Partials<Pack> f = Kernel::at(a.value[k], value);
                if constexpr (withSlope) {
                    if (bVaries)
                        to.slope[k] = f.inA * inner + (aVaries ? f.inX.slope * a.slope[k] : Pack(0.0));
                    else if (aVaries)
                        to.slope[k] = f.inX.slope * a.slope[k];
                }
                to.value[k] = f.inX.value;
            }
        });
    }

    /// A constant is added as it is, not rounded first (see Pack).
    template <class Each>
    void sum(const Node& n, Each each, float sign) const {
        const auto lostOf = [&](Index i) {
            return node(i).hasX ? 0.0F : excess(static_cast<double>(m_numbers[static_cast<std::size_t>(i)].value));
        };
        const float lost = lostOf(n.args[0]) + sign * lostOf(n.args[1]);
        const bool isSum = sign > 0.0F;
        if (lost == 0.0F && isSum) return each([](const auto& u, const auto& v) { return u + v; });
        if (lost == 0.0F) return each([](const auto& u, const auto& v) { return u - v; });
        if (isSum) return each([l = Pack(lost)](const auto& u, const auto& v) { return u + v - l; });
        each([l = Pack(lost)](const auto& u, const auto& v) { return u - v - l; });
    }

    template <bool withSlope>
    void extreme(const Node& n, const Slot& a, const Slot& b, Slot& to) const {
        const bool firstWhereEqual = !node(n.args[0]).hasX || node(n.args[1]).hasX;
        const auto loop = [&](auto takesFirst) {
            for (std::size_t k = 0; k < m_packs; ++k) {
                const auto mask = takesFirst(a.value[k], b.value[k]);
                if constexpr (withSlope) to.slope[k] = choose(mask, a.slope[k], b.slope[k]);
                to.value[k] = choose(mask, a.value[k], b.value[k]);
            }
        };
        const bool isMax = n.op == Op::Max;
        if (isMax && firstWhereEqual) return loop([](Pack u, Pack v) { return ~(u < v); });
        if (isMax) return loop([](Pack u, Pack v) { return u > v; });
        if (firstWhereEqual) return loop([](Pack u, Pack v) { return ~(u > v); });
        loop([](Pack u, Pack v) { return u < v; });
    }

    template <bool withSlope>
    void power(const Node& n, const Slot& a, const Slot& b, Slot& to) const {
        const bool aVaries = varies(n.args[0]), bVaries = varies(n.args[1]);
        if (!node(n.args[1]).hasX && !bVaries) {
            const Real exponent = m_numbers[static_cast<std::size_t>(n.args[1])].value;
            if (exponent == 2.0L) {
                for (std::size_t k = 0; k < m_packs; ++k) {
                    if constexpr (withSlope)
                        if (aVaries) to.slope[k] = Pack(2.0F) * a.value[k] * a.slope[k];
                    to.value[k] = a.value[k] * a.value[k];
                }
                return;
            }
            const FixedPower raised(exponent);
            for (std::size_t k = 0; k < m_packs; ++k) {
                const Pack at = a.value[k];
                if constexpr (withSlope)
                    if (aVaries) to.slope[k] = raised.slope(at) * a.slope[k];
                to.value[k] = raised.value(at);
            }
            return;
        }
        for (std::size_t k = 0; k < m_packs; ++k)
            for (std::size_t lane = 0; lane < Pack::size; ++lane) {
                const double u = a.value[k].lanes[lane], v = b.value[k].lanes[lane];
                const double f = std::pow(u, v);
                if constexpr (withSlope) {
                    const double inU = aVaries ? v * std::pow(u, v - 1.0) * double{a.slope[k].lanes[lane]} : 0.0;
                    const double inV = bVaries && f != 0.0 ? f * std::log(u) * double{b.slope[k].lanes[lane]} : 0.0;
                    to.slope[k].lanes[lane] = static_cast<float>(inU + inV);
                }
                to.value[k].lanes[lane] = static_cast<float>(f);
            }
    }

    const Expression& m_expression;
    std::size_t m_variable;
    std::size_t m_packs = packsAtOnce;  // that hold numbers of the current block
    BatchPlan m_plan;
    std::vector<Slot> m_slots;
    std::vector<Jet<Real>> m_numbers;
};

/// Calls `use(block, from, count)` for each block; y is NaN where x is.
template <bool withSlope, class Use>
void walk(const Expression& e, std::span<const float> x, Values values, std::size_t variable, Use use) {
    BatchRun batch(e, values, variable, withSlope);
    for (std::size_t i = 0; i < x.size(); i += blockLength) {
        const std::size_t count = std::min(blockLength, x.size() - i);
        use(batch.run<withSlope>(x.data() + i, count), i, count);
    }
}

/// The first `count` floats of Packs, NaN where x is.
template <class Value>
void put(std::span<const float> x, std::span<float> y, std::size_t from, std::size_t count, Value value) {
    const std::size_t whole = count / Pack::size;
    const auto kept = [](Pack at, Pack result) {
        return Pack(std::bit_cast<Pack::Lanes>(std::bit_cast<Pack::Bits>(result.lanes) | (at != at)));
    };
    for (std::size_t k = 0; k < whole; ++k) {
        const std::size_t place = from + k * Pack::size;
        kept(Pack::load(x.data() + place), value(k, place)).store(y.data() + place);
    }
    if (const std::size_t rest = count % Pack::size; rest > 0) {
        const std::size_t place = from + whole * Pack::size;
        std::array<float, Pack::size> copy{};
        std::copy_n(x.data() + place, rest, copy.data());
        kept(Pack::load(copy.data()), value(whole, place)).store(copy.data());
        std::copy_n(copy.data(), rest, y.data() + place);
    }
}

}  // namespace

void forward(const Expression& e, std::span<const float> x, Values values, std::span<float> y) {
    walk<false>(e, x, values, inX, [&](const Slot& block, std::size_t from, std::size_t count) {
        put(x, y, from, count, [&](std::size_t k, std::size_t) { return block.value[k]; });
    });
}

void slope(const Expression& e, std::span<const float> x, Values values, std::span<float> y) {
    walk<true>(e, x, values, inX, [&](const Slot& block, std::size_t from, std::size_t count) {
        put(x, y, from, count, [&](std::size_t k, std::size_t) { return block.slope[k]; });
    });
}

void backward(const Expression& e, std::span<const float> x, std::span<const float> gradient, Values values,
              std::span<float> y) {
    walk<true>(e, x, values, inX, [&](const Slot& block, std::size_t from, std::size_t count) {
        std::array<float, blockLength> copy;
        const float* factors = gradient.data() + from;
        if (count < blockLength) {
            copy.fill(0.0F);
            factors = std::copy_n(factors, count, copy.data()) - count;
        }
        put(x, y, from, count,
            [&](std::size_t k, std::size_t) { return Pack::load(factors + k * Pack::size) * block.slope[k]; });
    });
}

double parameterGradient(const Expression& e, std::span<const float> x, std::span<const float> gradient, Values values,
                         std::size_t parameter) {
    double sum = 0.0;
    walk<true>(e, x, values, parameter, [&](const Slot& block, std::size_t from, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            const float slopeHere = block.slope[i / Pack::size].lanes[i % Pack::size];
            const float at = x[from + i];
            sum += at == at ? static_cast<double>(gradient[from + i] * slopeHere) : static_cast<double>(at);
        }
    });
    return sum;
}

}  // namespace activation::formula
