// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/length.h"

#include <array>
#include <charconv>
#include <cmath>

namespace activation {
namespace {

struct UnitRow {
    std::string_view spelling;
    Unit unit;
    double perInch;  ///< 0: as many as the resolution says
};

constexpr std::array<UnitRow, 5> units{{{"px", Unit::Pixel, 0.0},
                                        {"mm", Unit::Millimetre, millimetresPerInch},
                                        {"cm", Unit::Centimetre, millimetresPerInch / 10.0},
                                        {"in", Unit::Inch, 1.0},
                                        {"pt", Unit::Point, pointsPerInch}}};

const UnitRow& rowOf(Unit unit) { return units[static_cast<std::size_t>(unit)]; }

/// Takes a positive number from the front; none where there is none.
std::optional<double> takeNumber(std::string_view& text) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc() || !std::isfinite(value) || value <= 0.0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

std::string digitsOf(double value) {
    char text[64];
    return {text, std::to_chars(text, text + sizeof text, value, std::chars_format::fixed).ptr};
}

}  // namespace

std::string_view spellingOf(Unit unit) { return rowOf(unit).spelling; }

std::optional<Unit> unitNamed(std::string_view spelling) {
    for (const UnitRow& row : units)
        if (row.spelling == spelling) return row.unit;
    return std::nullopt;
}

double Length::pixels(double dpi) const {
    const double perInch = rowOf(unit).perInch;
    return perInch > 0.0 ? value / perInch * dpi : value;
}

double Length::points(double dpi) const {
    return unit == Unit::Point ? value : pixels(dpi) / dpi * pointsPerInch;  // 0.75pt is 0.75, to the last digit
}

std::optional<Length> lengthOf(std::string_view text) {
    const std::optional<double> value = takeNumber(text);
    const std::optional<Unit> unit = unitNamed(text);
    return value && unit ? std::optional(Length{*value, *unit}) : std::nullopt;
}

std::optional<Extent> extentOf(std::string_view text) {
    const std::optional<double> width = takeNumber(text);
    if (!width || !text.starts_with('x')) return std::nullopt;
    text.remove_prefix(1);
    const std::optional<double> height = takeNumber(text);
    const std::optional<Unit> unit = text.empty() ? Unit::Pixel : unitNamed(text);
    return height && unit ? std::optional(Extent{*width, *height, *unit}) : std::nullopt;
}

std::string textOf(const Length& length) { return digitsOf(length.value) + std::string(spellingOf(length.unit)); }

std::string textOf(const Extent& extent) {
    return digitsOf(extent.width) + 'x' + digitsOf(extent.height) + std::string(spellingOf(extent.unit));
}

}  // namespace activation
