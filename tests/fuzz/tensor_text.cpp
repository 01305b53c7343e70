// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/tensor_text.h"

#include "tests/fuzz/must.h"

#include <charconv>
#include <functional>
#include <numeric>

using namespace activation;

namespace {

/// Nested brackets from the first value of the dimension on.
std::string written(const Tensor& tensor, std::size_t dimension, std::size_t& at) {
    std::string text = "[";
    for (std::size_t i = 0; i < tensor.shape[dimension]; ++i) {
        if (i > 0) text += ", ";
        if (dimension + 1 < tensor.shape.size()) {
            text += written(tensor, dimension + 1, at);
        } else {
            char digits[32];
            text.append(digits, std::to_chars(digits, digits + sizeof digits, tensor.values[at++]).ptr);
        }
    }
    return text + "]";
}

}  // namespace

/// What is typed or pasted is refused with a sentence, or fills its shape and is the same when it is written in
/// brackets.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto read = tensorFrom(textOf(bytes, size), std::string("values"));
    if (!read) {
        must(!read.fault().empty(), "a refusal without a sentence");
        return 0;
    }
    const std::size_t count = read->shape.empty() ? 0
                                                  : std::accumulate(read->shape.begin(), read->shape.end(),
                                                                    std::size_t{1}, std::multiplies());
    must(read->values.size() == count, "values that do not fill their shape");
    if (count == 0) return 0;
    std::size_t at = 0;
    const auto again = tensorFrom(written(*read, 0, at), std::string("values"));
    must(bool(again), "what was read is refused in brackets:", again ? "" : again.fault().string());
    must(again->shape == read->shape, "another shape in brackets");
    for (std::size_t i = 0; i < count; ++i)
        must(again->values[i] == read->values[i] || read->values[i] != read->values[i], "other values in brackets");
    return 0;
}
