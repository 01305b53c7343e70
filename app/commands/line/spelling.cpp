// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/spelling.h"

#include "app/content/numbers.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

namespace activation {
namespace {

constexpr std::size_t longest = 64;  // no word of ours is half as long

/// Without what does not count; no word of ours has a character outside ASCII, seen or unseen.
std::string plain(std::string_view word) {
    std::string letters;
    for (const char c : word)
        if (c != '-' && c != '_' && c != ' ' && (c & 0x80) == 0)
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return letters;
}

/// Insertions, deletions, replacements and exchanges of neighbours that make b of a.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before, last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before = std::exchange(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return row[b.size()];
}

constexpr std::string_view minus = "\u2212";

/// 0x1F in decimal digits; empty for anything else.
std::string fromHexadecimal(std::string_view text) {
    unsigned long long number = 0;
    if (text.size() < 3 || text[0] != '0' || (text[1] | 0x20) != 'x') return {};
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + text.size(), number, 16);
    return error == std::errc() && end == text.data() + text.size() ? std::to_string(number) : std::string();
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
    const std::string wanted = plain(word.substr(0, longest));
    std::size_t least = std::min(std::max<std::size_t>(1, wanted.size() / 3) + 1, wanted.size());
    std::string_view found;
    for (const std::string_view candidate : candidates) {
        const std::string offered = plain(candidate);
        const bool begins = wanted.size() >= 3 && offered.starts_with(wanted);
        const std::size_t away = std::min<std::size_t>(distance(wanted, offered), begins ? 1 : longest);
        if (away < least) {
            least = away;
            found = candidate;
        }
    }
    return found;
}

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
