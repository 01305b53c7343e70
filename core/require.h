// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <string>

namespace activation {

namespace detail {

inline std::string spelled(const char* text) { return text; }
inline std::string spelled(const std::string& text) { return text; }
inline std::string spelled(std::size_t number) { return std::to_string(number); }
inline std::string spelled(double number) {
    if (std::isnan(number)) return "NaN";
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, number).ptr};
}

template <class... Parts>
[[noreturn, gnu::noinline, gnu::cold]] void refuse(const Parts&... parts) {
    throw std::invalid_argument((spelled(parts) + ...));
}

}  // namespace detail

/// What a caller must see to, checked in every build: where it does not hold, std::invalid_argument says so in a
/// sentence made of the parts. For once a call, never for once an element.
template <class... Parts>
void require(bool holds, const Parts&... parts) {
    if (!holds) [[unlikely]]
        detail::refuse(parts...);
}

}  // namespace activation
