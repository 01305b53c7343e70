// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/numbers.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace activation {
namespace {

/// The sign of NaN says nothing.
template <class Number>
Number withoutNanSign(Number number) {
    return std::isnan(number) ? std::numeric_limits<Number>::quiet_NaN() : number;
}

template <class Number>
void appendShortest(std::string& text, Number number) {
    number = withoutNanSign(number);
    std::array<char, 32> digits;
    text.append(digits.data(), std::to_chars(digits.begin(), digits.end(), number).ptr);
}

}  // namespace

std::optional<double> parseNumber(std::string_view text) {
    if (text.starts_with('+') && !text.starts_with("+-")) text.remove_prefix(1);
    if (text.empty() || text.back() == ')') return std::nullopt;  // from_chars knows nan(…)
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (end != text.data() + text.size() || error == std::errc::invalid_argument) return std::nullopt;
    // from_chars does not say on which side it is out of range. Commands run in the C locale, so strtod may.
    return error == std::errc() ? number : std::strtod(std::string(text).c_str(), nullptr);
}

std::optional<long long> parseWhole(std::string_view text) {
    if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    long long number = std::numeric_limits<long long>::max();
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

void append(std::string& text, double number) { appendShortest(text, number); }
void append(std::string& text, float number) { appendShortest(text, number); }

std::string withDigits(double number, int digits) {
    std::array<char, 64> text;
    number = withoutNanSign(number);
    return {text.data(), std::to_chars(text.begin(), text.end(), number, std::chars_format::general, digits).ptr};
}

}  // namespace activation
