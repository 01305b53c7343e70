// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/selection.h"
#include "core/analysis/curve.h"
#include "core/analysis/statistics.h"
#include "core/data/sample.h"
#include "core/experiments/setting_overrides.h"
#include "core/numerics/range.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace activation {

struct Experiment;
struct Settings;

enum class Page { Explore, Gallery, Experiments, Lessons };  ///< what the window shows
enum class Axes { Frame, Textbook };                         ///< a frame around the plot, or axes through the origin
enum class Layout { Overlaid, Stacked };  ///< f, f′, f″ in one plot, or below each other with a common x axis

/// Which curves are shown of each selection.
struct Shown {
    bool value = true, slope = true, curvature = false;
    bool logSlope = false;    ///< log₁₀|f′|, in a plot of its own: it has another unit
    bool zones = false;       ///< shade where the slope is 0 (dead) or less than 0.1 in absolute value (vanishing)
    bool asymptotes = false;  ///< the lines that f tends to
    bool densities = false;   ///< of normal inputs and of what f makes of them, at the axes' edges
    bool difference = false;  ///< f minus each pinned curve, in a plot of its own
    bool magnifier = false;   ///< what f does around the probe, as far enlarged along y as it takes to see it

    bool anyCurve() const { return value || slope || curvature || logSlope; }
    bool operator==(const Shown&) const = default;
};

/// Inputs z ~ N(mean, deviation²), deviation > 0, neither larger than statistics takes them.
struct Normal {
    double mean = 0.0, deviation = 1.0;

    bool operator==(const Normal&) const = default;
};

/// The current activation with one parameter at several values, evenly spaced. It is there as long as the current
/// activation has a parameter of this name.
struct Family {
    static constexpr int most = 25;
    static constexpr std::size_t longestName = 64;

    std::string parameter;
    Range values;
    int curves = 7;

    bool operator==(const Family&) const = default;
};

/// What a person is looking at: all of it, and nothing else. The window edits one, undo is a list of them, a file
/// holds one, export draws one, the command line builds one.
struct CORE_EXPORT Exploration {
    static constexpr std::size_t mostPinned = 12;

    Selection current{"elu", {1.0}};
    std::vector<Selection> pinned;
    Framework framework = Framework::PyTorch;
    Shown shown;
    Normal input;
    SharedSample sample;  ///< numbers that stand in place of the normal inputs; none: those stand
    Range x{-5.0, 5.0};
    std::optional<Range> y;  ///< none: what the curves need
    Axes axes = Axes::Frame;
    bool grid = true;  ///< behind a frame; textbook axes have none
    Layout layout = Layout::Overlaid;
    std::optional<double> probe;  ///< where the probe is pinned
    std::optional<Family> family;
    std::string experiment;                                          ///< the one that was chosen; empty: none so far
    std::map<std::string, SettingOverrides, std::less<>> overrides;  ///< of experiments that are not run as they start
    Page page = Page::Explore;

    // Written out, so that the files that hold one do not all compile what copies and destroys it: a sixth of their
    // time.
    Exploration();
    Exploration(const Exploration&);
    Exploration(Exploration&&) noexcept;
    Exploration& operator=(const Exploration&);
    Exploration& operator=(Exploration&&) noexcept;
    ~Exploration();

    bool operator==(const Exploration&) const = default;
};

/// Why it cannot be shown (unknown id, wrong number of values, an illegal value, a range that cannot be shown); none
/// where it can.
CORE_EXPORT std::optional<Fault> faultOf(const Exploration&);

/// The curves of the family, in the order of their values; those that the activation refuses are left out.
CORE_EXPORT std::vector<Selection> familyOf(const Exploration&);

/// What an activation makes of the inputs: of the sample, where there is one. The selection has no fault.
CORE_EXPORT Statistics statisticsOf(const Selection&, const Normal& input, const SharedSample& sample);

/// What an experiment is run with in an exploration. The activation that is looked at comes first, then the pinned
/// ones, as many as the experiment takes; where they are too few, those that it brings along.
CORE_EXPORT Settings settingsOf(const Experiment& experiment, const Exploration& exploration);

/// One plot of those that an exploration is shown in, from top to bottom.
struct Plot {
    std::vector<Quantity> quantities;
    Range y;
    bool difference = false;  ///< not f, but f minus each pinned curve
};

/// The plots. The first has the exploration's own y range; where there is none, and in the others, a range with round
/// limits that holds what its first quantity (f, unless f is not shown) does over the x range, and of the others what
/// does not flatten it. Only a curve that grows beyond four times the x range is cut, and never so that most of it is
/// lost. log₁₀|f′| is always in a plot of its own, and so are differences, the last.
CORE_EXPORT std::vector<Plot> plotsOf(const Exploration&);

/// The y range of the first plot.
CORE_EXPORT Range visibleY(const Exploration&);

/// Whether any of the curves has a finite value somewhere over the x range.
CORE_EXPORT bool hasCurve(const Exploration&);

}  // namespace activation
