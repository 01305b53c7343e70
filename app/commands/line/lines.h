// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace activation {

/// The lines of a stream, one after another in bounded memory. Before it waits for more it says so: the moment to hand
/// out what was made of the lines so far, which serves a person at the other end of a pipe and costs a bulk run
/// nothing.
class Lines {
public:
    Lines(int descriptor, std::function<void()> beforeWaiting);

    /// The next line without its end, the white space around it, and a byte order mark before the first; none at the
    /// end. It is valid until the next call. Ends the command (Refusal) where the stream cannot be read or a line does
    /// not fit into memory.
    std::optional<std::string_view> next();
    /// Of the line that was last returned, from 1.
    long long number() const { return m_number; }

private:
    bool fill();
    std::string_view taken(std::size_t length, std::size_t end);

    int m_descriptor;
    std::function<void()> m_beforeWaiting;
    std::vector<char> m_buffer;
    std::size_t m_begin = 0, m_end = 0;
    bool m_ended = false;
    long long m_number = 0;
};

}  // namespace activation
