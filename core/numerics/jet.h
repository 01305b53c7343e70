// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>

namespace activation {

/// A number together with its first and second derivative in one variable, so that a formula written once
/// yields its value, slope and curvature, each exact to rounding (second-order forward differentiation).
/// T is a floating-point type or Pack. Constants stay plain numbers: they have no derivative to carry, and 0 · ∞
/// cannot turn a good slope into NaN.
template <class T>
struct Jet {
    T value{0.0};
    T slope{0.0};
    T curvature{0.0};

    Jet() = default;
    explicit Jet(const T& constant) : value(constant) {}
    template <std::floating_point Number>
    explicit Jet(Number constant) requires(!std::same_as<T, Number>) : value(T(constant)) {}
    template <class U>
    explicit Jet(const Jet<U>& other) : value(T(other.value)), slope(T(other.slope)), curvature(T(other.curvature)) {}
    Jet(const T& f, const T& f1, const T& f2) : value(f), slope(f1), curvature(f2) {}

    static Jet variable(const T& x) { return {x, T(1.0), T(0.0)}; }

    friend Jet operator-(const Jet& a) { return {-a.value, -a.slope, -a.curvature}; }

    friend Jet operator+(const Jet& a, const Jet& b) {
        return {a.value + b.value, a.slope + b.slope, a.curvature + b.curvature};
    }
    friend Jet operator+(const Jet& a, const T& b) { return {a.value + b, a.slope, a.curvature}; }
    friend Jet operator+(const T& a, const Jet& b) { return b + a; }

    friend Jet operator-(const Jet& a, const Jet& b) {
        return {a.value - b.value, a.slope - b.slope, a.curvature - b.curvature};
    }
    friend Jet operator-(const Jet& a, const T& b) { return {a.value - b, a.slope, a.curvature}; }
    friend Jet operator-(const T& a, const Jet& b) { return {a - b.value, -b.slope, -b.curvature}; }

    friend Jet operator*(const Jet& a, const Jet& b) {
        return {a.value * b.value, a.slope * b.value + a.value * b.slope,
                a.curvature * b.value + T(2.0) * (a.slope * b.slope) + a.value * b.curvature};
    }
    friend Jet operator*(const Jet& a, const T& b) { return {a.value * b, a.slope * b, a.curvature * b}; }
    friend Jet operator*(const T& a, const Jet& b) { return b * a; }

    friend Jet operator/(const Jet& a, const T& b) { return {a.value / b, a.slope / b, a.curvature / b}; }
    friend Jet operator/(const Jet& a, const Jet& b) {
        const T quotient = a.value / b.value;
        const T rise = (a.slope - quotient * b.slope) / b.value;
        return {quotient, rise, (a.curvature - T(2.0) * (rise * b.slope) - quotient * b.curvature) / b.value};
    }

    // Pieces are chosen by value; the derivative comes with the piece.
    friend auto operator<(const Jet& a, const Jet& b) { return a.value < b.value; }
    friend auto operator<(const Jet& a, const T& b) { return a.value < b; }
    friend auto operator<(const T& a, const Jet& b) { return a < b.value; }
    friend auto operator>(const Jet& a, const Jet& b) { return a.value > b.value; }
    friend auto operator>(const Jet& a, const T& b) { return a.value > b; }
    friend auto operator>(const T& a, const Jet& b) { return a > b.value; }
};

}  // namespace activation
