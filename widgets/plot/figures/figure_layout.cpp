// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/figure_layout.h"

#include "widgets/plot/figures/figure_plot.h"

#include <algorithm>

namespace activation {
namespace {

using figure_size::gap;
using figure_size::main;
using figure_size::other;
using Indices = std::vector<std::size_t>;

constexpr double sideShare = 0.36;      // of the width, for what stands beside the main figure
constexpr std::size_t narrowTable = 3;  // columns
constexpr int shortestTable = 96, legend = 40;
constexpr int turnedNames = 80;  // of the columns of a map: what they take from its pictures
constexpr int wholeTable = 1 << 20;
constexpr int longestBelow = 200;     // of a table among figures
constexpr int comfortable = 2 * 160;  // beyond it a figure in a row of its own gets no higher

bool isWide(const Figure& figure) { return figure.table && figure.table->header.size() > narrowTable; }

/// What a figure needs at least; of a table not more than so much is seen.
int needed(const Figure& figure, int longestTable) {
    if (figure.table) return std::clamp(tableHeight(*figure.table), shortestTable, longestTable);
    return other.height() + (figure.curves.size() > 1 ? legend : 0) +
           (figure.map && !figure.x.names.empty() ? turnedNames : 0);
}

/// The figures in rows of as many as are wide enough; how far down they go. The room's height is what one table may
/// have.
int putInEvenRows(const std::vector<Figure>& figures, const Indices& which, const QRect& room,
                  std::vector<QRect>& places) {
    int top = room.top();
    const auto columns = static_cast<std::size_t>(std::max(1, (room.width() + gap) / (other.width() + gap)));
    const std::size_t rows = (which.size() + columns - 1) / columns;
    for (std::size_t row = 0, next = 0; row < rows; ++row) {
        const std::size_t count = (which.size() - next + rows - row - 1) / (rows - row);  // as evenly as can be
        int height = 0;
        for (std::size_t i = 0; i < count; ++i)
            height = std::max(height, needed(figures[which[next + i]], room.height()));
        for (std::size_t i = 0; i < count; ++i, ++next) {
            const int n = static_cast<int>(count), k = static_cast<int>(i);
            const int width = (room.width() - (n - 1) * gap) / n;
            places[which[next]] = QRect(room.left() + k * (width + gap), top, width, height);
        }
        top += height + gap;
    }
    return top;
}

/// A table of many columns has a row for itself, after the others.
int putInRows(const std::vector<Figure>& figures, const Indices& which, const QRect& room, std::vector<QRect>& places) {
    Indices narrow, wide;
    for (const std::size_t i : which) (isWide(figures[i]) ? wide : narrow).push_back(i);
    int top = putInEvenRows(figures, narrow, room, places);
    for (const std::size_t i : wide)
        top = putInEvenRows(figures, {i}, QRect(room.left(), top, room.width(), room.height()), places);
    return top;
}

/// Stacked; tables are whole, figures share what they leave.
void putInColumn(const std::vector<Figure>& figures, const Indices& which, const QRect& room,
                 std::vector<QRect>& places) {
    int shared = room.height() - (static_cast<int>(which.size()) - 1) * gap, sharing = 0;
    for (const std::size_t i : which) {
        if (figures[i].table)
            shared -= needed(figures[i], wholeTable);
        else
            ++sharing;
    }
    int top = room.top();
    for (const std::size_t i : which) {
        const int height = figures[i].table ? needed(figures[i], std::max(room.height(), shortestTable))
                                            : std::max(other.height(), shared / sharing);
        places[i] = QRect(room.left(), top, room.width(), height);
        top += height + gap;
    }
}

int heightOfColumn(const std::vector<Figure>& figures, const Indices& which) {
    int height = -gap;
    for (const std::size_t i : which) height += needed(figures[i], wholeTable) + gap;
    return height;
}

}  // namespace

FigureLayout layoutOf(const std::vector<Figure>& figures, const QSize& room) {
    FigureLayout result{std::vector<QRect>(figures.size()), room.height()};
    if (figures.empty()) return result;
    if (figures.size() == 1) {
        const Figure& only = figures.front();
        result.height = std::max(room.height(), only.table ? tableHeight(*only.table) : other.height());
        result.places[0] = QRect(0, 0, room.width(), result.height);
        return result;
    }
    const auto first = std::ranges::find_if(figures, [](const Figure& figure) { return !figure.table; });
    const auto chief = static_cast<std::size_t>(first == figures.end() ? 0 : first - figures.begin());
    Indices graphs, tables;
    for (std::size_t i = 0; i < figures.size(); ++i)
        if (i != chief) (figures[i].table ? tables : graphs).push_back(i);

    bool hasSide = room.width() >= main.width() + gap + other.width();
    const int side = std::clamp(static_cast<int>(sideShare * room.width()), other.width(),
                                std::max(other.width(), room.width() - gap - main.width()));
    Indices beside, below;
    if (hasSide) {
        const auto most = static_cast<std::size_t>(std::max(1, (room.height() + gap) / (other.height() + gap)));
        const std::size_t count = std::min(graphs.size(), most);
        beside.assign(graphs.begin(), graphs.begin() + static_cast<std::ptrdiff_t>(count));
        below.assign(graphs.begin() + static_cast<std::ptrdiff_t>(count), graphs.end());
        Indices all = beside;
        all.insert(all.end(), tables.begin(), tables.end());
        const bool areNarrow = std::ranges::none_of(tables, [&](std::size_t i) { return isWide(figures[i]); });
        // A table that is longer than the room says how many rows it leaves out; enlarged it has them all.
        const bool hasRoom = tables.size() == 1 && beside.empty();
        if (areNarrow && below.empty() && (hasRoom || heightOfColumn(figures, all) <= room.height())) {
            beside = std::move(all);
            tables.clear();
        }
    } else {
        below = graphs;
    }
    below.insert(below.end(), tables.begin(), tables.end());

    if (beside.empty()) hasSide = false;
    const int width = hasSide ? room.width() - side - gap : room.width();
    std::vector<QRect> trial = result.places;
    const int longest = std::max(longestBelow, room.height() - main.height() - gap);
    const int rowsHeight = putInRows(figures, below, QRect(0, 0, width, longest), trial);  // its last gap included
    int mainHeight = std::max(main.height(), room.height() - rowsHeight);
    if (!hasSide) mainHeight = std::max(main.height(), std::min(mainHeight, room.height() - comfortable / 2));
    result.places[chief] = QRect(0, 0, width, mainHeight);
    const int bottom = putInRows(figures, below, QRect(0, mainHeight + gap, width, longest), result.places) - gap;
    result.height = std::max(room.height(), bottom);
    if (std::ranges::any_of(beside, [&](std::size_t i) { return !figures[i].table; }))
        result.height = std::max(result.height, heightOfColumn(figures, beside));
    putInColumn(figures, beside, QRect(width + gap, 0, side, result.height), result.places);
    return result;
}

}  // namespace activation
