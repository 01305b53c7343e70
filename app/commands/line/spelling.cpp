// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/spelling.h"

#include "app/content/numbers.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace activation {
namespace {

constexpr std::size_t longest = 64;  // no number of ours is half as long

constexpr std::string_view minus = "\u2212";

/// 0x1F in decimal digits; empty for anything else.
std::string fromHexadecimal(std::string_view text) {
    unsigned long long number = 0;
    if (text.size() < 3 || text[0] != '0' || (text[1] | 0x20) != 'x') return {};
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + text.size(), number, 16);
    return error == std::errc() && end == text.data() + text.size() ? std::to_string(number) : std::string();
}

}  // namespace

std::string unknown(std::string_view what, std::string_view word, std::span<const std::string_view> candidates,
                    std::string_view help) {
    const std::string_view near = nearest(word, candidates);
    const std::string sentence = std::string(what) + ' ' + inQuotes(word);
    return sentence + (near.empty() ? "; " + std::string(help) : meant(near));
}

std::string likelyNumber(std::string_view text) {
    if (text.size() > longest) return {};
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isMinus = text.substr(i).starts_with(minus), isNoBreakSpace = text.substr(i).starts_with("\u00A0");
        if (isMinus) digits += '-';
        if (isMinus) i += minus.size() - 1;
        if (isNoBreakSpace) ++i;
        if (!isMinus && !isNoBreakSpace && text[i] != '_' && text[i] != ' ' && text[i] != '\'') digits += text[i];
    }
    const std::size_t comma = digits.find(',');
    if (comma != std::string::npos && comma == digits.rfind(',') && digits.find('.') == std::string::npos) {
        const std::size_t end = std::min(digits.find_first_not_of("0123456789", comma + 1), digits.size());
        if (end - comma == 4) return {};  // 1,000: half the world means one, the other half a thousand
        digits[comma] = '.';
    }
    std::erase(digits, ',');
    if (digits == text) return fromHexadecimal(digits);
    return parseNumber(digits) ? digits : std::string();
}

std::string likelyWhole(std::string_view text) {
    const std::string likely = likelyNumber(text);
    const auto number = parseNumber(likely.empty() ? text : std::string_view(likely));
    if (!number || !(*number >= 0.0 && *number < 1e15) || *number != std::floor(*number)) return {};
    return std::to_string(static_cast<long long>(*number));
}

std::string meant(std::string_view suggestion) {
    return suggestion.empty() ? std::string() : ". Did you mean \"" + std::string(suggestion) + "\"?";
}

}  // namespace activation
