// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/range.h"
#include "core/text.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace activation {

/// What is along one side of a figure.
struct FigureAxis {
    TranslatableText label;
    std::string unit{};                     ///< empty for pure numbers
    bool logarithmic = false;               ///< what is not greater than 0 has no place then
    bool whole = false;                     ///< a count: between whole numbers there is nothing
    std::optional<Range> range{};           ///< none: what the data need
    std::vector<TranslatableText> names{};  ///< of the places 0, 1, 2, …; empty where the axis has numbers
};

enum class Trace { Line, Dashes, Dots, Arrow };  ///< an arrow has its head at the last point

/// A line through points, in their order. Curves of the same name are parts of one thing.
struct FigureCurve {
    TranslatableText name;
    std::vector<double> x, y;
    Trace trace = Trace::Line;
};

/// Bars between ascending edges, which are one more than the heights: a histogram, or a bar for each name of an axis.
struct FigureBars {
    TranslatableText name;
    std::vector<double> edges, heights;
    std::vector<double> low{}, high{};  ///< how far each height scatters; empty where it does not
};

/// A number for each cell of an even grid, row by row from below, each row from the left.
struct HeatMap {
    FigureAxis quantity;  ///< what the colour says; with names the numbers are 0, 1, 2, … and colours are classes
    Range x, y;           ///< of the grid's outer edges
    std::size_t columns, rows;
    std::vector<double> values;
    bool aroundZero = false;  ///< the colours' middle is 0
    bool isSquare = false;    ///< x and y have the same scale, as in a picture
};

/// The settings of an experiment that a place in its figure stands for, by their ids: where it is moved to, is what
/// they are set to.
struct MarkerSettings {
    std::string x, y;
    bool xIsLog10 = false;  ///< the figure shows the decimal logarithm of the setting
    bool operator==(const MarkerSettings&) const = default;
};

/// A place worth a look: a dot where it has both coordinates, else a line across.
struct FigureMarker {
    TranslatableText label;
    std::optional<double> x{}, y{};
    std::optional<MarkerSettings> settings{};  ///< of a dot that can be dragged
};

using Cell = std::variant<double, TranslatableText>;

struct FigureTable {
    std::vector<TranslatableText> header;
    std::vector<std::vector<Cell>> rows;
};

/// What an experiment shows, as plain data, so that one view and one writer serve all experiments. A figure is a table,
/// or axes with anything else on them. All numbers are finite.
struct Figure {
    TranslatableText title;
    FigureAxis x{}, y{};
    std::vector<FigureCurve> curves{};
    std::vector<FigureBars> bars{};
    std::optional<HeatMap> map{};
    std::vector<FigureMarker> markers{};
    std::optional<FigureTable> table{};
};

/// A table that says what a run leaves out, and why.
Figure leftOut(TranslatableText what, TranslatableText why);

/// The first violated invariant (lengths that differ, a number that is not finite, an axis without a label), as a
/// sentence for whoever wrote the experiment; empty for a figure that can be shown.
CORE_EXPORT std::string faultOf(const Figure& figure);

}  // namespace activation
