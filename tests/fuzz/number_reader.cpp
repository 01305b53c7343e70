// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/number_reader.h"
#include "tests/fuzz/must.h"

using namespace activation;

namespace {

/// The numbers of a file that comes in pieces of that size, and its fault.
std::pair<std::vector<double>, std::string> read(std::string_view bytes, std::size_t piece) {
    std::vector<double> numbers;
    try {
        NumberReader reader(
            [&](std::span<const double> block) { numbers.insert(numbers.end(), block.begin(), block.end()); });
        for (std::size_t i = 0; i < bytes.size(); i += piece) reader.feed(bytes.substr(i, piece));
        reader.finish();
    } catch (const DataFault& fault) {
        return {{}, fault.what()};
    }
    return {numbers, {}};
}

}  // namespace

/// A file says the same however it is cut into pieces: so many numbers, or the same fault.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = textOf(bytes, size);
    const auto whole = read(text, text.size() + 1), pieces = read(text, 3);
    must(whole.first.size() == pieces.first.size(), "another number of numbers in pieces");
    must(whole.second == pieces.second, "another fault in pieces:", whole.second + " / " + pieces.second);
    must(!whole.first.empty() || !whole.second.empty(), "no numbers and no fault");
    return 0;
}
