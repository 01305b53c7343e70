// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace activation {

/// The sentence with which a call refuses what it was given; empty where it does not.
template <class Call>
std::string refusalOf(Call call) {
    try {
        call();
    } catch (const std::invalid_argument& refusal) {
        const std::string sentence = refusal.what();
        return sentence.empty() ? "a refusal without a sentence" : sentence;
    }
    return {};
}

}  // namespace activation
