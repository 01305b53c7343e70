// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/number_list.h"

#include "core/quotation.h"

#include <algorithm>
#include <charconv>

namespace activation {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF", minus = "\u2212";

void replaceAll(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
        text.replace(at, what.size(), with);
}

bool isDigit(char c) { return '0' <= c && c <= '9'; }

/// "1,5", which may be one number or two.
bool isTwofold(std::string_view word) {
    const std::size_t comma = word.find(',');
    return comma != std::string_view::npos && comma > 0 && comma + 1 < word.size() && isDigit(word[comma - 1]) &&
           isDigit(word[comma + 1]) && word.find(',', comma + 1) == std::string_view::npos;
}

}  // namespace

std::string plainText(std::string_view text) {
    if (text.starts_with(byteOrderMark)) text.remove_prefix(byteOrderMark.size());
    std::string result(text);
    replaceAll(result, minus, "-");
    replaceAll(result, "\r\n", "\n");
    std::ranges::replace(result, '\r', '\n');
    return result;
}

std::optional<Fault> commaFaultOf(std::string_view plain, const TranslatableText& name) {
    constexpr std::string_view apart = "; \t\n[]";
    std::string_view twofold;
    std::size_t words = 0, before = 0;
    bool isTable = true;  // only line ends stand between the words: CSV, whose commas are between numbers
    for (std::size_t at = plain.find_first_not_of(apart); at != std::string_view::npos;
         at = plain.find_first_not_of(apart, at)) {
        const std::string_view gap = plain.substr(before, at - before);
        if (words > 0 && (gap.find('\n') == std::string_view::npos || gap.find(';') != std::string_view::npos))
            isTable = false;
        const std::string_view word = plain.substr(at, plain.find_first_of(apart, at) - at);
        before = at += word.size();
        if (word == ",") return std::nullopt;
        ++words;
        if (word.find('.') != std::string_view::npos) return std::nullopt;  // decimal points: then commas are none
        const bool hasComma = word.find(',') != std::string_view::npos;
        if (hasComma && !isTwofold(word)) return std::nullopt;  // "1," or "1,2,3"
        if (hasComma && twofold.empty()) twofold = word;
    }
    if (twofold.empty() || words < 2 || isTable) return std::nullopt;
    return Fault{
        CORE_TEXT("Fault",
                  "%1 must be clear, and \"%2\" may be one number or two: write a decimal point, or a space after "
                  "the comma"),
        name, excerpt(twofold)};
}

Result<std::vector<double>> numbersIn(std::string_view plain, const TranslatableText& name) {
    constexpr std::string_view between = " ,;\t\n\r\v\f";
    std::vector<double> result;
    std::size_t before = 0;
    for (std::size_t at = plain.find_first_not_of(between); at != std::string_view::npos;
         at = plain.find_first_not_of(between, at)) {
        const auto gap = plain.substr(before, at - before);
        if (std::ranges::count(gap, ',') > (result.empty() ? 0 : 1) ||
            (!result.empty() && std::ranges::count(gap, '\t') > 1))
            return Fault{CORE_TEXT("Fault", "%1 must not have empty places between commas or tabs"), name};
        const std::string_view word = plain.substr(at, plain.find_first_of(between, at) - at);
        at += word.size();
        before = at;
        std::string_view digits = word;
        if (digits.starts_with("+") && !digits.starts_with("+-")) digits.remove_prefix(1);
        double number = 0.0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (digits.empty() || error != std::errc() || end != digits.data() + digits.size())
            return Fault{CORE_TEXT("Fault", "%1 must be numbers, and \"%2\" is not one"), name, excerpt(word)};
        result.push_back(number);
    }
    return result;
}

Result<std::vector<double>> numbersFrom(std::string_view typed, const TranslatableText& name) {
    const std::string plain = plainText(typed);
    if (auto fault = commaFaultOf(plain, name)) return std::move(*fault);
    return numbersIn(plain, name);
}

}  // namespace activation
