// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/tensor_text.h"

#include "core/experiments/number_list.h"

#include <algorithm>

namespace activation {
namespace {

constexpr std::size_t deepest = 6;

Fault uneven() { return Fault{"must have rows of equal length"}; }

/// Nested brackets, read from left to right. The shape is that of the first branch; the others must have the same.
Result<Tensor> nested(std::string_view text) {
    Tensor result;
    std::vector<std::size_t> counts;  // of what is finished, for each open bracket
    bool isShaped = false;            // the innermost level has been seen
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '[') {
            if (counts.size() == deepest) return Fault{"must not be nested more deeply than six times"};
            if (!isShaped && !result.values.empty()) return uneven();
            counts.push_back(0);
            if (!isShaped) result.shape.push_back(0);
            if (counts.size() > result.shape.size()) return uneven();
        } else if (c == ']') {
            if (counts.empty()) return Fault{"must have as many [ as ]"};
            std::size_t& length = result.shape[counts.size() - 1];
            if (length != 0 && length != counts.back()) return uneven();
            if (!isShaped && counts.size() != result.shape.size()) return uneven();
            length = counts.back();
            isShaped = true;
            counts.pop_back();
            if (!counts.empty()) ++counts.back();
        } else {
            const std::size_t end = std::min(text.find_first_of("[]", at), text.size());
            const auto numbers = numbersFrom(text.substr(at, end - at));
            if (!numbers) return Fault{numbers.fault()};
            at = end - 1;
            if (numbers->empty()) continue;
            if (counts.empty() || counts.size() != result.shape.size()) return uneven();
            counts.back() += numbers->size();
            result.values.insert(result.values.end(), numbers->begin(), numbers->end());
        }
    }
    if (!counts.empty()) return Fault{"must have as many [ as ]"};
    return result;
}

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF", minus = "\u2212";

/// As programs write it, whoever wrote it: with hyphens for minus signs.
std::string plain(std::string_view text) {
    if (text.starts_with(byteOrderMark)) text.remove_prefix(byteOrderMark.size());
    std::string result(text);
    for (std::size_t at = 0; (at = result.find(minus, at)) != std::string::npos;) result.replace(at, minus.size(), "-");
    return result;
}

/// One row. Between tabs, as a spreadsheet copies it, a comma is a decimal comma.
Result<std::vector<double>> rowFrom(std::string_view line) {
    std::string row(line);
    if (row.find('\t') != std::string::npos) std::ranges::replace(row, ',', '.');
    return numbersFrom(row);
}

}  // namespace

Result<Tensor> tensorFrom(std::string_view typed) {
    const std::string whole = plain(typed);
    std::string_view text = whole;
    // What PyTorch prints around it.
    if (const std::size_t open = text.find('['); open != std::string_view::npos) {
        const std::size_t close = text.rfind(']');
        if (close == std::string_view::npos || close < open) return Fault{"must have as many [ as ]"};
        return nested(text.substr(open, close + 1 - open));
    }
    Tensor result;
    std::size_t rows = 0, columns = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(";\n"), text.size());
        const auto numbers = rowFrom(text.substr(0, end));
        if (!numbers) return Fault{numbers.fault()};
        text.remove_prefix(std::min(end + 1, text.size()));
        if (numbers->empty()) continue;
        if (rows++ > 0 && numbers->size() != columns) return uneven();
        columns = numbers->size();
        result.values.insert(result.values.end(), numbers->begin(), numbers->end());
    }
    if (rows == 1) result.shape = {columns};
    if (rows > 1) result.shape = {rows, columns};
    return result;
}

}  // namespace activation
