// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/tensor_text.h"

#include "core/experiments/number_list.h"

#include <algorithm>

namespace activation {
namespace {

constexpr std::size_t deepest = 6;

Fault uneven(const TranslatableText& name) {
    return Fault{CORE_TEXT("Fault", "%1 must have rows of equal length"), name};
}

/// Rows are counted from 1.
Fault uneven(const TranslatableText& name, std::size_t row, std::size_t has, std::size_t first) {
    return Fault{CORE_TEXT("Fault", "%1 must have rows of equal length: row %2 has length %3, row 1 has length %4"),
                 name, row, has, first};
}

Fault unbalanced(const TranslatableText& name) {
    return Fault{CORE_TEXT("Fault", "%1 must have as many [ as ]"), name};
}

constexpr std::size_t unknown = std::string_view::npos;  // the length of a dimension that is not over

/// Nested brackets, read from left to right. The shape is that of the first branch; the others must have the same.
Result<Tensor> nested(std::string_view text, const TranslatableText& name) {
    Tensor result;
    std::vector<std::size_t> counts;  // of what is finished, for each open bracket
    bool isShaped = false;            // the innermost level has been seen
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '[') {
            if (counts.size() == deepest)
                return Fault{CORE_TEXT("Fault", "%1 must not be nested more deeply than six times"), name};
            if (!isShaped && !result.values.empty()) return uneven(name);
            if (isShaped && counts.empty())
                return Fault{CORE_TEXT("Fault", "%1 must have one pair of brackets around everything"), name};
            counts.push_back(0);
            if (!isShaped) result.shape.push_back(unknown);
            if (counts.size() > result.shape.size()) return uneven(name);
        } else if (c == ']') {
            if (counts.empty()) return unbalanced(name);
            std::size_t& length = result.shape[counts.size() - 1];
            if (counts.size() == 2 && result.shape.size() == 2 && length != unknown && length != counts.back())
                return uneven(name, counts.front() + 1, counts.back(), length);
            if (length != unknown && length != counts.back()) return uneven(name);
            if (!isShaped && counts.size() != result.shape.size()) return uneven(name);
            length = counts.back();
            isShaped = true;
            counts.pop_back();
            if (!counts.empty()) ++counts.back();
        } else {
            const std::size_t end = std::min(text.find_first_of("[]", at), text.size());
            const std::string_view chunk = text.substr(at, end - at);
            if (chunk.find(';') != std::string_view::npos)
                return Fault{CORE_TEXT("Fault", "%1 must not have semicolons inside nested brackets"), name};
            const std::size_t comma = chunk.find_first_not_of(" \n\t");  // the one behind a bracket
            const bool isBehind =
                at > 0 && text[at - 1] == ']' && comma != std::string_view::npos && chunk[comma] == ',';
            const auto numbers = numbersIn(isBehind ? chunk.substr(comma + 1) : chunk, name);
            if (!numbers) return numbers.fault();
            at = end - 1;
            if (numbers->empty()) continue;
            if (counts.empty() || counts.size() != result.shape.size()) return uneven(name);
            counts.back() += numbers->size();
            result.values.insert(result.values.end(), numbers->begin(), numbers->end());
        }
    }
    if (!counts.empty()) return unbalanced(name);
    return result;
}

/// Rows of numbers with semicolons or line ends between them. Between tabs, as a spreadsheet copies them, a comma is a
/// decimal comma.
Result<Tensor> rowsFrom(std::string text, const TranslatableText& name) {
    if (text.find('\t') != std::string::npos && text.find(", ") == std::string::npos)
        std::ranges::replace(text, ',', '.');
    if (auto fault = commaFaultOf(text, name)) return std::move(*fault);
    Tensor result;
    std::string_view rest = text;
    std::size_t rows = 0, columns = 0;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(";\n"), rest.size());
        const auto numbers = numbersIn(rest.substr(0, end), name);
        if (!numbers) return numbers.fault();
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (numbers->empty()) continue;
        if (++rows > 1 && numbers->size() != columns) return uneven(name, rows, numbers->size(), columns);
        columns = numbers->size();
        result.values.insert(result.values.end(), numbers->begin(), numbers->end());
    }
    if (rows == 1) result.shape = {columns};
    if (rows > 1) result.shape = {rows, columns};
    return result;
}

}  // namespace

Result<Tensor> tensorFrom(std::string_view typed, const TranslatableText& name) {
    const std::string whole = plainText(typed);
    if (whole.find_first_not_of(" \t\n\v\f") == std::string::npos) return Tensor{};
    const auto read = [&]() -> Result<Tensor> {
        // What PyTorch prints around it.
        const std::size_t open = whole.find('[');
        if (open == std::string::npos) return rowsFrom(whole, name);
        const std::size_t close = whole.rfind(']');
        if (close == std::string::npos || close < open) return unbalanced(name);
        const std::string inside = whole.substr(open + 1, close - open - 1);
        if (inside.find_first_of("[]") == std::string::npos && inside.find(';') != std::string::npos)
            return rowsFrom(inside, name);  // as MATLAB and Julia write it
        const std::string_view text = std::string_view(whole).substr(open, close + 1 - open);
        if (auto fault = commaFaultOf(text, name); fault && text.find("],") == std::string_view::npos)
            return std::move(*fault);
        return nested(text, name);
    };
    Result<Tensor> result = read();
    if (result && result->values.empty()) return Fault{CORE_TEXT("Fault", "%1 must have at least one number"), name};
    return result;
}

}  // namespace activation
