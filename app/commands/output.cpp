// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/output.h"

#include "app/commands/refusal.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace activation {

void Output::flush() {
    std::string_view rest = m_pending;
    while (!rest.empty()) {
        const ssize_t written = ::write(m_descriptor, rest.data(), rest.size());
        if (written >= 0)
            rest.remove_prefix(static_cast<std::size_t>(written));
        else if (errno == EPIPE)
            throw ReaderGone{};
        else if (errno != EINTR)
            cannot(std::string("cannot write to standard output: ") + std::strerror(errno));
    }
    m_pending.clear();
}

}  // namespace activation
