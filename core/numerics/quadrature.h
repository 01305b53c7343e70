// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace activation {

/// Integrals of N functions over the same interval, with an estimate of the absolute error of each.
template <std::size_t N>
struct Integrals {
    std::array<double, N> value{};
    std::array<double, N> error{};
    std::array<double, N> size{};  ///< the sum of what panels had without their signs, as far as the first pass saw
};

/// The 15-point Kronrod rule with its embedded 7-point Gauss rule (QUADPACK's QK15) for N functions at once.
/// `f(x)` returns std::array<double, N>.
template <std::size_t N, class F>
Integrals<N> kronrod(const F& f, double from, double to) {
    constexpr std::array<double, 8> nodes{0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
                                          0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
                                          0.586087235467691130294144691693430, 0.405845151377397166906606412076961,
                                          0.207784955007898467600689403773245, 0.0};
    constexpr std::array<double, 8> weights{0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
                                            0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
                                            0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
                                            0.204432940075298892414161999234649, 0.209482141084727828012999174891714};
    constexpr std::array<double, 4> gauss{0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
                                          0.381830050505118944950369775488975, 0.417959183673469387755102040816327};
    const double centre = 0.5 * (from + to);
    const double half = 0.5 * (to - from);
    std::array<double, N> fine{}, coarse{};
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const auto add = [&](const std::array<double, N>& y) {
            for (std::size_t k = 0; k < N; ++k) {
                fine[k] += weights[i] * y[k];
                if (i % 2 == 1) coarse[k] += gauss[i / 2] * y[k];
            }
        };
        add(f(centre + half * nodes[i]));
        if (i + 1 < nodes.size()) add(f(centre - half * nodes[i]));
    }
    Integrals<N> result;
    for (std::size_t k = 0; k < N; ++k) {
        result.value[k] = fine[k] * half;
        // Kronrod's rule is far better than the Gauss rule that it is compared with: QUADPACK's estimate, in units of
        // what is integrated.
        const double difference = std::fabs((fine[k] - coarse[k]) * half);
        const double unit = std::fabs(result.value[k]);
        result.error[k] =
            unit > 0.0 ? unit * std::fmin(difference / unit, std::pow(200.0 * difference / unit, 1.5)) : difference;
    }
    return result;
}

/// What is called once for every few evaluations; a long integration is ended by an exception from there.
struct NoCheck {
    void operator()() const {}
};

/// Integrates over the intervals between ascending `places`, at which the functions may jump or bend. Intervals are
/// halved until each one's estimated error is below `tolerance` relative to the whole, or `most` evaluations were
/// spent. `check` is called for each interval.
template <std::size_t N, class F, class Check = NoCheck>
Integrals<N> integrate(const F& f, const std::vector<double>& places, double tolerance, int most = 60000,
                       const Check& check = {}) {
    struct Piece {
        double from, to;
        int depth;
        Integrals<N> part;
    };
    std::vector<Piece> open;
    std::array<double, N> size{};  // of the whole, as far as the first pass sees it
    for (std::size_t i = places.size(); i-- > 1;) {
        check();
        open.push_back({places[i - 1], places[i], 0, kronrod<N>(f, places[i - 1], places[i])});
        for (std::size_t k = 0; k < N; ++k) size[k] += std::fabs(open.back().part.value[k]);
    }
    int spent = 15 * static_cast<int>(open.size());
    const auto good = [&](const Integrals<N>& part) {
        for (std::size_t k = 0; k < N; ++k)
            if (part.error[k] > tolerance * size[k]) return false;
        return true;
    };
    Integrals<N> total;
    total.size = size;
    while (!open.empty()) {
        const Piece piece = open.back();
        open.pop_back();
        if (!good(piece.part) && piece.depth < 40 && spent < most) {
            check();
            const double middle = 0.5 * (piece.from + piece.to);
            open.push_back({middle, piece.to, piece.depth + 1, kronrod<N>(f, middle, piece.to)});
            open.push_back({piece.from, middle, piece.depth + 1, kronrod<N>(f, piece.from, middle)});
            spent += 30;
            continue;
        }
        for (std::size_t k = 0; k < N; ++k) {
            total.value[k] += piece.part.value[k];
            total.error[k] += piece.part.error[k];
        }
    }
    return total;
}

/// Sums at even steps: `error` is how far the last two of them are apart.
template <std::size_t N>
struct EvenSums {
    Integrals<N> integrals;
    double step;
    bool agree;
};

/// Integrates functions that have no kinks and vanish beyond ±reach, at even steps. Where such a function is entire, as
/// a sine times a normal density is, the error falls faster than any power of the step, once it is shorter than half a
/// period. Each step is shorter by the golden ratio, so that no oscillation goes along with two of them, until three
/// sums agree or `most` evaluations would be spent on one.
template <std::size_t N, class F, class Check = NoCheck>
EvenSums<N> evenSums(const F& f, double reach, double tolerance, int most = 60000, const Check& check = {}) {
    constexpr double golden = 0.61803398874989485;
    EvenSums<N> result{{}, 0.1, false};
    for (int agreeing = 0; agreeing < 2 && 2.0 * reach / result.step <= most; result.step *= golden) {
        const int steps = static_cast<int>(reach / result.step);
        std::array<double, N> sum{}, size{};
        for (int i = -steps; i <= steps; ++i) {
            if (i % 64 == 0) check();
            const std::array<double, N> y = f(result.step * i);
            for (std::size_t k = 0; k < N; ++k) {
                sum[k] += y[k] * result.step;
                size[k] += std::fabs(y[k]) * result.step;
            }
        }
        bool isSame = true;
        for (std::size_t k = 0; k < N; ++k) {
            result.integrals.error[k] = std::fabs(sum[k] - result.integrals.value[k]);
            isSame = isSame && result.integrals.error[k] <= tolerance * size[k];
        }
        result.integrals.value = sum;
        result.integrals.size = size;
        agreeing = isSame ? agreeing + 1 : 0;
        if (agreeing == 2) return result.agree = true, result;
    }
    return result;
}

}  // namespace activation
