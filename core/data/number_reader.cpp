// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/number_reader.h"

#include "core/quotation.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>

namespace activation {
namespace {

constexpr std::string_view magic = "\x93NUMPY";
constexpr std::size_t blockSize = 4096, longestHeader = 1 << 16, longestLine = 1 << 20;
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

double fromHalf(std::uint16_t bits) {
    const int exponent = bits >> 10 & 31, fraction = bits & 1023;
    const double size = exponent == 31  ? (fraction == 0 ? std::numeric_limits<double>::infinity() : notANumber)
                        : exponent == 0 ? std::ldexp(fraction, -24)
                                        : std::ldexp(1024 + fraction, exponent - 25);
    return bits >> 15 == 0 ? size : -size;
}

template <class Bits>
Bits bitsAt(const char* from, bool swapped) {
    std::array<char, sizeof(Bits)> bytes;
    std::memcpy(bytes.data(), from, sizeof(Bits));
    if (swapped) std::ranges::reverse(bytes);
    return std::bit_cast<Bits>(bytes);
}

/// The part of a header behind 'key':, up to where its value ends.
std::string_view valueOf(std::string_view header, std::string_view key) {
    std::size_t at = header.find("'" + std::string(key) + "'");
    if (at == std::string_view::npos) throw DataFault({CORE_TEXT("Fault", "it is damaged: its header has no %1"), key});
    at = header.find(':', at);
    if (at == std::string_view::npos) throw DataFault(CORE_TEXT("Fault", "it is damaged: its header cannot be read"));
    header.remove_prefix(at + 1);
    header.remove_prefix(std::min(header.find_first_not_of(' '), header.size()));
    return header;
}

std::uint64_t elementsOf(std::string_view shape) {
    const std::size_t close = shape.find(')');
    if (!shape.starts_with('(') || close == std::string_view::npos)
        throw DataFault(CORE_TEXT("Fault", "it is damaged: its shape cannot be read"));
    std::uint64_t product = 1;
    std::string_view rest = shape.substr(1, close - 1);
    while (true) {
        rest.remove_prefix(std::min(rest.find_first_not_of(" ,"), rest.size()));
        if (rest.empty()) return product;
        std::uint64_t size = 0;
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), size);
        if (error != std::errc()) throw DataFault(CORE_TEXT("Fault", "it is damaged: its shape cannot be read"));
        if (size != 0 && product > (std::uint64_t{1} << 56) / size)
            throw DataFault(CORE_TEXT("Fault", "it is damaged: its shape is too large"));
        product *= size;
        rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        if (rest.starts_with('L')) rest.remove_prefix(1);
    }
}

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// The fields of a line. Where there is a comma, a semicolon or a tab, these are between fields; otherwise white space.
std::vector<std::string_view> fieldsOf(std::string_view line) {
    const bool hasSeparators = line.find_first_of(",;\t") != std::string_view::npos;
    const auto separates = [&](char c) { return hasSeparators ? c == ',' || c == ';' || c == '\t' : isBlank(c); };
    std::vector<std::string_view> fields;
    for (std::size_t at = 0; at <= line.size();) {
        std::size_t end = at;
        while (end < line.size() && !separates(line[end])) ++end;
        std::string_view field = line.substr(at, end - at);
        while (!field.empty() && isBlank(field.front())) field.remove_prefix(1);
        while (!field.empty() && isBlank(field.back())) field.remove_suffix(1);
        if (!field.empty() || hasSeparators) fields.push_back(field);
        at = end + 1;
    }
    if (hasSeparators && !fields.empty() && fields.back().empty()) fields.pop_back();
    return fields;
}

std::string_view withoutQuotes(std::string_view field) {
    return field.size() > 1 && field.front() == '"' && field.back() == '"' ? field.substr(1, field.size() - 2) : field;
}

std::optional<double> numberIn(std::string_view field) {
    if (field.size() > 1 && field.front() == '+') field.remove_prefix(1);
    double number = 0.0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), number);
    if (error == std::errc::result_out_of_range && end == field.data() + field.size())
        return field.find("e-") == std::string_view::npos && field.find("E-") == std::string_view::npos
                   ? std::copysign(std::numeric_limits<double>::infinity(), field.front() == '-' ? -1.0 : 1.0)
                   : 0.0;
    if (error != std::errc() || end != field.data() + field.size()) return std::nullopt;
    return number;
}

