// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <span>
#include <tuple>

namespace activation {

/// What rounding to a float adds to x; 0 where that overflows.
inline float excess(double x) {
    const double added = static_cast<double>(static_cast<float>(x)) - x;
    return added - added == 0.0 ? static_cast<float>(added) : 0.0F;
}

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

    // A double that is added is taken as it is, not rounded first: where a sum nearly cancels, what rounding would take
    // is all that is left. For comparisons it is rounded: a kink at 0.1 is met by the float that 0.1 is read as.
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
    friend Pack operator+(Pack a, double b) { return a + Pack(b) - Pack(excess(b)); }
    friend Pack operator-(Pack a, double b) { return a + -b; }
    friend Pack operator*(Pack a, Pack b) { return a.lanes * b.lanes; }
    friend Pack operator/(Pack a, Pack b) { return a.lanes / b.lanes; }

    friend Bits operator<(Pack a, Pack b) { return a.lanes < b.lanes; }
    friend Bits operator>(Pack a, Pack b) { return a.lanes > b.lanes; }
    friend Bits operator==(Pack a, Pack b) { return a.lanes == b.lanes; }
    friend Bits operator!=(Pack a, Pack b) { return a.lanes != b.lanes; }
};

/// Packs that are loaded before the first of them is stored: a store to an address like that of a later load delays it.
inline constexpr std::size_t packsTogether = 2;
inline constexpr std::size_t blockSize = packsTogether * Pack::size;

/// Walks along spans of equal length in blocks, `step(from, i)` for the one at from[0] + i, from[1] + i, … The last,
/// shorter block is met at the start of copies that are filled up with zeros; before it `last(its size)` is called.
/// There is only one place from which `step` is called, so an element's bits do not depend on where it stands.
template <class Step, class Last, std::size_t count>
void walkBlocks(Step step, Last last, std::array<std::span<const float>, count> inputs) {
    std::array<const float*, count> from;
    for (std::size_t k = 0; k < count; ++k) from[k] = inputs[k].data();
    std::size_t whole = inputs[0].size() / blockSize * blockSize;
    std::size_t rest = inputs[0].size() - whole;
    std::array<std::array<float, blockSize>, count> copies{};
    while (true) {
        for (std::size_t i = 0; i < whole; i += blockSize) step(from, i);
        if (rest == 0) return;
        for (std::size_t k = 0; k < count; ++k) {
            std::copy_n(from[k] + whole, rest, copies[k].data());
            from[k] = copies[k].data();
        }
        last(rest);
        whole = blockSize;
        rest = 0;
    }
}

/// Applies `f` (Packs to Pack) along spans of equal length. `y` may be one of the inputs.
template <class F, class... Inputs>
void forEachPack(F f, std::span<float> y, Inputs... inputs) {
    std::array<float, blockSize> copy{};
    float* to = y.data();
    std::size_t rest = 0;
    walkBlocks(
        [&](const auto& from, std::size_t i) {
            std::array<Pack, packsTogether> results;
            for (std::size_t k = 0; k < packsTogether; ++k)
                results[k] = std::apply([&](auto*... p) { return f(Pack::load(p + i + k * Pack::size)...); }, from);
            for (std::size_t k = 0; k < packsTogether; ++k) results[k].store(to + i + k * Pack::size);
        },
        [&](std::size_t count) {
            rest = count;
            to = copy.data();
        },
        std::array{std::span<const float>(inputs)...});
    std::copy_n(copy.data(), rest, y.data() + (y.size() - rest));
}

/// The sum of what `f` (Packs to Pack) yields along spans of equal length, in double and always in the same order.
template <class F, class... Inputs>
double sumPacks(F f, Inputs... inputs) {
    Pack::Doubles sums{};
    std::array<Pack::Bits, packsTogether> counted;
    counted.fill(~Pack::Bits{});
    walkBlocks(
        [&](const auto& from, std::size_t i) {
            for (std::size_t k = 0; k < packsTogether; ++k) {
                const Pack terms =
                    std::apply([&](auto*... p) { return f(Pack::load(p + i + k * Pack::size)...); }, from);
                const Pack::Lanes kept = counted[k] ? terms.lanes : Pack::Lanes{};
                sums += __builtin_convertvector(kept, Pack::Doubles);
            }
        },
        [&](std::size_t count) {
            for (std::size_t i = count; i < blockSize; ++i) counted[i / Pack::size][i % Pack::size] = 0;
        },
        std::array{std::span<const float>(inputs)...});
    double sum = 0.0;
    for (std::size_t i = 0; i < Pack::size; ++i) sum += sums[i];
    return sum;
}

}  // namespace activation
