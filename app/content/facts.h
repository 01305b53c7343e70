// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/names.h"
#include "core/analysis/features.h"
#include "core/analysis/joints.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace activation {

// What is computed of an activation, in words: the same on the command line and in the window.

/// Who says it. The command line speaks plain English, the window its own language and locale.
struct FactFormatter {
    QString (*word)(const char* text);
    QString (*number)(double number);
};

FactFormatter windowFormatter();

struct FactRow {
    QString name, text;
};

/// Of more places than these, as a formula may have, only those nearest 0 are told, and how many are left out.
inline constexpr std::size_t mostPlaces = 24;

/// As many of the items as are told, in their order: those whose place is nearest 0.
template <class Item, class PlaceOf>
std::vector<Item> nearestPlaces(std::vector<Item> items, PlaceOf placeOf) {
    if (items.size() <= mostPlaces) return items;
    std::vector<double> distances;
    for (const Item& item : items) distances.push_back(std::fabs(placeOf(item)));
    std::ranges::nth_element(distances, distances.begin() + mostPlaces);
    std::erase_if(items, [&](const Item& item) { return !(std::fabs(placeOf(item)) < distances[mostPlaces]); });
    return items;
}

/// Range, limits, monotony, symmetry, smoothness, extrema, steepest slope, dead and vanishing zones, zeros, fixed
/// points.
std::vector<FactRow> factRows(const Features& features, const FactFormatter& formatter);

/// Where a formula of one's own goes wrong in float32 when it is computed as it is typed; empty where it does not.
QStringList typedFaults(const Activation& activation, Values values, const FactFormatter& formatter);

bool has(const FrameworkRow& framework, const Activation& activation);

/// Where frameworks have another slope than the catalogue at a place where pieces meet. A library is named without what
/// computes behind it where that makes no difference.
struct SlopeOfFramework {
    std::string framework;
    std::optional<double> slope;  ///< none where its function does not change piece there
};
std::vector<SlopeOfFramework> otherSlopes(const Activation& activation, Values values, const Joint& joint);

/// Where an implementation changes to another formula and the function itself does not: the joints that PyTorch has
/// beyond those of the function.
std::vector<Joint> seamsOf(const Activation& activation, Values values);

/// Where the frameworks differ in defaults and at kinks, in the window's language; empty where they agree.
QStringList frameworkDifferences(const Activation& activation, Values values);

}  // namespace activation