bool isHeadingOf(const std::vector<std::string_view>& fields) {
    return std::ranges::none_of(fields, [](auto field) { return numberIn(field).has_value(); });
}

/// A line of the file without what is no data; the first may begin with a byte order mark.
std::string_view dataOf(std::string_view line, bool isFirst) {
    if (isFirst && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    return line.substr(0, line.find('#'));
}

}  // namespace

std::vector<std::string> columnsIn(std::string_view beginning) {
    if (beginning.starts_with(magic.front())) return {};
    for (bool isFirst = true; !beginning.empty(); isFirst = false) {
        const std::size_t end = std::min(beginning.find('\n'), beginning.size());
        const std::string_view line = dataOf(beginning.substr(0, end), isFirst);
        const std::vector<std::string_view> fields = fieldsOf(line);
        beginning.remove_prefix(std::min(end + 1, beginning.size()));
        if (fields.empty()) continue;
        // Numbers between blanks are the rows of an array, or just a list.
        if (!isHeadingOf(fields) && line.find_first_of(",;\t") == std::string_view::npos) return {};
        std::vector<std::string> names;
        for (const std::string_view field : fields)
            names.push_back(isHeadingOf(fields) ? std::string(withoutQuotes(field)) : std::to_string(names.size() + 1));
        return names;
    }
    return {};
}

NumberReader::NumberReader(Use use, std::string column) : m_use(std::move(use)), m_column(std::move(column)) {
    long long place = 0;
    const auto [end, error] = std::from_chars(m_column.data(), m_column.data() + m_column.size(), place);
    if (!m_column.empty() && error == std::errc() && end == m_column.data() + m_column.size()) m_chosen = place - 1;
}

void NumberReader::feed(std::string_view bytes) {
    if (m_kind == Kind::Unknown && !bytes.empty()) {
        m_kind = bytes.front() == magic.front() ? Kind::Array : Kind::Text;
        if (m_kind == Kind::Array && !m_column.empty())
            throw DataFault(CORE_TEXT("Fault", "only a text has columns to choose from"));
    }
    if (m_kind == Kind::Text) return feedText(bytes);
    if (m_numberSize == 0) feedHeader(bytes);
    if (!bytes.empty()) feedArray(bytes);
}

void NumberReader::feedHeader(std::string_view& bytes) {
    const auto fillTo = [&](std::size_t size) {
        const std::size_t more = std::min(bytes.size(), size - std::min(size, m_pending.size()));
        m_pending.append(bytes.substr(0, more));
        bytes.remove_prefix(more);
        return m_pending.size() >= size;
    };
    if (!fillTo(8)) return;
    if (!m_pending.starts_with(magic))
        throw DataFault(CORE_TEXT("Fault", "it is neither a text nor an array of NumPy"));
    const int version = static_cast<unsigned char>(m_pending[6]);
    if (version < 1 || version > 3) throw DataFault(CORE_TEXT("Fault", "its format of .npy is newer than version 3"));
    const std::size_t lengthSize = version == 1 ? 2 : 4;
    if (!fillTo(8 + lengthSize)) return;
    constexpr bool isBig = std::endian::native == std::endian::big;
    const std::size_t length = lengthSize == 2 ? bitsAt<std::uint16_t>(m_pending.data() + 8, isBig)
                                               : bitsAt<std::uint32_t>(m_pending.data() + 8, isBig);
    if (length > longestHeader) throw DataFault(CORE_TEXT("Fault", "it is damaged: its header is too long"));
    if (!fillTo(8 + lengthSize + length)) return;
    m_headerSize = 8 + lengthSize;
    readHeader();
    m_pending.clear();
}

void NumberReader::readHeader() {
    const std::string_view header = std::string_view(m_pending).substr(m_headerSize);
    const std::string_view type = valueOf(header, "descr");
    if (!type.starts_with('\''))
        throw DataFault(CORE_TEXT("Fault", "it holds records; only arrays of float16, float32 and float64 are read"));
    const std::string_view name = type.substr(1, type.find('\'', 1) - 1);
    if (name.find('O') != std::string_view::npos)
        throw DataFault(
            CORE_TEXT("Fault", "it holds Python objects; only arrays of float16, float32 and float64 are read"));
    const bool isFloat =
        name.size() == 3 && name[1] == 'f' && std::string_view("248").find(name[2]) != std::string_view::npos;
    if (!isFloat || std::string_view("<>=|").find(name[0]) == std::string_view::npos)
        throw DataFault(
            {CORE_TEXT("Fault",
                       "it holds numbers of type \"%1\"; only arrays of float16, float32 and float64 are read"),
             excerpt(name)});
    m_numberSize = static_cast<std::size_t>(name[2] - '0');
    m_swapped = (name[0] == '>' && std::endian::native == std::endian::little) ||
                (name[0] == '<' && std::endian::native == std::endian::big);
    m_expected = elementsOf(valueOf(header, "shape"));
}

