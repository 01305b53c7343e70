// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/difference.h"

#include "core/analysis/legal.h"

#include <algorithm>
#include <limits>

namespace activation {
namespace {

/// The values are those of f, then those of g.
class Minus final : public Evaluator {
public:
    Minus(Activation f, std::size_t valuesOfF, Activation g)
        : m_f(std::move(f)), m_valuesOfF(valuesOfF), m_g(std::move(g)) {}

    Point point(double x, Values values, Framework framework) const override {
        return minus(m_f.point(x, ofF(values), framework), m_g.point(x, ofG(values), framework));
    }
    Point pointForDrawing(double x, Values values, Framework framework) const override {
        return minus(m_f.pointForDrawing(x, ofF(values), framework), m_g.pointForDrawing(x, ofG(values), framework));
    }
    std::vector<Break> breaks(Values values, Framework framework) const override {
        std::vector<Break> result = m_f.breaks(ofF(values), framework);
        const std::vector<Break> others = m_g.breaks(ofG(values), framework);
        result.insert(result.end(), others.begin(), others.end());
        std::ranges::sort(result, {}, &Break::x);
        const auto atOnePlace = [](const Break& a, const Break& b) { return a.x == b.x; };
        result.erase(std::unique(result.begin(), result.end(), atOnePlace), result.end());
        return result;
    }
    std::optional<Fault> fault(Values values) const override {
        if (values.size() < m_valuesOfF) return Fault{CORE_TEXT("Fault", "it has the wrong number of values")};
        const auto ofFirst = m_f.fault(ofF(values));
        return ofFirst ? ofFirst : m_g.fault(ofG(values));
    }

    double parameterSlope(double, Values, std::size_t, Framework) const override { return nan; }
    void forward(std::span<const float>, Values, std::span<float>) const override { refuseBatch(); }
    void slope(std::span<const float>, Values, std::span<float>) const override { refuseBatch(); }
    void backward(std::span<const float>, std::span<const float>, Values, std::span<float>) const override {
        refuseBatch();
    }
    double parameterGradient(std::span<const float>, std::span<const float>, Values, std::size_t) const override {
        refuseBatch();
        return nan;
    }

private:
    static constexpr double nan = std::numeric_limits<double>::quiet_NaN();

    static void refuseBatch() { require(false, "a difference has no batches"); }
    static Point minus(const Point& a, const Point& b) {
        return {a.value - b.value, a.slope - b.slope, a.curvature - b.curvature};
    }
    Values ofF(Values values) const { return values.first(m_valuesOfF); }
    Values ofG(Values values) const { return values.subspan(m_valuesOfF); }

    Activation m_f;
    std::size_t m_valuesOfF;
    Activation m_g;
};

}  // namespace

Difference differenceOf(const Activation& f, Values ofF, const Activation& g, Values ofG) {
    requireLegal(f, ofF);
    requireLegal(g, ofG);
    Difference result;
    result.record = {{}, {}, {}, std::make_shared<Minus>(f, ofF.size(), g)};
    result.values.assign(ofF.begin(), ofF.end());
    result.values.insert(result.values.end(), ofG.begin(), ofG.end());
    return result;
}

}  // namespace activation
