// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/analysis/features.h"

#include <functional>
#include <vector>

namespace activation {

/// Looks at a function, as Framework::None has it, along the whole line, piece by piece between its breaks, at places
/// that are dense around 0 and around breaks and thin out towards ±∞.
class Scan {
public:
    using Part = std::function<double(double x, const Point&)>;

    /// `onStep` is called for each place; an exception from there ends the search.
    Scan(const Activation& activation, Values values, std::function<void()> onStep = {});

    struct Sample {
        double x;
        Point point;
    };
    /// The samples of each piece, ascending; those next to a break are its one-sided limits.
    const std::vector<std::vector<Sample>>& pieces() const { return m_pieces; }

    Point at(double x) const {
        if (m_onStep) m_onStep();
        return m_activation.point(x, m_values, Framework::None);
    }

    /// Where `part` changes sign inside pieces, to the last bit that can be told, with the sign that it changes to.
    struct Crossing {
        double x;
        bool rising;
    };
    std::vector<Crossing> crossings(const Part& part) const;

    /// Where `part` is 0: whole pieces on which it is exactly 0, crossings, and places that it only touches, which are
    /// found where its derivative changes sign.
    std::vector<Interval> zeros(const Part& part, const Part& derivative) const;

    /// Pieces on which `part` is exactly 0 throughout, with those of their ends where it is 0 too.
    std::vector<Interval> zeroPieces(const Part& part) const;

    /// Where |part| < limit.
    std::vector<Interval> below(const Part& part, double limit) const;

private:
    double root(const Part& part, const Sample& a, const Sample& b) const;
    Interval boundsOf(std::size_t piece) const;
    template <class Test>
    Interval withEnds(Interval interval, const Test& belongs) const;

    const Activation& m_activation;
    Values m_values;
    std::function<void()> m_onStep;
    std::vector<double> m_breaks;
    std::vector<std::vector<Sample>> m_pieces;
};

}  // namespace activation
