// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/exploration_file.h"
#include "tests/fuzz/must.h"

using namespace activation;

/// What is pasted goes through the clipboard's text, and is the same when it was copied again.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = textOf(bytes, size);
    const QString pasted = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const auto read = explorationFromJson(pasted.toUtf8());
    if (!read) {
        must(!read.fault().empty(), "a refusal without a sentence");
        return 0;
    }
    const auto fault = faultOf(*read);
    must(!fault, "an exploration with a fault was accepted:", fault ? fault->string() : "");
    const QString copied = toShortText(*read);
    must(!copied.contains(u'\n'), "a short text of several lines");
    const auto again = explorationFromJson(copied.toUtf8());
    must(bool(again), "what was copied is refused:", again ? "" : again.fault().string());
    must(*again == *read, "what was copied is read as something else");
    return 0;
}
