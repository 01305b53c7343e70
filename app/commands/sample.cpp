// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/options.h"
#include "app/commands/line/refusal.h"
#include "app/commands/rows.h"

#include <cmath>

namespace activation {
namespace {

constexpr Option options[]{{"--from", "a", "the first x", nullptr, true},
                           {"--to", "b", "the last x", nullptr, true},
                           {"--points", "n", "the number of points, both ends included", nullptr, true},
                           setOption,
                           frameworkOption,
                           precisionOption};

constexpr long long mostPoints = 1LL << 53;  // whose places a double can count

/// Point i of an even grid whose last one is `last`: exact at both ends, and wherever the sums are.
double gridPoint(double from, double to, double i, double last) {
    if (i == 0.0) return from;
    if (i == last) return to;
    const double x = (from * (last - i) + to * i) / last;
    return std::isfinite(x) ? x : std::lerp(from, to, i / last);
}

void run(const Arguments& arguments, Output& out) {
    Rows rows(arguments, out);
    const double from = numberOf("--from", *arguments.last("--from"));
    const double to = numberOf("--to", *arguments.last("--to"));
    const long long points = wholeOf("--points", *arguments.last("--points"), 2, mostPoints);
    if (!std::isfinite(from) || !std::isfinite(to)) cannot("--from and --to must be finite");
    rows.writeHeader();
    for (long long i = 0; i < points; ++i)
        rows.add(gridPoint(from, to, static_cast<double>(i), static_cast<double>(points - 1)));
    rows.flush();
}

}  // namespace

constinit const Command sampleCommand{
    "sample", "<id>", "Evaluate an activation at evenly spaced points; the table is that of eval.", 1, 1, options,
    "",       run};

}  // namespace activation
