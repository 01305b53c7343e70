// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quotation.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace activation {
namespace {

constexpr std::string_view replacement = "\uFFFD", ellipsis = "…";

/// Code points without a shape of their own (Unicode's Cc, Cf, Zl, Zp and Default_Ignorable_Code_Point, and what is no
/// character at all), in ascending order.
struct Span {
    std::uint32_t first, last;
};
constexpr Span unseen[]{
    {0x0000, 0x001F},   {0x007F, 0x009F},   {0x00AD, 0x00AD},   {0x034F, 0x034F},   {0x0600, 0x0605},
    {0x061C, 0x061C},   {0x06DD, 0x06DD},   {0x070F, 0x070F},   {0x0890, 0x0891},   {0x08E2, 0x08E2},
    {0x115F, 0x1160},   {0x17B4, 0x17B5},   {0x180B, 0x180F},   {0x200B, 0x200F},   {0x2028, 0x202E},
    {0x2060, 0x206F},   {0x3164, 0x3164},   {0xFDD0, 0xFDEF},   {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0},   {0xFFF0, 0xFFFB},   {0xFFFE, 0xFFFF},   {0x110BD, 0x110BD}, {0x110CD, 0x110CD},
    {0x13430, 0x1343F}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0x1FFFE, 0x1FFFF}, {0xE0000, 0xE0FFF}};

bool isUnseen(std::uint32_t point) {
    const Span* const span = std::ranges::lower_bound(unseen, point, {}, &Span::last);
    return span != std::end(unseen) && span->first <= point;
}

/// The length in bytes of the character that the text begins with; 0 where it begins with none (RFC 3629: no shorter
/// form would do, no surrogates, nothing above U+10FFFF).
std::size_t lengthOf(std::string_view text, std::uint32_t& point) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    if (length == 0 || length > text.size()) return 0;
    point = length == 1 ? lead : lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return 0;
        point = point << 6 | (byte(i) & 0x3Fu);
    }
    const bool isShorter = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
    const bool isSurrogate = point >= 0xD800 && point < 0xE000;
    return isShorter || isSurrogate || point > 0x10FFFF ? 0 : length;
}

}  // namespace

std::string excerpt(std::string_view foreign, std::size_t most) {
    std::string result;
    for (std::size_t characters = 0; !foreign.empty(); ++characters) {
        if (characters == most) return result.append(ellipsis);
        std::uint32_t point = 0;
        const std::size_t length = lengthOf(foreign, point);
        result += length == 0 || isUnseen(point) ? replacement : foreign.substr(0, length);
        foreign.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return result;
}

std::string inQuotes(std::string_view foreign) { return '"' + excerpt(foreign) + '"'; }

}  // namespace activation
