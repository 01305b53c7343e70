// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/numbers.h"

#include <string>
#include <string_view>

namespace activation {

/// Nobody reads the output any more: a reason to end, not to complain.
struct ReaderGone {};

/// Standard output, written in large pieces, with its failures noticed.
class Output {
public:
    explicit Output(int descriptor = 1) : m_descriptor(descriptor) {}

    Output& operator<<(std::string_view text) {
        m_pending += text;
        return flushedWhenLarge();
    }
    Output& operator<<(double number) {
        append(m_pending, number);
        return flushedWhenLarge();
    }
    Output& operator<<(float number) {
        append(m_pending, number);
        return flushedWhenLarge();
    }

    /// Writes what is pending. Ends the command (Refusal, ReaderGone) where it cannot.
    void flush();
    /// The same, and asks whether all has arrived: some file systems say only at the end that there was no room.
    void finish();
    bool isTerminal() const;

private:
    Output& flushedWhenLarge() {
        if (m_pending.size() >= large) flush();
        return *this;
    }

    void waitForRoom();

    static constexpr std::size_t large = 1 << 16;
    int m_descriptor;
    std::string m_pending;
};

}  // namespace activation
