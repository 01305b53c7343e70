// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

#include <algorithm>
#include <charconv>

namespace activation {

std::string TranslatableText::string() const {
    if (!spelling.empty()) return spelling;
    std::vector<std::string> parts;
    for (const TranslatableText& each : arguments) parts.push_back(each.string());
    return *source.english == '\0' ? joined(parts) : expanded(source.english, parts);
}

std::string TranslatableText::digits(double number) {
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, number).ptr};
}

std::string expanded(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string result;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool isPlace = pattern[i] == '%' && i + 1 < pattern.size() && '1' <= pattern[i + 1] &&
                             pattern[i + 1] < '1' + static_cast<char>(std::min<std::size_t>(arguments.size(), 9));
        if (isPlace)
            result += arguments[static_cast<std::size_t>(pattern[++i] - '1')];
        else
            result += pattern[i];
    }
    return result;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string result;
    for (const std::string& part : parts) result += (result.empty() ? "" : ", ") + part;
    return result;
}

}  // namespace activation
