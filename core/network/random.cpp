// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/random.h"

#include "core/require.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace activation {
namespace {

constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;

std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

/// A whole number below 2⁵³, exactly. Not a conversion, because not every machine converts several at once.
inline double whole(std::uint64_t n) {
    constexpr std::uint64_t exponent = 0x4330000000000000U;  // 2⁵²: the last bit is worth 1
    const double low = std::bit_cast<double>((n & 0xFFFFFFFFU) | exponent) - 0x1p52;
    const double high = std::bit_cast<double>((n >> 32) | exponent) - 0x1p52;
    return high * 0x1p32 + low;
}

inline double fraction(std::uint64_t bits) { return (whole(bits >> 11) + 0.5) * 0x1p-53; }

constexpr double ln2 = 0.69314718055994530942;

/// ln(m·2^exponent) to 1e−15 relative, for √½ ≤ m < √2. The C library's has other last digits on other machines.
inline double logarithm(double m, double exponent) {
    const double t = (m - 1.0) / (m + 1.0), t2 = t * t;  // ln m = 2 artanh t, |t| < 0.1716
    double sum = 0.0;
    for (int k = 23; k >= 3; k -= 2) sum = t2 * (sum + 1.0 / k);
    return exponent * ln2 + 2.0 * (t + t * sum);
}

/// The same for a positive number that is not subnormal; no branch, so that compilers can take several at once.
inline double logarithm(double x) {
    constexpr std::uint64_t mantissa = 0x000FFFFFFFFFFFFFU, one = 0x3FF0000000000000U;
    const auto bits = std::bit_cast<std::uint64_t>(x);
    const double m = std::bit_cast<double>((bits & mantissa) | one);  // 1 ≤ m < 2
    const double exponent = whole(bits >> 52) - 1023.0;
    const bool isLarge = m >= 1.41421356237309504880;
    return logarithm(isLarge ? 0.5 * m : m, isLarge ? exponent + 1.0 : exponent);
}

inline double polynomial(const std::array<double, 8>& c, double x) {
    return ((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x + c[0];
}

// Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988): a quotient of polynomials for each of three parts.
constexpr std::array centreOver{3.3871328727963666080e0,  1.3314166789178437745e+2, 1.9715909503065514427e+3,
                                1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                3.3430575583588128105e+4, 2.5090809287301226727e+3};
constexpr std::array centreUnder{1.0,
                                 4.2313330701600911252e+1,
                                 6.8718700749205790830e+2,
                                 5.3941960214247511077e+3,
                                 2.1213794301586595867e+4,
                                 3.9307895800092710610e+4,
                                 2.8729085735721942674e+4,
                                 5.2264952788528545610e+3};
constexpr std::array flankOver{1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
                               3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
                               2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr std::array flankUnder{1.0,
                                2.05319162663775882187e0,
                                1.67638483018380384940e0,
                                6.89767334985100004550e-1,
                                1.48103976427480074590e-1,
                                1.51986665636164571966e-2,
                                5.47593808499534494600e-4,
                                1.05075007164441684324e-9};
constexpr std::array tailOver{6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                              2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                              2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr std::array tailUnder{1.0,
                               5.99832206555887937690e-1,
                               1.36929880922735805310e-1,
                               1.48753612908506148525e-2,
                               7.86869131145613259100e-4,
                               1.84631831751005468180e-5,
                               1.42151175831644588870e-7,
                               2.04426310338993978564e-15};

constexpr double centre = 0.425;  // of p around ½

inline double quantileInCentre(double q) {
    const double r = 0.180625 - q * q;
    return q * polynomial(centreOver, r) / polynomial(centreUnder, r);
}
/// On either side of it, for r = √(−ln p) ≤ 5; without the sign.
inline double quantileOnFlank(double r) { return polynomial(flankOver, r - 1.6) / polynomial(flankUnder, r - 1.6); }

}  // namespace

double normalQuantile(double p) {
    const double q = p - 0.5;
    if (std::fabs(q) <= centre) return quantileInCentre(q);
    if (!(p > 0.0 && p < 1.0)) {
        if (p == 0.0 || p == 1.0) return std::copysign(std::numeric_limits<double>::infinity(), q);
        return std::numeric_limits<double>::quiet_NaN();
    }
    const double tail = q < 0.0 ? p : 1.0 - p;
    // Subnormal numbers have another form: they are read as larger by 2⁶⁴.
    const double r =
        std::sqrt(tail < std::numeric_limits<double>::min() ? 64.0 * ln2 - logarithm(tail * 0x1p64) : -logarithm(tail));
    const double z = r <= 5.0 ? quantileOnFlank(r) : polynomial(tailOver, r - 5.0) / polynomial(tailUnder, r - 5.0);
    return q < 0.0 ? -z : z;
}

Random::Random(std::uint64_t seed, std::uint64_t stream) : m_state(mixed(seed + golden) ^ mixed(~stream * golden)) {}

std::uint64_t Random::bits() { return mixed(m_state += golden); }

double Random::uniform() { return fraction(bits()); }

double Random::normal() { return normalQuantile(uniform()); }

std::size_t Random::below(std::size_t count) {
    require(count > 0, "there is no number below 0 to draw");
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::size_t>((static_cast<Wide>(bits()) * count) >> 64);
}

// The same numbers as normal() draws, in loops that compilers make vectors of: first as if all were in the centre.
void Random::fillNormal(std::span<float> numbers, double deviation) {
    require(std::isfinite(deviation), "the standard deviation of random numbers must be finite, not ", deviation);
    constexpr std::size_t most = 256;
    std::array<double, most> p, z, r, flank;
    std::array<std::size_t, most> places;
    while (!numbers.empty()) {
        const std::span<float> block = numbers.first(std::min(most, numbers.size()));
        numbers = numbers.subspan(block.size());
        for (std::size_t i = 0; i < block.size(); ++i) p[i] = fraction(mixed(m_state + golden * (i + 1)));
        m_state += golden * block.size();
        for (std::size_t i = 0; i < block.size(); ++i) z[i] = quantileInCentre(p[i] - 0.5);

        std::size_t outside = 0;
        for (std::size_t i = 0; i < block.size(); ++i) {
            places[outside] = i;
            r[outside] = std::min(p[i], 1.0 - p[i]);
            outside += std::fabs(p[i] - 0.5) > centre ? 1 : 0;
        }
        for (std::size_t k = 0; k < outside; ++k) r[k] = std::sqrt(-logarithm(r[k]));
        for (std::size_t k = 0; k < outside; ++k) flank[k] = quantileOnFlank(r[k]);
        for (std::size_t k = 0; k < outside; ++k) {
            const std::size_t i = places[k];
            z[i] = r[k] <= 5.0 ? std::copysign(flank[k], p[i] - 0.5) : normalQuantile(p[i]);
        }
        for (std::size_t i = 0; i < block.size(); ++i) block[i] = static_cast<float>(deviation * z[i]);
    }
}

void Random::fillUniform(std::span<float> numbers, double reach) {
    require(std::isfinite(reach), "the reach of random numbers must be finite, not ", reach);
    for (float& number : numbers) number = static_cast<float>(reach * (2.0 * uniform() - 1.0));
}

std::vector<std::size_t> Random::permutation(std::size_t count) {
    std::vector<std::size_t> result(count);
    std::iota(result.begin(), result.end(), std::size_t{0});
    for (std::size_t i = count; i > 1; --i) std::swap(result[i - 1], result[below(i)]);
    return result;
}

}  // namespace activation
