// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/breaks.h"
#include "core/formula/evaluation.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <limits>

namespace activation::formula {
namespace {

constexpr std::size_t mostBreaks = 200;
// Of towers such as tan(tan(tan(…))), which change side nearly everywhere: so much is computed, in
// additions, which takes less than a second, and so many breaks kept of what is found by then.
constexpr std::size_t mostWork = 3'000'000, breaksOfTowers = 20;

/// Doubles in their order as whole numbers, so that halving meets each.
std::int64_t placeOf(double x) {
    const auto bits = std::bit_cast<std::int64_t>(x);
    return bits < 0 ? std::numeric_limits<std::int64_t>::min() - bits : bits;
}
double atPlace(std::int64_t place) {
    return std::bit_cast<double>(place < 0 ? std::numeric_limits<std::int64_t>::min() - place : place);
}

bool decides(const Node& n, const Expression& e) {
    if (!n.hasX) return false;
    const auto& exponent = [&] { return e.nodes[static_cast<std::size_t>(n.args[1])]; };
    switch (n.op) {
        case Op::Less:
        case Op::LessOrEqual:
        case Op::Greater:
        case Op::GreaterOrEqual:
        case Op::Equal:
        case Op::NotEqual:
        case Op::Min:
        case Op::Max:
        case Op::Absolute:
        case Op::Sign:
        case Op::Floor:
        case Op::Log:
        case Op::Log1p:
        case Op::Sqrt:
        case Op::Softsign:
        case Op::Tan: return true;
        case Op::Squareplus: return true;
        case Op::Divide: return e.nodes[static_cast<std::size_t>(n.args[1])].hasX;
        case Op::Power:
            return !(exponent().op == Op::Number && exponent().number >= 0.0L &&
                     exponent().number == std::floor(exponent().number));
        default: return false;
    }
}

class Finder {
public:
    Finder(const Expression& e, Values values) : m_expression(e), m_values(values) {
        std::size_t cost = 0;
        for (std::size_t i = 0; i < e.nodes.size(); ++i) {
            if (decides(e.nodes[i], e)) m_deciding.push_back(i);
            m_costs.push_back(cost += workOf(e.nodes[i]));
        }
    }

    std::vector<double> run() {
        if (m_deciding.empty()) return {};
        std::vector<double> grid = places();
        std::vector<double> found;
        for (const std::size_t i : m_deciding) {
            const std::vector<double> here = changes(i, grid);
            if (isWorn()) break;
            found.insert(found.end(), here.begin(), here.end());
            // Behind a change of side the next node may change its own: |x| has its corner between −λ and λ.
            for (const double x : here) grid.insert(std::ranges::lower_bound(grid, x), x);
        }
        std::ranges::sort(found, {}, [](double x) { return std::fabs(x); });
        found.resize(std::min(found.size(), 4 * mostBreaks));
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        std::erase_if(found, [this](double x) { return goesOn(x); });
        std::ranges::sort(found, {}, [](double x) { return std::fabs(x); });
        found.resize(std::min(found.size(), isWorn() ? breaksOfTowers : mostBreaks));
        std::ranges::sort(found);
        return found;
    }

private:
    static std::vector<double> places() {
        std::vector<double> result{0.0};
        const auto both = [&](double x) {
            result.push_back(-x);
            result.push_back(x);
        };
        for (int i = 1; i <= 32 * 20; ++i) both(i / 32.0);
        for (double x = 1.0 / 64.0; x > 1e-300; x /= x > 1e-12 ? 4.0 : 1e6) both(x);
        for (double x = 20.5; x < 150.0; x += 0.5) both(x);
        for (double x = 150.0; x < 1e300; x *= x < 1e6 ? 1.1 : 100.0) both(x);
        std::ranges::sort(result);
        return result;
    }

