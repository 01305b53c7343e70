// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <span>

namespace activation {

/// As many floats as one machine register holds, as a value type: a formula written for `double` runs on it
/// unchanged, and the compiler has nothing left to vectorise. Built on the vector types that g++ and clang share.
struct Pack {
#if defined(__AVX512F__)
    static constexpr std::size_t size = 16;
#elif defined(__AVX__)
    static constexpr std::size_t size = 8;
#else
    static constexpr std::size_t size = 4;
#endif
    typedef float Lanes __attribute__((vector_size(size * sizeof(float))));
    typedef int Bits __attribute__((vector_size(size * sizeof(int))));
    typedef double Doubles __attribute__((vector_size(size * sizeof(double))));

    Lanes lanes;

    Pack() : lanes{} {}
    Pack(Lanes l) : lanes(l) {}
    Pack(float x) : lanes(x - Lanes{}) {}  // not 0 + x, which would lose the sign of −0
    Pack(double x) : Pack(static_cast<float>(x)) {}
    Pack(long double x) : Pack(static_cast<float>(x)) {}

    static Pack load(const float* from) {
        Pack p;
        std::memcpy(&p.lanes, from, sizeof p.lanes);
        return p;
    }
    void store(float* to) const { std::memcpy(to, &lanes, sizeof lanes); }

    friend Pack operator-(Pack a) { return -a.lanes; }
    friend Pack operator+(Pack a, Pack b) { return a.lanes + b.lanes; }
    friend Pack operator-(Pack a, Pack b) { return a.lanes - b.lanes; }
    friend Pack operator*(Pack a, Pack b) { return a.lanes * b.lanes; }
    friend Pack operator/(Pack a, Pack b) { return a.lanes / b.lanes; }

    friend Bits operator<(Pack a, Pack b) { return a.lanes < b.lanes; }
    friend Bits operator>(Pack a, Pack b) { return a.lanes > b.lanes; }
    friend Bits operator==(Pack a, Pack b) { return a.lanes == b.lanes; }
    friend Bits operator!=(Pack a, Pack b) { return a.lanes != b.lanes; }
};

namespace detail {

/// The Packs at `from` of spans that end within them, filled up with zeros.
inline Pack lastPack(std::span<const float> input, std::size_t from) {
    std::array<float, Pack::size> copy{};
    std::copy(input.begin() + static_cast<std::ptrdiff_t>(from), input.end(), copy.begin());
    return Pack::load(copy.data());
}

}  // namespace detail

/// Applies `f` (Packs to Pack) along spans of equal length. The last, shorter pack runs through the same code
/// on a padded copy, so an element's bits do not depend on where it stands. `y` may be one of the inputs.
template <class F, class... Inputs>
void forEachPack(F f, std::span<float> y, Inputs... inputs) {
    const std::size_t whole = y.size() / Pack::size * Pack::size;
    for (std::size_t i = 0; i < whole; i += Pack::size) f(Pack::load(inputs.data() + i)...).store(y.data() + i);
    if (const std::size_t rest = y.size() - whole; rest > 0) {
        std::array<float, Pack::size> last{};
        f(detail::lastPack(inputs, whole)...).store(last.data());
        std::copy_n(last.data(), rest, y.data() + whole);
    }
}

/// The sum of what `f` (Packs to Pack) yields along spans of equal length, in double and always in the same order.
template <class F, class... Inputs>
double sumPacks(F f, std::size_t size, Inputs... inputs) {
    const auto widened = [&](std::size_t i, auto load) {
        return __builtin_convertvector(f(load(inputs, i)...).lanes, Pack::Doubles);
    };
    const std::size_t whole = size / Pack::size * Pack::size;
    Pack::Doubles sums{};
    for (std::size_t i = 0; i < whole; i += Pack::size)
        sums += widened(i, [](auto input, std::size_t from) { return Pack::load(input.data() + from); });
    if (whole < size) {
        const Pack::Doubles last = widened(whole, detail::lastPack);
        for (std::size_t i = whole; i < size; ++i) sums[i - whole] += last[i - whole];
    }
    double sum = 0.0;
    for (std::size_t i = 0; i < Pack::size; ++i) sum += sums[i];
    return sum;
}

}  // namespace activation
