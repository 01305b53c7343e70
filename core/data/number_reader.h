// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstdint>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace activation {

/// Ends the reading of data, from however deep inside, and says what is wrong with them.
class DataFault : public std::runtime_error {
public:
    explicit DataFault(Fault fault) : std::runtime_error(fault.string()), m_fault(std::move(fault)) {}
    const Fault& fault() const { return m_fault; }

private:
    Fault m_fault;
};

/// What the columns of a table are called, by its first line, or their places from 1; none of an array, nor of a text
/// with blanks between numbers.
CORE_EXPORT std::vector<std::string> columnsIn(std::string_view beginning);

/// Reads the numbers of a file as it comes, in bounded memory: NumPy's .npy (format versions 1 to 3; float16, float32,
/// float64, of either byte order; their order does not matter), or text: numbers between white space, commas or
/// semicolons, with # before what is no data. A first line without numbers names columns. Which it is says the first
/// byte. Where the data are not what they say they are, DataFault is thrown.
class NumberReader {
public:
    using Use = std::function<void(std::span<const double>)>;

    /// `use` gets the numbers block by block. Of a text, `column` chooses one by its name or its place, from 1.
    CORE_EXPORT explicit NumberReader(Use use, std::string column = {});

    CORE_EXPORT void feed(std::string_view bytes);
    /// To be called at the end of the file: what is missing is told now.
    CORE_EXPORT void finish();

private:
    enum class Kind { Unknown, Array, Text };

    void feedHeader(std::string_view& bytes);
    void readHeader();
    void feedArray(std::string_view bytes);
    void feedText(std::string_view bytes);
    void readLine(std::string_view line);
    void add(double number);
    void handOut();

    Use m_use;
    std::string m_column;
    Kind m_kind = Kind::Unknown;
    std::string m_pending;  ///< the beginning of a header, of a number, or of a line
    std::size_t m_headerSize = 0;
    std::size_t m_numberSize = 0;  ///< of an array, in bytes
    bool m_swapped = false;
    std::uint64_t m_expected = 0, m_count = 0;
    std::size_t m_line = 0, m_columns = 0;
    long long m_chosen = -1;
    std::vector<double> m_block;
};

}  // namespace activation