    /// What a node decides at x, as a number that changes where it changes side, and how far x is from there.
    struct Side {
        Real side, distance;
    };
    Side sideAt(std::size_t i, double x) {
        m_work += m_costs[i];
        evaluateNodes(m_expression, Real{x}, m_values, m_nodes, i + 1);
        const Node& n = m_expression.nodes[i];
        const auto arg = [&](std::size_t k) { return m_nodes[static_cast<std::size_t>(n.args[k])]; };
        const auto signOf = [](Real v) { return Real(v > 0.0L) - Real(v < 0.0L); };
        if (isCondition(n.op)) return {m_nodes[i], std::fabs(arg(0) - arg(1))};
        switch (n.op) {
            case Op::Min:
            case Op::Max: return {signOf(arg(0) - arg(1)), std::fabs(arg(0) - arg(1))};
            case Op::Floor: return {m_nodes[i], arg(0) - m_nodes[i]};
            case Op::Divide: return {signOf(arg(1)), std::fabs(arg(1))};
            case Op::Log1p: return {signOf(1.0L + arg(0)), std::fabs(1.0L + arg(0))};
            case Op::Tan: return {std::floor(arg(0) / pi + 0.5L), std::fabs(std::cos(arg(0)))};
            case Op::Squareplus: return arg(1) == 0.0L ? Side{signOf(arg(0)), std::fabs(arg(0))} : Side{0.0L, 0.0L};
            default: return {signOf(arg(0)), std::fabs(arg(0))};
        }
    }

    /// From 0 outwards on both sides: of too many, those nearest 0 are found.
    std::vector<double> changes(std::size_t i, const std::vector<double>& grid) {
        const auto middle = std::ranges::find(grid, 0.0);
        std::vector<double> result;
        walk(i, middle, grid.end(), result);
        walk(i, std::make_reverse_iterator(middle + 1), grid.rend(), result);
        for (double& x : result) x += 0.0;  // −0 is 0 here
        return result;
    }

    /// Along places that are farther and farther from 0.
    template <class Place>
    void walk(std::size_t i, Place place, Place end, std::vector<double>& result) {
        const std::size_t enough = result.size() + 2 * mostBreaks;
        double before = *place;
        Side side = sideAt(i, before);
        for (; place != end; ++place) {
            const double x = *place;
            const Side next = sideAt(i, x);
            // NaN is a side as well: the end of where the node has a value.
            if (isWorn()) return;
            for (int more = 0; more < 64 && !same(side.side, next.side); ++more) {
                std::int64_t near = placeOf(before), far = placeOf(x);
                while (std::abs(far - near) > 1) {
                    const std::int64_t middle = near + (far - near) / 2;
                    (same(sideAt(i, atPlace(middle)).side, side.side) ? near : far) = middle;
                }
                const Side inner = sideAt(i, atPlace(near)), outer = sideAt(i, atPlace(far));
                const bool isOuter =
                    outer.distance < inner.distance || (outer.distance == inner.distance && far > near);
                result.push_back(atPlace(isOuter ? far : near));
                before = atPlace(far);
                side = outer;
                if (result.size() > enough) return;
            }
            before = x;
            side = next;
        }
    }
    bool isWorn() const { return m_work > mostWork; }
    static bool same(Real a, Real b) { return a == b || (std::isnan(a) && std::isnan(b)); }

    /// Whether f, f′ and f″ are the same on both sides, and at the place itself.
    bool goesOn(double x) const {
        const auto at = [&](double place) { return evaluate<Real>(m_expression, Real{place}, m_values, inX); };
        const auto beside = [&](double direction) {
            double place = x;
            for (int k = 0; k < 4; ++k) place = std::nextafter(place, direction);
            return at(place);
        };
        const double infinity = std::numeric_limits<double>::infinity();
        const Jet<Real> left = beside(-infinity), middle = at(x), right = beside(infinity);
        const auto near = [](Real a, Real b) {
            return std::fabs(a - b) <= 1e-13L * std::max({1.0L, std::fabs(a), std::fabs(b)});
        };
        return near(left.value, right.value) && near(left.value, middle.value) && near(left.slope, right.slope) &&
               near(left.slope, middle.slope) && near(left.curvature, right.curvature);
    }

    static constexpr Real pi = 3.14159265358979323846264338327950288L;

    const Expression& m_expression;
    Values m_values;
    std::vector<std::size_t> m_deciding, m_costs;  // the cost of each node with all before it
    std::vector<Real> m_nodes;
    std::size_t m_work = 0;
};

}  // namespace

std::vector<double> breaksOf(const Expression& e, Values values) { return Finder(e, values).run(); }

}  // namespace activation::formula
