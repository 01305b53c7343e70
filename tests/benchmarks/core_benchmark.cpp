// SPDX-License-Identifier: GPL-3.0-or-later
// Every entry's value and backward step over batches, beside a plain loop over the same bytes.
#include "tests/benchmarks/work.h"

#include <benchmark/benchmark.h>

#include <string>

namespace activation {
namespace {

void report(benchmark::State& state) {
    const auto elements = static_cast<double>(state.iterations()) * static_cast<double>(state.range(0));
    state.counters["per_element"] =
        benchmark::Counter(elements, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void addBenchmarks(const Work& work) {
    const auto add = [&](const std::string& what, auto run) {
        benchmark::RegisterBenchmark((what + "/" + std::string(work.id)).c_str(),
                                     [work, run](benchmark::State& state) {
                                         const std::vector<float> x = inputs(static_cast<std::size_t>(state.range(0)));
                                         const std::vector<float> gradient(x.size(), 1.0F);
                                         std::vector<float> y(x.size());
                                         for (auto step : state) {
                                             run(work, x, gradient, y);
                                             benchmark::DoNotOptimize(y.data());
                                             benchmark::ClobberMemory();
                                         }
                                         report(state);
                                     })
            ->Arg(1024)
            ->Arg(16384)
            ->Arg(1000000);
    };
    using Floats = std::vector<float>;
    add("value", [](const Work& w, const Floats& x, const Floats&, Floats& y) { w.value(x, y); });
    add("backward", [](const Work& w, const Floats& x, const Floats& g, Floats& y) { w.backward(x, g, y); });
}

}  // namespace
}  // namespace activation

int main(int argc, char** argv) {
    for (const activation::Work& work : activation::everyWork()) activation::addBenchmarks(work);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
