// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numerics/quarter_turns.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace activation {
namespace {

using Word = std::uint64_t;
using Product = unsigned __int128;

constexpr int leadingZeros = 128;
/// 128 zeros and 2,304 binary digits of 2/π after the point: the product of the two largest doubles needs 2,196.
constexpr Word twoOverPi[]{
    0,
    0,
    0xa2f9836e4e441529,
    0xfc2757d1f534ddc0,
    0xdb6295993c439041,
    0xfe5163abdebbc561,
    0xb7246e3a424dd2e0,
    0x06492eea09d1921c,
    0xfe1deb1cb129a73e,
    0xe88235f52ebb4484,
    0xe99c7026b45f7e41,
    0x3991d639835339f4,
    0x9c845f8bbdf9283b,
    0x1ff897ffde05980f,
    0xef2f118b5a0a6d1f,
    0x6d367ecf27cb09b7,
    0x4f463f669e5fea2d,
    0x7527bac7ebe5f17b,
    0x3d0739f78a5292ea,
    0x6bfb5fb11f8d5d08,
    0x56033046fc7b6bab,
    0xf0cfbc209af4361d,
    0xa9e391615ee61b08,
    0x6599855f14a06840,
    0x8dffd8804d732731,
    0x06061556ca73a8c9,
    0x60e27bc08c6b47c4,
    0x19c367cddce8092a,
    0x8359c4768b961ca6,
    0xddaf44d15719053e,
    0xa5ff07053f7e33e8,
    0x32c2de4f98327dbb,
    0xc33d26ef6b1e5ef8,
    0x9f3a1f35caf27f1d,
    0x87f121907c7c246a,
    0xfa6ed5772d30433b,
    0x15c614b59d19c3c2,
    0xc4ad414d2c5d000c,
};

/// Four words from this binary digit on, the highest first.
std::array<Word, 4> digits(int from) {
    std::array<Word, 4> window;
    const int shift = from % 64;
    for (int i = 0; i < 4; ++i) {
        const Word* const word = twoOverPi + from / 64 + i;
        window[static_cast<std::size_t>(i)] = shift == 0 ? *word : (word[0] << shift) | (word[1] >> (64 - shift));
    }
    return window;
}

}  // namespace

// After Payne and Hanek (1983): of 2/π only those digits are multiplied whose products are neither multiples of a whole
// turn nor too small to matter.
QuarterTurns quarterTurns(double a, double x) {
    int exponentOfA = 0, exponentOfX = 0;
    const auto integer = [](double fraction) { return static_cast<Word>(std::ldexp(std::fabs(fraction), 53)); };
    const Product product = Product{integer(std::frexp(a, &exponentOfA))} * integer(std::frexp(x, &exponentOfX));
    const int exponent = exponentOfA + exponentOfX - 106;  // |a·x| = product · 2^exponent

    // product · window modulo 2²⁵⁶, in units of 2⁻²⁵⁴ quarters
    const std::array<Word, 4> window = digits(leadingZeros + exponent - 2);
    std::array<Word, 4> turns{};
    for (std::size_t p = 0; p < 2; ++p) {
        const auto factor = static_cast<Word>(product >> (64 * p));
        Word carry = 0;
        for (std::size_t i = 4 - p; i-- > 0;) {
            Word& word = turns[i];
            const Product sum = Product{factor} * window[i + p] + word + carry;
            word = static_cast<Word>(sum);
            carry = static_cast<Word>(sum >> 64);
        }
    }

    auto quarters = static_cast<int>(turns[0] >> 62);
    Word flip = 0;  // all ones where the rest is counted back from the next quarter
    if (turns[0] >> 61 & 1) {
        flip = ~Word{0};
        quarters += 1;
    }
    turns[0] &= ~Word{0} >> 2;
    turns[0] ^= flip >> 2;
    for (std::size_t i = 1; i < 4; ++i) turns[i] ^= flip;
    Real rest = 0.0L;
    for (const Word word : {turns[3], turns[2], turns[1], turns[0]})
        rest = std::ldexp(rest, -64) + static_cast<Real>(word);
    rest *= 0x1p-62L * 1.57079632679489661923132169163975144L;

    const bool negative = std::signbit(a) != std::signbit(x);
    if (flip) rest = -rest;
    return negative ? QuarterTurns{(4 - quarters) & 3, -rest} : QuarterTurns{quarters & 3, rest};
}

}  // namespace activation
