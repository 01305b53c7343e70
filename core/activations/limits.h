// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace activation {

// The usual limits of parameters, for `fault()` of an activation. None where the value is legal. Values are finite:
// describe sees to that.

inline std::optional<Fault> mustNotBeZero(std::string_view id, double value) {
    if (value != 0.0) return std::nullopt;
    return Fault{CORE_TEXT("Fault", "%1 must not be 0"), id};
}

inline std::optional<Fault> mustNotBeNegative(std::string_view id, double value) {
    if (value >= 0.0) return std::nullopt;
    return Fault{CORE_TEXT("Fault", "%1 must not be negative"), id};
}

inline std::optional<Fault> mustBePositive(std::string_view id, double value) {
    if (value > 0.0) return std::nullopt;
    return Fault{CORE_TEXT("Fault", "%1 must be greater than 0"), id};
}

inline std::optional<Fault> mustExceed(std::string_view id, double value, std::string_view lowId, double low) {
    if (value > low) return std::nullopt;
    return Fault{CORE_TEXT("Fault", "%1 must be greater than %2"), id, lowId};
}

inline std::optional<Fault> mustBeOrdered(std::string_view lowId, double low, std::string_view highId, double high) {
    if (low <= high) return std::nullopt;
    return Fault{CORE_TEXT("Fault", "%1 must not exceed %2"), lowId, highId};
}

}  // namespace activation
