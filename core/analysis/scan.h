// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/analysis/features.h"

#include <functional>
#include <limits>
#include <vector>

namespace activation {

/// Looks at a function, as Framework::None has it, along the whole line, piece by piece between its breaks, at places
/// that are dense around 0 and around breaks and thin out towards ±∞.
class Scan {
public:
    using Part = std::function<double(double x, const Point&)>;

    /// `onStep` is called for each place; an exception from there ends the search. A person's own formula may turn
    /// nearly everywhere, as tan(tan(x)·sin(9x)) does: of such a one fewer places are looked at, so that a scan takes
    /// well below a second.
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
    /// Where there are more than can be looked at, those nearest 0.
    std::vector<Crossing> crossings(const Part& part) const;

    /// How far from 0 every list is whole; infinite where nothing was left out.
    double reach() const { return m_reach; }

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
    std::size_t m_mostCrossings;  // in one list
    mutable double m_reach = std::numeric_limits<double>::infinity();
    std::vector<double> m_breaks;
    std::vector<std::vector<Sample>> m_pieces;
};

}  // namespace activation
