// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/lines.h"
#include "app/commands/line/options.h"
#include "app/commands/line/refusal.h"
#include "app/commands/line/spelling.h"
#include "app/commands/rows.h"

#include <limits>

namespace activation {
namespace {

constexpr Option options[]{setOption, frameworkOption, precisionOption};
constexpr std::string_view notes =
    "Writes CSV: x, value, slope, curvature, and d_<parameter>: the derivative in\n"
    "each parameter. Numbers have the shortest digits that read back exactly; nan,\n"
    "inf and -inf are read and written. Without an x, one is read from each line of\n"
    "standard input; empty lines and lines that begin with # are skipped.";

void evaluateLines(Rows& rows, Output& out) {
    const auto handOut = [&] {
        rows.flush();
        out.flush();
    };
    Lines lines(0, handOut);
    while (const auto line = lines.next()) {
        if (line->empty() || line->front() == '#') continue;
        const auto x = parseNumber(*line);
        if (!x) {
            handOut();
            cannot("line " + std::to_string(lines.number()) + ": " + inQuotes(*line) + " is not a number" +
                   meant(likelyNumber(*line)));
        }
        rows.add(*x);
    }
}

void run(const Arguments& arguments, Output& out) {
    Rows rows(arguments, out);
    std::vector<double> xs;
    for (const std::string& word : std::span(arguments.words).subspan(1)) xs.push_back(numberOf("x", word));
    rows.writeHeader();
    for (const double x : xs) rows.add(x);
    if (xs.empty()) evaluateLines(rows, out);
    rows.flush();
}

}  // namespace

constinit const Command evalCommand{"eval",
                                    "<id> [x...]",
                                    "Evaluate an activation and its derivatives.",
                                    1,
                                    std::numeric_limits<std::size_t>::max(),
                                    options,
                                    notes,
                                    run};

}  // namespace activation
