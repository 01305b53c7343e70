// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <cstdio>

namespace activation {

/// How far something is, on a terminal only, and gone when it is over.
class Meter {
public:
    Meter() = default;
    Meter(const Meter&) = delete;
    Meter& operator=(const Meter&) = delete;
    ~Meter() {
        if (m_percent >= 0) std::fputs("\r\033[K", stderr);
    }
    void show(double fraction) {
        const int percent = static_cast<int>(100.0 * fraction);
        if (percent == m_percent || isatty(2) == 0) return;
        m_percent = percent;
        std::fprintf(stderr, "\r%3d %%", percent);
        std::fflush(stderr);
    }

private:
    int m_percent = -1;
};

}  // namespace activation
