// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/exploration_file.h"
#include "tests/fuzz/must.h"

using namespace activation;

/// What is in a file is refused with a sentence, or can be shown and is the same when it was saved again.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = textOf(bytes, size);
    const auto read = explorationFromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    if (!read) {
        must(!read.fault().empty(), "a refusal without a sentence");
        return 0;
    }
    const auto fault = faultOf(*read);
    must(!fault, "an exploration with a fault was accepted:", fault ? fault->string() : "");
    for (const Plot& plot : plotsOf(*read)) must(isShowable(plot.y), "a plot without a range that can be shown");
    const auto again = explorationFromJson(toJson(*read));
    must(bool(again), "what was written is refused:", again ? "" : again.fault().string());
    must(*again == *read, "what was written is read as something else");
    return 0;
}
