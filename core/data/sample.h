// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace activation {

/// Neighbouring numbers of a sample, of which only this is kept.
struct SampleCell {
    std::uint64_t count = 0;
    double from = 0.0, to = 0.0;         ///< the least and the largest of them
    double mean = 0.0, deviation = 0.0;  ///< the variance divides by the count
    double example = 0.0;                ///< any one of them: what rounding does to numbers cannot be seen from a mean

    bool operator==(const SampleCell&) const = default;
};

/// A histogram of many numbers, such as the inputs that a layer had, and their moments; not the numbers. Cells are
/// narrow where there are many numbers, and each has its own mean and deviation: so what an activation makes of the
/// sample is known closely from it (see core/analysis/sample_statistics.h).
struct Sample {
    static constexpr std::size_t mostCells = 256, longestName = 200;  ///< in bytes
    static constexpr std::uint64_t mostNumbers = 1'000'000'000'000'000;
    static constexpr double largest = 1e300;

    std::string name;                                   ///< of the file, and of the column
    std::uint64_t count = 0, nans = 0, infinities = 0;  ///< finite numbers, and what is left out of all the rest
    double mean = 0.0, deviation = 0.0;                 ///< of all of them, to rounding
    std::vector<SampleCell> cells;                      ///< ascending; none is empty, none overlaps another

    bool operator==(const Sample&) const = default;
};

/// The first violated invariant; none where it is whole.
CORE_EXPORT std::optional<Fault> faultOf(const Sample&);

/// A sample, or none, that all copies share: undo is a list of explorations, and each has it.
class SharedSample {
public:
    SharedSample() = default;
    SharedSample(Sample sample) : m_sample(std::make_shared<const Sample>(std::move(sample))) {}

    explicit operator bool() const { return static_cast<bool>(m_sample); }
    const Sample& operator*() const { return *m_sample; }
    const Sample* operator->() const { return m_sample.get(); }
    bool operator==(const SharedSample& other) const {
        return m_sample == other.m_sample || (m_sample && other.m_sample && *m_sample == *other.m_sample);
    }

private:
    std::shared_ptr<const Sample> m_sample;
};

/// Makes a sample of numbers that come one after the other, in 4 MB.
///
/// Numbers whose first binary digits agree are counted together, of as many digits as leave 16384 kinds of them. At the
/// end neighbours are merged where that adds least to the variance within cells (Ward 1963), but never across 0, nor
/// across a multiple of ½ up to ±6: there the piecewise activations of the catalogue have their kinks.
class SampleBuilder {
public:
    CORE_EXPORT SampleBuilder();
    CORE_EXPORT ~SampleBuilder();
    SampleBuilder(const SampleBuilder&) = delete;
    SampleBuilder& operator=(const SampleBuilder&) = delete;

    CORE_EXPORT void add(std::span<const double> numbers);
    /// A sentence where none of the numbers is finite, or one is larger than a sample can hold. A long name is cut.
    CORE_EXPORT Result<Sample> sample(const std::string& name) const;

private:
    struct Grid;
    std::unique_ptr<Grid> m_grid;
};

}  // namespace activation
