// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace activation {

enum class Unit { Pixel, Millimetre, Centimetre, Inch, Point };

inline constexpr double pointsPerInch = 72.0, millimetresPerInch = 25.4;

/// How a unit is written: px, mm, cm, in, pt.
std::string_view spellingOf(Unit unit);
std::optional<Unit> unitNamed(std::string_view spelling);

/// A length on paper or on a screen.
struct Length {
    double value;
    Unit unit;

    double pixels(double dpi) const;
    double points(double dpi) const;
    bool operator==(const Length&) const = default;
};

/// Of "8pt" or "0.3mm"; none where it is no positive number with a unit behind it.
std::optional<Length> lengthOf(std::string_view text);

/// A width and a height with one unit, as in "88x60mm". Without a unit it is pixels.
struct Extent {
    double width, height;
    Unit unit;

    bool operator==(const Extent&) const = default;
};
std::optional<Extent> extentOf(std::string_view text);

/// What the two above read.
std::string textOf(const Length& length);
std::string textOf(const Extent& extent);

}  // namespace activation
