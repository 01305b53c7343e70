// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/experiment_list.h"
#include "core/experiments/layers.h"
#include "core/network/random.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace activation {

using namespace std::string_literals;

namespace {

/// Nanoseconds per element: the median of the repetitions and the quartiles around it.
struct Spread {
    double low, median, high;
};

class Clock {
public:
    Clock(const Settings& settings, std::size_t measurements, const Progress& progress)
        : m_allowed(mostTime / static_cast<double>(measurements)),
          m_size(settings.whole("elements")),
          m_repetitions(settings.whole("repetitions")),
          m_inDoubles(settings.whole("precision") == 1),
          m_x(m_size),
          m_y(m_size),
          m_gradient(m_size, 1.0F) {
        Random random(settings.seed);
        for (std::size_t first = 0; first < m_size; first += piece) {
            progress.at(0.0);
            random.fillNormal(std::span(m_x).subspan(first, std::min(piece, m_size - first)), 2.0);
        }
    }

    Spread copy(const Progress& progress) {
        return measured(progress, [](std::span<float> x, std::span<float> y, std::span<const float>) {
            std::ranges::copy(x, y.begin());
        });
    }
    Spread value(const Selection& s, const Progress& progress) {
        const Activation& entry = *entryOf(s);
        if (m_inDoubles) return points(entry, s.values, progress);
        return measured(progress, [&](std::span<float> x, std::span<float> y, std::span<const float>) {
            entry.forward(x, s.values, y);
        });
    }
    /// What was put out becomes the input of the next time, so inputs are drawn anew in between.
    Spread inPlace(const Selection& s, const Progress& progress) {
        const std::vector<float> kept = m_x;
        const Spread result = measured(
            progress,
            [&](std::span<float> x, std::span<float>, std::span<const float>) { entryOf(s)->forward(x, s.values, x); },
            [&] { std::ranges::copy(kept, m_x.begin()); });
        m_x = kept;
        return result;
    }
    Spread slope(const Selection& s, const Progress& progress) {
        return measured(progress, [&](std::span<float> x, std::span<float> y, std::span<const float> gradient) {
            entryOf(s)->backward(x, gradient, s.values, y);
        });
    }
    bool isInDoubles() const { return m_inDoubles; }
    /// The fewest of a measurement.
    std::size_t repetitions() const { return m_fewest; }

private:
    /// Is there no time for another repetition?
    bool isOver(std::chrono::steady_clock::time_point begin, std::size_t done) {
        if (done < least || std::chrono::steady_clock::now() - begin < m_allowed) return false;
        m_fewest = std::min(m_fewest, done);
        return true;
    }

    template <class Work, class Prepare>
    Spread measured(const Progress& progress, Work work, Prepare prepare) {
        std::vector<double> times;
        const auto begin = std::chrono::steady_clock::now();
        for (std::size_t i = 0; i <= m_repetitions && !isOver(begin, times.size()); ++i) {
            progress.at(static_cast<double>(i) / static_cast<double>(m_repetitions + 1));
            prepare();
            std::chrono::duration<double, std::nano> taken{0.0};
            for (std::size_t first = 0; first < m_size; first += piece) {  // so that it can be stopped in between
                progress.check();
                const std::size_t count = std::min(piece, m_size - first);
                const std::span<float> x = std::span(m_x).subspan(first, count);
                const std::span<float> y = std::span(m_y).subspan(first, count);
                const std::span<const float> gradient = std::span(m_gradient).subspan(first, count);
                const auto start = std::chrono::steady_clock::now();
                work(x, y, gradient);
                taken += std::chrono::steady_clock::now() - start;
            }
            if (i > 0) times.push_back(taken.count() / static_cast<double>(m_size));  // the first one warms up
        }
        return spread(std::move(times));
    }
    template <class Work>
    Spread measured(const Progress& progress, Work work) {
        return measured(progress, work, [] {});
    }

    /// Value, slope and curvature of single points. Slow, so in pieces that can be stopped.
    Spread points(const Activation& entry, Values values, const Progress& progress) {
        constexpr std::size_t few = 4096;
        std::vector<double> times;
        const auto begin = std::chrono::steady_clock::now();
        for (std::size_t i = 0; i < m_repetitions && !isOver(begin, times.size()); ++i) {
            progress.at(static_cast<double>(i) / static_cast<double>(m_repetitions));
            const std::size_t first = i * few % m_size, count = std::min(few, m_size - first);
            const auto start = std::chrono::steady_clock::now();
            for (std::size_t k = first; k < first + count; ++k)
                m_y[k] = static_cast<float>(entry.point(static_cast<double>(m_x[k]), values, Framework::PyTorch).value);
            const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - start;
            times.push_back(taken.count() / static_cast<double>(count));
        }
        return spread(std::move(times));
    }

    static Spread spread(std::vector<double> times) {
        std::ranges::sort(times);
        const auto at = [&](double share) {
            return times[static_cast<std::size_t>(std::lround(share * (static_cast<double>(times.size()) - 1.0)))];
        };
        return {at(0.25), at(0.5), at(0.75)};
    }