void NumberReader::feedArray(std::string_view bytes) {
    const auto addAt = [this](const char* from) {
        add(m_numberSize == 2   ? fromHalf(bitsAt<std::uint16_t>(from, m_swapped))
            : m_numberSize == 4 ? double{std::bit_cast<float>(bitsAt<std::uint32_t>(from, m_swapped))}
                                : std::bit_cast<double>(bitsAt<std::uint64_t>(from, m_swapped)));
        if (++m_count > m_expected)
            throw DataFault(CORE_TEXT("Fault", "it is damaged: it is longer than its header says"));
    };
    if (!m_pending.empty()) {
        const std::size_t more = std::min(bytes.size(), m_numberSize - m_pending.size());
        m_pending.append(bytes.substr(0, more));
        bytes.remove_prefix(more);
        if (m_pending.size() < m_numberSize) return;
        addAt(m_pending.data());
        m_pending.clear();
    }
    const std::size_t whole = bytes.size() / m_numberSize * m_numberSize;
    for (std::size_t i = 0; i < whole; i += m_numberSize) addAt(bytes.data() + i);
    m_pending.assign(bytes.substr(whole));
}

void NumberReader::feedText(std::string_view bytes) {
    while (true) {
        const std::size_t end = bytes.find('\n');
        m_pending.append(bytes.substr(0, end));
        if (m_pending.size() > longestLine) throw DataFault({CORE_TEXT("Fault", "line %1 is too long"), m_line + 1});
        if (end == std::string_view::npos) return;
        bytes.remove_prefix(end + 1);
        readLine(m_pending);
        m_pending.clear();
    }
}

void NumberReader::readLine(std::string_view line) {
    ++m_line;
    const std::vector<std::string_view> fields = fieldsOf(dataOf(line, m_line == 1));
    if (fields.empty()) return;
    if (m_columns == 0) {
        m_columns = fields.size();
        const bool isHeading = isHeadingOf(fields);
        if (!m_column.empty() && m_chosen < 0) {
            for (std::size_t i = 0; i < fields.size() && isHeading; ++i)
                if (withoutQuotes(fields[i]) == m_column) m_chosen = static_cast<long long>(i);
            if (m_chosen < 0)
                throw DataFault({CORE_TEXT("Fault", "it has no column called \"%1\""), excerpt(m_column)});
        }
        if (!m_column.empty() && m_chosen >= static_cast<long long>(m_columns))
            throw DataFault({m_columns == 1 ? CORE_TEXT("Fault", "it has %1 column, not %2")
                                            : CORE_TEXT("Fault", "it has %1 columns, not %2"),
                             m_columns, m_chosen + 1});
        if (isHeading) return;
    }
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!m_column.empty() && static_cast<long long>(i) != m_chosen) continue;
        if (fields[i].empty()) continue;  // a cell without a number
        const auto number = numberIn(fields[i]);
        if (!number)
            throw DataFault({CORE_TEXT("Fault", "line %1: \"%2\" is not a number"), m_line, excerpt(fields[i])});
        ++m_count;
        add(*number);
    }
}

void NumberReader::add(double number) {
    m_block.push_back(number);
    if (m_block.size() == blockSize) handOut();
}

void NumberReader::handOut() {
    if (!m_block.empty()) m_use(m_block);
    m_block.clear();
}

void NumberReader::finish() {
    if (m_kind == Kind::Text && !m_pending.empty()) readLine(m_pending);
    if (m_kind == Kind::Array && m_numberSize == 0)
        throw DataFault(CORE_TEXT("Fault", "it is truncated: its header does not end"));
    if (m_kind == Kind::Array && m_count < m_expected)
        throw DataFault(
            {CORE_TEXT("Fault", "it is truncated: it should hold %1 numbers and holds %2"), m_expected, m_count});
    handOut();
    if (m_count == 0) throw DataFault(CORE_TEXT("Fault", "it holds no numbers"));
}

}  // namespace activation
