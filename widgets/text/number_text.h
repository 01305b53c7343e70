// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/range.h"

#include <QString>

#include <optional>

namespace activation {

// The one place where numbers become text that people read, and back. All of it speaks the default locale, with a true
// minus sign, without grouping, with "∞", and "undefined" for NaN.

/// Exactly so many significant digits, for numbers that change while one looks at them: 0.5000, −1.234, 1.234×10⁻⁷.
/// Whole numbers stay whole, so that an exact 1 can be told from a 1.000 that is nearly one.
QString numberText(double value, int digits = 4);

/// 10⁻⁷
QString powerOfTen(int exponent);

/// At most so many significant digits, without trailing zeros, for labels: 0.5, 0.3333.
QString shortText(double value, int digits = 4);

/// So many digits that labels tell both ends of a range apart, at least `digits`.
int digitsFor(const Range& range, int digits = 4);

/// With so many decimals, for columns of evenly spaced numbers: 0.50, −1.25, 3.00.
QString fixedText(double value, int decimals);

/// As many digits as it takes to read the same double back: 0.1, 1e−7.
QString exactText(double value);

/// The same for other programs, whatever the locale: 0.1, -1e-07, nan, -inf.
QString plainText(double value);

/// The number that a person typed, with the locale's decimal sign or a point, any minus sign, or as a fraction (1/3);
/// none where it is not a number.
std::optional<double> numberFrom(const QString& text);

}  // namespace activation
