// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#if defined(__SSE2__)
#include <pmmintrin.h>
#include <xmmintrin.h>
#endif

namespace activation {

/// As long as it lives, results on this thread that are too small for a normal number are 0, and such operands are
/// taken for 0. Deep networks whose values or gradients vanish would else compute a hundred times as slowly where
/// nothing is left to see: floats below 1e−38.
class SubnormalsAreZero {
public:
#if defined(__SSE2__)
    SubnormalsAreZero() : m_before(_mm_getcsr()) { _mm_setcsr(m_before | _MM_FLUSH_ZERO_ON | _MM_DENORMALS_ZERO_ON); }
    ~SubnormalsAreZero() { _mm_setcsr(m_before); }
#elif defined(__aarch64__)
    SubnormalsAreZero() {
        asm volatile("mrs %0, fpcr" : "=r"(m_before));
        asm volatile("msr fpcr, %0" : : "r"(m_before | (1UL << 24)));
    }
    ~SubnormalsAreZero() { asm volatile("msr fpcr, %0" : : "r"(m_before)); }
#endif
    SubnormalsAreZero(const SubnormalsAreZero&) = delete;
    SubnormalsAreZero& operator=(const SubnormalsAreZero&) = delete;

private:
#if defined(__SSE2__)
    unsigned m_before;
#elif defined(__aarch64__)
    unsigned long m_before;
#endif
};

}  // namespace activation
