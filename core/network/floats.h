// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <new>
#include <vector>

namespace activation {

/// Memory that begins at a cache line. Vectorised sums depend on where they begin: with memory from anywhere the same
/// network would learn other last digits in every run.
template <class T>
struct Aligned {
    using value_type = T;
    static constexpr std::align_val_t line{64};

    Aligned() = default;
    template <class U>
    Aligned(const Aligned<U>&) {}
    T* allocate(std::size_t count) {
        if (count > std::numeric_limits<std::size_t>::max() / sizeof(T)) throw std::bad_array_new_length();
        return static_cast<T*>(::operator new(count * sizeof(T), line));
    }
    void deallocate(T* memory, std::size_t) { ::operator delete(memory, line); }
    bool operator==(const Aligned&) const = default;
};

using Floats = std::vector<float, Aligned<float>>;

}  // namespace activation
