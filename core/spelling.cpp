// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace activation {
namespace {

constexpr std::size_t longest = 64;  // no word of ours is half as long

/// No word of ours has a character outside ASCII, seen or unseen.
std::string ascii(std::string_view word) {
    std::string result = folded(word);
    std::erase_if(result, [](char c) { return (c & 0x80) != 0; });
    return result;
}

}  // namespace

std::string folded(std::string_view word) {
    std::string letters;
    for (const char c : word)
        if (c != '-' && c != '_' && c != ' ') letters += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return letters;
}

std::size_t editDistance(std::string_view a, std::string_view b) {
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

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
    const std::string wanted = ascii(word.substr(0, longest));
    std::size_t least = std::min(std::max<std::size_t>(1, wanted.size() / 3) + 1, wanted.size());
    std::string_view found;
    for (const std::string_view candidate : candidates) {
        const std::string offered = ascii(candidate);
        const bool begins = wanted.size() >= 3 && offered.starts_with(wanted);
        const std::size_t away = std::min<std::size_t>(editDistance(wanted, offered), begins ? 1 : longest);
        if (away < least) {
            least = away;
            found = candidate;
        }
    }
    return found;
}

}  // namespace activation
