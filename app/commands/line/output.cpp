// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/output.h"

#include "app/commands/line/refusal.h"
#include "app/files/files.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>

namespace activation {
namespace {

[[noreturn]] void cannotWrite() { cannot("cannot write to standard output: " + reasonOf(errno).toStdString()); }

}  // namespace

void Output::flush() {
    std::string_view rest = m_pending;
    while (!rest.empty()) {
        const ssize_t written = ::write(m_descriptor, rest.data(), rest.size());
        if (written >= 0)
            rest.remove_prefix(static_cast<std::size_t>(written));
        else if (errno == EPIPE)
            throw ReaderGone{};
        else if (errno == EAGAIN)
            waitForRoom();
        else if (errno != EINTR)
            cannotWrite();
    }
    m_pending.clear();
}

void Output::waitForRoom() {
    pollfd stream{m_descriptor, POLLOUT, 0};
    if (::poll(&stream, 1, -1) < 0 && errno != EINTR) cannotWrite();
}

bool Output::isTerminal() const { return ::isatty(m_descriptor) == 1; }

void Output::finish() {
    flush();
    const int copy = ::dup(m_descriptor);
    if (copy >= 0 && ::close(copy) != 0 && errno != EINTR) cannotWrite();
}

}  // namespace activation
