// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/input.h"

#include "app/commands/line/options.h"
#include "app/commands/line/refusal.h"
#include "core/data/number_reader.h"
#include "core/quotation.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <span>
#include <vector>

namespace activation {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// What is read from, closed at the end unless it is standard input.
class Source {
public:
    explicit Source(const std::string& file)
        : m_name(inputName(file)),
          m_descriptor(file == "-" ? 0 : ::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)) {
        if (m_descriptor < 0) fail(std::strerror(errno));
    }
    ~Source() {
        if (m_descriptor > 0) ::close(m_descriptor);
    }
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    [[noreturn]] void fail(const std::string& reason) const { cannot("cannot read " + m_name + ": " + reason); }

    const std::string& name() const { return m_name; }

    /// The number of bytes that were read; 0 at the end. A named pipe has no end before its writer has come.
    std::size_t read(std::span<char> into) {
        for (int waited = 0;;) {
            const ssize_t count = ::read(m_descriptor, into.data(), into.size());
            if (count > 0) return static_cast<std::size_t>(count);
            if (count == 0 && !isUnopenedPipe()) return 0;
            if (count == 0 && ++waited > patience) fail("nothing writes to it");
            if (count < 0 && errno != EAGAIN && errno != EINTR) fail(std::strerror(errno));
            pollfd poll{m_descriptor, POLLIN, 0};
            ::poll(&poll, 1, count == 0 ? 100 : -1);
        }
    }

private:
    static constexpr int patience = 30;  // tenths of a second

    /// Linux says that a writer has gone only where one has been.
    bool isUnopenedPipe() const {
        pollfd poll{m_descriptor, POLLIN, 0};
        return m_descriptor != 0 && ::poll(&poll, 1, 0) == 0;
    }

    std::string m_name;
    int m_descriptor;
};

}  // namespace

std::string inputName(const std::string& file) {
    return file == "-" ? "standard input" : '"' + excerpt(file, pathExcerptLength) + '"';
}

std::string readInput(const std::string& file, std::size_t most) {
    Source source(file);
    std::string text;
    std::array<char, 1 << 14> piece;
    while (const std::size_t count = source.read(piece)) {
        if (count > most - text.size()) source.fail("it has more than " + std::to_string(most) + " bytes");
        text.append(piece.data(), count);
    }
    if (text.starts_with(byteOrderMark)) text.erase(0, byteOrderMark.size());
    return text;
}

void readPieces(const std::string& file, const std::function<void(std::string_view)>& use) {
    Source source(file);
    std::vector<char> piece(1 << 20);
    try {
        while (const std::size_t count = source.read(piece)) use({piece.data(), count});
    } catch (const DataFault& fault) {
        cannot(source.name() + ": " + fault.what());
    }
}

SharedSample sampleOf(const Arguments& arguments) {
    const std::string* const column = arguments.last(columnOption.name);
    if (column && !arguments.has(dataOption.name)) wrongUsage("--column needs --data");
    if (!arguments.has(dataOption.name)) return {};
    const std::string& file = *arguments.last(dataOption.name);
    SampleBuilder builder;
    NumberReader reader([&](std::span<const double> numbers) { builder.add(numbers); }, column ? *column : "");
    readPieces(file, [&](std::string_view piece) { reader.feed(piece); });
    try {
        reader.finish();
    } catch (const DataFault& fault) {
        cannot(inputName(file) + ": " + fault.what());
    }
    const std::string name = file == "-" ? "standard input" : std::filesystem::path(file).filename().string();
    Result<Sample> sample = builder.sample(name + (column ? ", " + *column : ""));
    if (!sample) cannot(inputName(file) + ": " + sample.fault().string());
    return std::move(*sample);
}

}  // namespace activation