    static constexpr std::chrono::duration<double> mostTime{6.0};  ///< of all measurements
    static constexpr std::size_t piece = 1 << 18;                  ///< numbers at a time
    static constexpr std::size_t least = 2;                        ///< repetitions, however long they take

    std::chrono::duration<double> m_allowed;
    std::size_t m_size, m_repetitions, m_fewest = m_repetitions;
    bool m_inDoubles;
    std::vector<float> m_x, m_y, m_gradient;
};

/// The bars of one form, and its rows of the table.
void add(Figure& figure, FigureTable& table, SourceText form, const std::vector<Spread>& times) {
    FigureBars bars{form, {-0.5}, {}};
    for (std::size_t i = 0; i < times.size(); ++i) {
        bars.edges.push_back(static_cast<double>(i) + 0.5);
        bars.heights.push_back(times[i].median);
        bars.low.push_back(times[i].low);
        bars.high.push_back(times[i].high);
        table.rows.push_back({figure.x.names[i], form, times[i].low, times[i].high, times[i].median});
    }
    figure.bars.push_back(std::move(bars));
}

std::vector<Figure> compute(const Settings& settings, const Progress& progress) {
    constexpr std::size_t mostForms = 3;
    Clock clock(settings, mostForms * settings.activations.size() + 1, progress.part(0.0, 0.0));
    Figure figure{CORE_TEXT("Figure", "Time per element"),
                  {CORE_TEXT("Figure", "activation")},
                  {CORE_TEXT("Figure", "time per element"), "ns"s}};
    for (const Selection& selection : settings.activations) figure.x.names.emplace_back(entryOf(selection)->facts.name);
    FigureTable table{
        {CORE_TEXT("Figure", "activation"), CORE_TEXT("Figure", "form"), CORE_TEXT("Figure", "lower quartile"),
         CORE_TEXT("Figure", "upper quartile"), CORE_TEXT("Figure", "median, ns")},
        {}};
    using Form = Spread (Clock::*)(const Selection&, const Progress&);
    std::vector<std::pair<SourceText, Form>> forms{{CORE_TEXT("Figure", "value"), &Clock::value}};
    if (!clock.isInDoubles()) {
        forms.emplace_back(CORE_TEXT("Figure", "value in place"), &Clock::inPlace);
        forms.emplace_back(CORE_TEXT("Figure", "slope times gradient"), &Clock::slope);
    }
    const double parts = static_cast<double>(forms.size() * settings.activations.size()) + 1.0;
    double done = 0.0;
    const auto next = [&] {
        const double from = done;
        done += 1.0 / parts;
        return progress.part(from, std::min(1.0, done));
    };
    const Spread copy = clock.copy(next());
    for (const auto& [form, measure] : forms) {
        std::vector<Spread> times;
        for (const Selection& selection : settings.activations) times.push_back((clock.*measure)(selection, next()));
        add(figure, table, form, times);
    }
    figure.markers.push_back({CORE_TEXT("Figure", "plain copy"), std::nullopt, copy.median});
    table.rows.push_back({CORE_TEXT("Figure", "plain copy"), TranslatableText(), copy.low, copy.high, copy.median});
    Figure numbers{CORE_TEXT("Figure", "Median and quartiles")};
    numbers.table = std::move(table);
    std::vector<Figure> figures{std::move(figure), std::move(numbers)};
    if (clock.repetitions() < settings.whole("repetitions"))
        figures.push_back(leftOut({CORE_TEXT("Figure", "repetitions from %1 on"), clock.repetitions() + 1},
                                  CORE_TEXT("Figure", "they would take too long")));
    return figures;
}

std::optional<Fault> fault(const Settings& settings) {
    if (settings.number("elements") * static_cast<double>(settings.activations.size()) <= 40e6) return std::nullopt;
    return Fault{CORE_TEXT("Fault", "the run would take too long: take fewer elements or activations")};
}

}  // namespace

Experiment timingExperiment() {
    return {"timing",
            "Time per element",
            "How long each activation takes on this machine, beside a plain copy of the same numbers.",
            "Look at the whiskers first: bars that differ by less say nothing about which is faster. Then compare with "
            "the copy: what is near it costs hardly more than reading and writing.",
            {{{"elements", "n", 200000.0, 200000.0, 200000.0, 1000.0, 3e6},
              {64.0, 3e6},
              CORE_TEXT("Setting", "elements"),
              CORE_TEXT("Setting", "numbers in each batch"),
              true,
              true},
             {{"repetitions", "repetitions", 25.0, 25.0, 25.0, 5.0, 200.0},
              {1.0, 10000.0},
              CORE_TEXT("Setting", "repetitions"),
              CORE_TEXT("Setting", "number of measurements behind each median"),
              true},
             choice("precision", CORE_TEXT("Setting", "precision"), "precision",
                    CORE_TEXT("Setting", "batches of floats, or one double after another"), 0,
                    {{"single", CORE_TEXT("Setting", "single")}, {"double", CORE_TEXT("Setting", "double")}})},
            {},
            {1, 40, {"relu", "relu6", "leaky_relu", "prelu"}},
            fault,
            compute};
}

}  // namespace activation
