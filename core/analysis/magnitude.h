// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

#include <cmath>
#include <limits>

namespace activation {

/// A number as ±e^logarithm: it may be larger or smaller than any double.
struct Magnitude {
    double sign, logarithm;
};

/// The value or the slope of an activation, also where it is beyond the largest double: there it is taken to grow on
/// from the last finite place as it does there: as a power of x, or as an exponential.
class Extended {
public:
    /// `derivative` is that of `part`: Point::slope of Point::value, Point::curvature of Point::slope.
    Extended(const Activation& activation, Values values, double Point::*part, double Point::*derivative)
        : m_activation(activation), m_values(values), m_part(part), m_derivative(derivative) {}

    Magnitude at(double x, const Point& point) const {
        const double y = point.*m_part;
        if (!std::isinf(y)) return {std::copysign(1.0, y), std::log(std::fabs(y))};
        const Edge& edge = x < 0.0 ? edgeOf(m_left, -1.0) : edgeOf(m_right, 1.0);
        const double growth = edge.isPower ? edge.rate * edge.x * std::log(x / edge.x) : edge.rate * (x - edge.x);
        return {std::copysign(1.0, y), edge.logarithm + growth};
    }

private:
    /// The last finite number before infinity.
    struct Edge {
        double x = std::numeric_limits<double>::quiet_NaN(), logarithm = 0.0, rate = 0.0;
        bool isPower = false;
    };

    const Edge& edgeOf(Edge& edge, double direction) const {
        if (!std::isnan(edge.x)) return edge;
        const auto point = [&](double x) { return m_activation.point(x, m_values, Framework::PyTorch); };
        // By halving the exponent first: between 0 and the largest double there are a thousand of them.
        double finite = 0.0, beyond = direction * std::numeric_limits<double>::max();
        for (int i = 0; i < 1200 && std::nextafter(finite, beyond) != beyond; ++i) {
            const double size = std::fabs(beyond);
            const double middle = size > 1.0 && std::fabs(finite) < 0.5 * size
                                      ? direction * std::sqrt(std::fmax(1.0, std::fabs(finite))) * std::sqrt(size)
                                      : finite + 0.5 * (beyond - finite);
            if (middle == finite || middle == beyond) break;
            (std::isinf(point(middle).*m_part) ? beyond : finite) = middle;
        }
        const auto rateAt = [&](double x) {
            const Point there = point(x);
            const double rate = there.*m_derivative / there.*m_part;
            return std::isfinite(rate) ? rate : 0.0;
        };
        // A power's rate is twice as large half as far out, an exponential's is the same.
        const double rate = rateAt(finite), before = rateAt(0.5 * finite);
        const bool isPower = rate != 0.0 && std::fabs(before) > 1.5 * std::fabs(rate);
        edge = {finite, std::log(std::fabs(point(finite).*m_part)), rate, isPower};
        return edge;
    }

    const Activation& m_activation;
    Values m_values;
    double Point::*m_part;
    double Point::*m_derivative;
    mutable Edge m_left, m_right;
};

}  // namespace activation
