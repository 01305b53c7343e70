// SPDX-License-Identifier: GPL-3.0-or-later
// How long each experiment takes, how much memory it needs, and how long it may go on after it was told to stop, at the
// corners of its settings: each run is a process of its own.
#include "core/activations/catalogue.h"
#include "core/experiments/catalogue.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <functional>
#include <map>
#include <random>
#include <set>

namespace activation {
namespace {

/// Of this thread at work, in seconds, so that other work of the machine is not counted.
double now() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// One thing that a run can be given, and what it may be: each level changes the settings.
struct Factor {
    std::string name;
    std::vector<std::pair<std::string, std::function<void(Settings&)>>> levels;
};

std::string repeated(const char* each, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += each;
    return text;
}

/// What is worth trying for the texts of experiments.
std::vector<std::pair<std::string, std::string>> textLevels(std::string_view id) {
    if (id == "values")
        return {{"none", ""},
                {"row", repeated("0.5 ", 4096)},
                {"column", repeated("-1.5\n", 4096)},
                {"square", repeated((repeated("2 ", 64) + "\n").c_str(), 64)}};
    if (id == "sizes") return {{"small", "1"}, {"large", "512, 512, 300"}};
    if (id == "targets") return {{"one", "0"}, {"eight", "-1 0 1 2 3 4 5 6"}};
    if (id == "others") return {{"none", ""}, {"eight", "-4 -3 -2 -1 1 2 3 4"}};
    return {{"none", ""}};
}

/// Every activation with each of its parameters at the ends of its slider.
std::vector<Selection> cornersOfActivations() {
    std::vector<Selection> result;
    for (const Activation& entry : catalogue()) {
        const std::size_t count = entry.parameters.size();
        for (std::size_t corner = 0; corner < (std::size_t{1} << count); ++corner) {
            Selection selection{std::string(entry.facts.id), {}};
            for (std::size_t i = 0; i < count; ++i)
                selection.values.push_back((corner >> i) % 2 == 0 ? entry.parameters[i].low : entry.parameters[i].high);
            if (!entry.fault(selection.values)) result.push_back(std::move(selection));
        }
    }
    return result;
}

std::string named(const Selection& selection) {
    std::string text = selection.id;
    for (const double value : selection.values) text += (text == selection.id ? ':' : ',') + std::to_string(value);
    return text;
}

std::vector<Factor> factorsOf(const Experiment& experiment, bool beyond) {
    std::vector<Factor> factors;
    if (experiment.arity.most > 0) {
        Factor factor{"activation", {}};
        for (const Selection& selection : cornersOfActivations())
            factor.levels.emplace_back(named(selection), [selection, most = experiment.arity.most](Settings& settings) {
                settings.activations.assign(most, selection);
            });
        factors.push_back(std::move(factor));
    }
    for (const Setting& setting : experiment.settings) {
        Factor factor{std::string(setting.parameter.id), {}};
        std::vector<double> levels;
        for (std::size_t i = 0; i < setting.choices.size(); ++i) levels.push_back(static_cast<double>(i));
        if (levels.empty()) levels = {setting.parameter.low, setting.parameter.high};
        if (beyond && setting.choices.empty()) levels = {setting.legal.from, setting.legal.to};
        for (const double level : levels)
            factor.levels.emplace_back(std::to_string(level),
                                       [id = factor.name, level](Settings& settings) { settings.numbers[id] = level; });
        factors.push_back(std::move(factor));
    }
    for (const TextSetting& text : experiment.texts) {
        Factor factor{std::string(text.id), {}};
        for (const auto& [name, level] : textLevels(text.id))
            factor.levels.emplace_back(
                name, [id = factor.name, level = level](Settings& settings) { settings.texts[id] = level; });
        factors.push_back(std::move(factor));
    }
    return factors;
}

using Row = std::vector<std::size_t>;  // a level for each factor

/// All combinations where there are few; else rows in which any two levels of two factors meet at least once.
std::vector<Row> rowsOf(const std::vector<Factor>& factors, std::size_t few) {
    std::size_t all = 1;
    for (const Factor& factor : factors) all = std::min<std::size_t>(all * factor.levels.size(), 1U << 30);
    std::vector<Row> rows;
    if (all <= few) {
        for (std::size_t i = 0; i < all; ++i) {
            Row row;
            for (std::size_t rest = i; const Factor& factor : factors) {
                row.push_back(rest % factor.levels.size());
                rest /= factor.levels.size();
            }
            rows.push_back(std::move(row));
        }
        return rows;
    }
    std::set<std::array<std::size_t, 4>> open;
    for (std::size_t a = 0; a < factors.size(); ++a)
        for (std::size_t b = a + 1; b < factors.size(); ++b)
            for (std::size_t i = 0; i < factors[a].levels.size(); ++i)
                for (std::size_t k = 0; k < factors[b].levels.size(); ++k) open.insert({a, i, b, k});
    std::mt19937 random(1);
    while (!open.empty()) {
        const auto first = *open.begin();
        Row row(factors.size(), SIZE_MAX);
        row[first[0]] = first[1];
        row[first[2]] = first[3];
        for (std::size_t f = 0; f < factors.size(); ++f) {
            if (row[f] != SIZE_MAX) continue;
            std::size_t best = random() % factors[f].levels.size(), most = 0;
            for (std::size_t level = 0; level < factors[f].levels.size(); ++level) {
                std::size_t count = 0;
                for (std::size_t g = 0; g < factors.size(); ++g)
                    if (g != f && row[g] != SIZE_MAX)
                        count += g < f ? open.count({g, row[g], f, level}) : open.count({f, level, g, row[g]});
                if (count > most) {
                    most = count;
                    best = level;
                }
            }
            row[f] = best;
        }
        for (std::size_t a = 0; a < factors.size(); ++a)
            for (std::size_t b = a + 1; b < factors.size(); ++b) open.erase({a, row[a], b, row[b]});
        rows.push_back(std::move(row));
    }
    return rows;
}

struct Measured {
    double seconds = 0.0, megabytes = 0.0;
    double gap = 0.0;  ///< the longest time, in ms, in which it did not look whether it was told to stop
    char fault[160] = "";
};

Measured measure(const Experiment& experiment, const Settings& settings) {
    Measured result;
    const double start = now();
    double last = start;
    const auto look = [&] {
        const double time = now();
        result.gap = std::max(result.gap, 1e3 * (time - last));
        last = time;
    };
    const auto figures = run(experiment, settings, Progress({}, {}, {}, look));
    look();
    result.seconds = now() - start;
    if (!figures) std::snprintf(result.fault, sizeof result.fault, "%s", figures.fault().string().c_str());
    return result;
}

/// In a process of its own, which is ended where it takes longer than a minute.
Measured measuredApart(const Experiment& experiment, const Settings& settings) {
    int ends[2];
    if (pipe(ends) != 0) std::abort();
    const pid_t child = fork();
    if (child == 0) {
        constexpr rlimit minute{60, 60};
        setrlimit(RLIMIT_CPU, &minute);
        const Measured result = measure(experiment, settings);
        _exit(write(ends[1], &result, sizeof result) == sizeof result ? 0 : 1);
    }
    close(ends[1]);
    Measured result;
    if (read(ends[0], &result, sizeof result) != sizeof result) {
        result.seconds = 60.0;
        std::strcpy(result.fault, "took longer than a minute, or crashed");
    }
    close(ends[0]);
    rusage used{};
    wait4(child, nullptr, 0, &used);
    result.megabytes = static_cast<double>(used.ru_maxrss) / 1024.0;
    return result;
}

std::string described(const std::vector<Factor>& factors, const Row& row) {
    std::string text;
    for (std::size_t f = 0; f < factors.size(); ++f)
        text += (f == 0 ? "" : " ") + factors[f].name + '=' + factors[f].levels[row[f]].first;
    return text;
}

struct Options {
    std::size_t few = 200, every = 1;
    bool beyond = false, verbose = false;
};

void benchmark(const Experiment& experiment, const Options& options) {
    const std::vector<Factor> factors = factorsOf(experiment, options.beyond);
    const std::vector<Row> rows = rowsOf(factors, options.few);
    Measured worst;
    std::string where[3];
    std::map<std::string, int> faults;
    std::size_t runs = 0;
    for (std::size_t i = 0; i < rows.size(); i += options.every) {
        Settings settings = defaultSettings(experiment);
        for (std::size_t f = 0; f < factors.size(); ++f) factors[f].levels[rows[i][f]].second(settings);
        const Measured one = measuredApart(experiment, settings);
        const std::string here = described(factors, rows[i]);
        const auto keep = [&](double Measured::*what, std::string& place) {
            if (one.*what > worst.*what) {
                worst.*what = one.*what;
                place = here;
            }
        };
        keep(&Measured::seconds, where[0]);
        keep(&Measured::megabytes, where[1]);
        keep(&Measured::gap, where[2]);
        if (one.fault[0] != '\0') ++faults[one.fault];
        if (options.verbose)
            std::printf("  %7.2f s %6.0f MB %7.1f ms  %s  %s\n", one.seconds, one.megabytes, one.gap, here.c_str(),
                        one.fault);
        ++runs;
    }
    std::printf("%-20s %5zu runs %7.2f s %6.0f MB %7.1f ms\n", std::string(experiment.id).c_str(), runs, worst.seconds,
                worst.megabytes, worst.gap);
    std::printf("    time    %s\n    memory  %s\n    stop    %s\n", where[0].c_str(), where[1].c_str(),
                where[2].c_str());
    for (const auto& [fault, count] : faults) std::printf("    %d× %s\n", count, fault.c_str());
    std::fflush(stdout);
}

}  // namespace
}  // namespace activation

int main(int argc, char** argv) {
    using namespace activation;
    Options options;
    std::vector<const Experiment*> chosen;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--legal")
            options.beyond = true;
        else if (word == "--verbose")
            options.verbose = true;
        else if (word.starts_with("--every="))
            options.every = std::max<std::size_t>(1, std::stoul(word.substr(8)));
        else if (word.starts_with("--all="))
            options.few = std::stoul(word.substr(6));
        else if (const Experiment* const experiment = findExperiment(word))
            chosen.push_back(experiment);
        else
            return std::fprintf(stderr, "there is no experiment \"%s\"\n", argv[i]), 2;
    }
    if (chosen.empty())
        for (const Experiment& experiment : experiments()) chosen.push_back(&experiment);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    for (const Experiment* const experiment : chosen) benchmark(*experiment, options);
}
