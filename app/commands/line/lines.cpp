// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/lines.h"

#include "app/commands/line/refusal.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

namespace activation {

Lines::Lines(int descriptor, std::function<void()> beforeWaiting)
    : m_descriptor(descriptor), m_beforeWaiting(std::move(beforeWaiting)), m_buffer(1 << 16) {}

std::optional<std::string_view> Lines::next() {
    for (std::size_t searched = 0;;) {
        const char* const from = m_buffer.data() + m_begin;
        const std::size_t available = m_end - m_begin;
        if (const void* const found = std::memchr(from + searched, '\n', available - searched)) {
            const auto length = static_cast<std::size_t>(static_cast<const char*>(found) - from);
            return taken(length, length + 1);
        }
        searched = available;
        if (!m_ended && fill()) continue;
        if (available == 0) return std::nullopt;
        return taken(available, available);
    }
}

/// Reads on behind what is there; false at the end of the stream.
bool Lines::fill() {
    std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
    m_end -= std::exchange(m_begin, 0);
    if (m_end == m_buffer.size())
        cannot("line " + std::to_string(m_number + 1) + " has more than " + std::to_string(m_buffer.size()) + " bytes");
    m_beforeWaiting();
    ssize_t count = -1;
    while ((count = ::read(m_descriptor, m_buffer.data() + m_end, m_buffer.size() - m_end)) < 0 &&
           (errno == EINTR || errno == EAGAIN)) {
        pollfd poll{m_descriptor, POLLIN, 0};
        ::poll(&poll, 1, -1);
    }
    if (count < 0) cannot(std::string("cannot read standard input: ") + std::strerror(errno));
    m_end += static_cast<std::size_t>(count);
    m_ended = count == 0;
    return !m_ended;
}

std::string_view Lines::taken(std::size_t length, std::size_t end) {
    constexpr const char* white = " \t\r";
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    std::string_view line(m_buffer.data() + m_begin, length);
    if (m_number == 0 && line.starts_with(byteOrderMark)) line.remove_prefix(byteOrderMark.size());
    m_begin += end;
    ++m_number;
    const std::size_t first = line.find_first_not_of(white);
    return first == std::string_view::npos ? std::string_view()
                                           : line.substr(first, line.find_last_not_of(white) - first + 1);
}

}  // namespace activation
