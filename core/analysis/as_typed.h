// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/numerics/range.h"

namespace activation {

/// Where a formula that is computed in float32 step by step, as it is written, goes wrong and the activation does not.
struct TypedFault {
    enum class Kind {
        NotFinite,  ///< ∞ or NaN: something on the way overflows
        Digits,     ///< wrong by more than a thousandth: what is left after a subtraction is rounding
    };
    Kind kind;
    Range x;  ///< to three digits; infinite where it goes on beyond ±10⁴, 0 where it begins nearer to 0 than 10⁻⁶

    bool operator==(const TypedFault&) const = default;
};

/// The faults of an own activation's formula as typed, from left to right, at most `mostTypedFaults`; what a function
/// of the catalogue is called in it for is computed as frameworks do. None of an entry of the catalogue, of a formula
/// with a weight on its input, and of one of more than 300 parts. Values are legal.
inline constexpr std::size_t mostTypedFaults = 6;
CORE_EXPORT std::vector<TypedFault> faultsAsTyped(const Activation& activation, Values values);

}  // namespace activation
