// SPDX-License-Identifier: GPL-3.0-or-later
// For the scripts beside it: runs a piece of work from plain C.
#include "core/export.h"
#include "tests/benchmarks/network_work.h"
#include "tests/benchmarks/work.h"

#include <algorithm>
#include <ctime>

namespace {

double now() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

}  // namespace

extern "C" [[gnu::visibility("default")]] double run_work(const char* id, const float* x, const float* gradient,
                                                          float* y, std::size_t size, int times);

/// Seconds of processor time that `times` batches take: the backward step with a gradient, the value without; negative
/// if nothing is called `id`.
double run_work(const char* id, const float* x, const float* gradient, float* y, std::size_t size, int times) {
    using namespace activation;
    static const std::vector<Work> all = everyWork();
    const auto work = std::ranges::find(all, std::string_view(id), &Work::id);
    if (work == all.end()) return -1.0;

    const double start = now();
    for (int i = 0; i < times; ++i)
        if (gradient)
            work->backward({x, size}, {gradient, size}, {y, size});
        else
            work->value({x, size}, {y, size});
    return now() - start;
}

extern "C" [[gnu::visibility("default")]] void run_network(int threads);

/// One step of a deep network, with one thread or two.
void run_network(int threads) {
    using activation::NetworkWork;
    static NetworkWork one(false), two(true);
    (threads == 2 ? two : one).run();
}
