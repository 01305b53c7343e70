// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace activation {

/// How an experiment is run where that is not how it starts: what nobody changed is not in it.
struct SettingOverrides {
    static constexpr std::size_t longestText = 1 << 17;                         ///< in bytes
    static constexpr std::uint64_t largestSeed = (std::uint64_t{1} << 53) - 1;  ///< a double holds it, and so does JSON

    std::map<std::string, double, std::less<>> numbers{};
    std::map<std::string, std::string, std::less<>> texts{};
    std::uint64_t seed = 1;

    bool operator==(const SettingOverrides&) const = default;
};

}  // namespace activation
