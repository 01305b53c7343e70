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

/// Applies `f` (Packs to Pack) along spans of equal length. The last, shorter pack runs through the same code
/// on a padded copy, so an element's bits do not depend on where it stands. `y` may be one of the inputs.
template <class F, class... Inputs>
void forEachPack(F f, std::span<float> y, Inputs... inputs) {
    constexpr std::size_t width = Pack::size;
    const std::size_t whole = y.size() / width * width;
    for (std::size_t i = 0; i < whole; i += width) f(Pack::load(inputs.data() + i)...).store(y.data() + i);

    if (const std::size_t rest = y.size() - whole; rest > 0) {
        const auto padded = [&](std::span<const float> input) {
            std::array<float, width> copy{};
            std::copy_n(input.data() + whole, rest, copy.data());
            return Pack::load(copy.data());
        };
        std::array<float, width> result{};
        f(padded(inputs)...).store(result.data());
        std::copy_n(result.data(), rest, y.data() + whole);
    }
}

}  // namespace activation
