// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/number_list.h"

#include "core/quotation.h"

#include <charconv>

namespace activation {

Result<std::vector<double>> numbersFrom(std::string_view text) {
    constexpr std::string_view between = " ,;\t\n\r";
    std::vector<double> result;
    for (std::size_t at = text.find_first_not_of(between); at != std::string_view::npos;
         at = text.find_first_not_of(between, at)) {
        const std::string_view word = text.substr(at, text.find_first_of(between, at) - at);
        at += word.size();
        std::string_view digits = word;
        if (digits.starts_with("+") && !digits.starts_with("+-")) digits.remove_prefix(1);
        double number = 0.0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (digits.empty() || error != std::errc() || end != digits.data() + digits.size())
            return Fault{"must be numbers, and " + inQuotes(word) + " is none"};
        result.push_back(number);
    }
    return result;
}

}  // namespace activation
