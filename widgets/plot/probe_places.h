// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notable_places.h"

#include <QString>

#include <optional>

namespace activation {

/// The places of an exploration that are worth pointing at, found when they are needed.
class ProbePlaces {
public:
    /// The exploration is another one.
    void reset() { m_places.reset(); }
    const std::vector<NotablePlace>& of(const Exploration& exploration);
    /// The next one, in one direction; none where there is none.
    const NotablePlace* next(const Exploration& exploration, double from, bool isForward);
    /// What is said of a place beside a probe that stands there; empty elsewhere.
    QString noteAt(const Exploration& exploration, std::optional<double> x);

private:
    std::optional<std::vector<NotablePlace>> m_places;
};

}  // namespace activation
