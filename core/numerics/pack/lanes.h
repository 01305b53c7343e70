// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/number.h"
#include "core/numerics/select.h"

namespace activation {

/// f(x), for a formula whose terms cancel or whose exponential stands in an exponent: floats would lose more digits
/// than the contract grants. A Pack is computed lane by lane in doubles (in Real where a parameter is the variable,
/// P = Jet<Real>); every other number is handed on as it is.
template <class P, class X, class F>
auto inDoubles(const X& x, F f) {
    if constexpr (std::is_same_v<typename Plain<X>::type, Pack>) {
        using Number = std::conditional_t<IsJet<P>::value, Real, double>;
        using Y = decltype(f(std::conditional_t<IsJet<X>::value, Jet<Number>, Number>{}));
        std::conditional_t<IsJet<Y>::value, Jet<Pack>, Pack> y;
        for (std::size_t i = 0; i < Pack::size; ++i) {
            const auto lane = [i](const Pack& p) { return static_cast<Number>(p.lanes[i]); };
            const auto put = [i](Pack& p, Number number) { p.lanes[i] = static_cast<float>(number); };
            if constexpr (IsJet<X>::value) {
                const Y result = f(Jet<Number>(lane(x.value), lane(x.slope), lane(x.curvature)));
                put(y.value, result.value), put(y.slope, result.slope), put(y.curvature, result.curvature);
            } else {
                const Y result = f(lane(x));
                if constexpr (IsJet<Y>::value)
                    put(y.value, result.value), put(y.slope, result.slope), put(y.curvature, result.curvature);
                else
                    put(y, result);
            }
        }
        return y;
    } else {
        return f(x);
    }
}

}  // namespace activation
