// SPDX-License-Identifier: GPL-3.0-or-later
// A deep network forward and back, a whole experiment, and how long each experiment goes on after it was told to stop.
#include "core/experiments/catalogue.h"
#include "tests/benchmarks/network_work.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <string>
#include <thread>

namespace activation {
namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

void network(benchmark::State& state) {
    NetworkWork work(state.range(0) == 2);
    for (auto step : state) work.run();
}

void signalPropagation(benchmark::State& state) {
    const Experiment& experiment = *findExperiment("signal_propagation");
    Settings settings = defaultSettings(experiment);
    settings.numbers["depth"] = 20.0;
    for (auto step : state) {
        benchmark::DoNotOptimize(run(experiment, settings));
        ++settings.seed;
    }
    state.SetItemsProcessed(state.iterations());
}

/// As long a run as its sliders ask for, with as many activations as it takes.
Settings longest(const Experiment& experiment) {
    Settings settings = defaultSettings(experiment);
    for (const Setting& setting : experiment.settings)
        if (setting.whole && setting.choices.empty())
            settings.numbers[std::string(setting.parameter.id)] = setting.parameter.high;
    while (settings.activations.size() < experiment.arity.most)
        settings.activations.push_back(defaultSelection("gelu"));
    return settings;
}

/// From the request to stop, `after` into a run, to the moment the run is back; negative if it had ended by itself.
Seconds untilBack(const Experiment& experiment, const Settings& settings, Seconds after) {
    Clock::time_point back;
    bool done = false;
    std::atomic<bool> isBack = false;
    std::jthread thread([&](const std::stop_token& stop) {
        done = static_cast<bool>(run(experiment, settings, Progress(stop)));
        back = Clock::now();
        isBack = true;
    });
    const Clock::time_point due = Clock::now() + std::chrono::duration_cast<Clock::duration>(after);
    while (!isBack && Clock::now() < due) std::this_thread::sleep_for(std::chrono::microseconds(100));
    const Clock::time_point asked = Clock::now();
    thread.request_stop();
    thread.join();
    return done ? Seconds(-1.0) : Seconds(back - asked);
}

/// Stops it at moments that are spread over its first two seconds, or over the whole of it where it is shorter.
void cancel(benchmark::State& state, const Experiment& experiment) {
    const Settings settings = longest(experiment);
    const Clock::time_point begin = Clock::now();
    untilBack(experiment, settings, Seconds(2.0));
    const Seconds whole = Clock::now() - begin;
    std::vector<double> taken;
    double golden = 0.0;
    for (auto step : state) {
        golden = std::fmod(golden + 0.6180339887498949, 1.0);
        const Seconds time = untilBack(experiment, settings, golden * whole);
        if (time.count() >= 0.0) taken.push_back(1e3 * time.count());
        state.SetIterationTime(std::max(0.0, time.count()));
    }
    std::ranges::sort(taken);
    state.counters["run_ms"] = 1e3 * whole.count();
    if (taken.empty()) return;
    state.counters["median_ms"] = taken[taken.size() / 2];
    state.counters["worst_ms"] = taken.back();
}

}  // namespace
}  // namespace activation

int main(int argc, char** argv) {
    using namespace activation;
    benchmark::RegisterBenchmark("network", network)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("signal_propagation", signalPropagation)->UseRealTime()->Unit(benchmark::kMillisecond);
    for (const Experiment& experiment : experiments())
        benchmark::RegisterBenchmark(("cancel/" + std::string(experiment.id)).c_str(),
                                     [&](benchmark::State& state) { cancel(state, experiment); })
            ->Iterations(21)
            ->UseManualTime()
            ->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
