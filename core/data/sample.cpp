// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/sample.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace activation {
namespace {

using Sum = long double;

/// Numbers that are counted together; sums are about the first of them, which keeps the digits of small variances.
struct Bucket {
    std::uint64_t count = 0;
    double first = 0.0, least = 0.0, largest = 0.0;
    Sum away = 0.0L, squares = 0.0L;

    void add(double x) {
        if (count++ == 0) first = least = largest = x;
        least = std::min(least, x);
        largest = std::max(largest, x);
        const Sum from = Sum{x} - first;
        away += from;
        squares += from * from;
    }
    void merge(const Bucket& other) {
        if (count == 0) {
            *this = other;
            return;
        }
        const Sum from = Sum{other.first} - first, n = static_cast<Sum>(other.count);
        squares += other.squares + 2.0L * from * other.away + n * from * from;
        away += other.away + n * from;
        count += other.count;
        least = std::min(least, other.least);
        largest = std::max(largest, other.largest);
    }
};

/// The same with its mean, so that two can be merged.
struct Group {
    Sum count, mean, squares;  // squares: the sum of (x − mean)²
    double least, largest, example;

    explicit Group(const Bucket& bucket)
        : count(static_cast<Sum>(bucket.count)),
          mean(bucket.first + bucket.away / count),
          squares(std::fmax(0.0L, bucket.squares - bucket.away * bucket.away / count)),
          least(bucket.least),
          largest(bucket.largest),
          example(bucket.first) {}

    /// What merging adds to the squares.
    Sum costOf(const Group& other) const {
        return count * other.count / (count + other.count) * (other.mean - mean) * (other.mean - mean);
    }
    void merge(const Group& other) {
        squares += other.squares + costOf(other);
        if (other.count > count) example = other.example;
        mean += (other.mean - mean) * (other.count / (count + other.count));
        count += other.count;
        least = std::min(least, other.least);
        largest = std::max(largest, other.largest);
    }
};

/// Which stretch between two multiples of ½ a number lies in; 0 is one of its own.
double stretchOf(double x) {
    if (x == 0.0) return 0.0;
    return std::copysign(1.0 + std::floor(std::min(2.0 * std::fabs(x), 12.0)), x);
}

void mergeTo(std::size_t most, std::vector<Group>& groups) {
    constexpr Sum never = std::numeric_limits<Sum>::infinity();
    std::vector<Sum> costs, sorted;
    while (groups.size() > most) {
        costs.assign(groups.size(), never);  // of a group and the next
        for (std::size_t i = 0; i + 1 < groups.size(); ++i)
            if (stretchOf(groups[i].largest) == stretchOf(groups[i + 1].least))
                costs[i] = groups[i].costOf(groups[i + 1]);
        std::size_t left = (groups.size() - most + 3) / 4;  // some at a time: merging changes what the others cost
        sorted = costs;
        std::ranges::nth_element(sorted, sorted.begin() + static_cast<std::ptrdiff_t>(left - 1));
        const Sum limit = sorted[left - 1];
        std::vector<Group> merged;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            merged.push_back(groups[i]);
            if (left == 0 || !(costs[i] <= limit) || costs[i] == never) continue;
            merged.back().merge(groups[++i]);
            --left;
        }
        groups = std::move(merged);
    }
}

SampleCell cellOf(const Group& group) {
    SampleCell cell{static_cast<std::uint64_t>(group.count),
                    group.least,
                    group.largest,
                    std::clamp(static_cast<double>(group.mean), group.least, group.largest),
                    0.0,
                    group.example};
    // No numbers in between can be spread wider: rounding must not say so.
    const Sum widest = (Sum{cell.mean} - cell.from) * (Sum{cell.to} - cell.mean);
    cell.deviation = static_cast<double>(std::sqrt(std::fmin(group.squares / group.count, widest)));
    return cell;
}

/// At most so many bytes, and no part of a character at its end.
std::string cut(std::string name) {
    if (name.size() <= Sample::longestName) return name;
    constexpr std::string_view mark = "…";
    std::size_t end = Sample::longestName - mark.size();
    while (end > 0 && (name[end] & 0xC0) == 0x80) --end;
    return name.substr(0, end) + std::string(mark);
}

}  // namespace

/// Buckets by sign, exponent and so many of the next binary digits as there is room for: which they are in the end does
/// not depend on the order of the numbers. A hash table with open addresses.
struct SampleBuilder::Grid {
    static constexpr std::size_t most = 1 << 14, places = 2 * most;

    std::vector<Bucket> buckets{places};
    std::size_t used = 0;
    int dropped = 0;  ///< binary digits that are not looked at
    std::uint64_t nans = 0, infinities = 0;

    /// Zero has no sign.
    std::uint64_t keyOf(double x) const { return std::bit_cast<std::uint64_t>(x == 0.0 ? 0.0 : x) >> dropped; }

    Bucket& bucketOf(double x) {
        const std::uint64_t key = keyOf(x);
        std::size_t place = (key * 0x9E3779B97F4A7C15U) >> 49;  // Fibonacci hashing to 15 bits
        static_assert(places == std::size_t{1} << 15);
        while (buckets[place].count > 0 && keyOf(buckets[place].first) != key) place = (place + 1) % places;
        return buckets[place];
    }

    void add(double x) {
        if (std::isnan(x)) {
            ++nans;
        } else if (std::isinf(x)) {
            ++infinities;
        } else {
            Bucket& bucket = bucketOf(x);
            bucket.add(x == 0.0 ? 0.0 : x);
            if (bucket.count == 1 && ++used > most) coarsen();
        }
    }

    void coarsen() {
        while (used > most) {
            ++dropped;
            used = 0;
            std::vector<Bucket> old(places);
            old.swap(buckets);
            for (const Bucket& bucket : old) {
                if (bucket.count == 0) continue;
                Bucket& wider = bucketOf(bucket.first);
                if (wider.count == 0) ++used;
                wider.merge(bucket);
            }
        }
    }

    std::vector<Group> groups() const {
        std::vector<Group> result;
        for (const Bucket& bucket : buckets)
            if (bucket.count > 0) result.emplace_back(bucket);
        std::ranges::sort(result, {}, &Group::least);
        return result;
    }
};

SampleBuilder::SampleBuilder() : m_grid(std::make_unique<Grid>()) {}
SampleBuilder::~SampleBuilder() = default;

void SampleBuilder::add(std::span<const double> numbers) {
    for (const double x : numbers) m_grid->add(x);
}

Result<Sample> SampleBuilder::sample(const std::string& name) const {
    std::vector<Group> groups = m_grid->groups();
    if (groups.empty()) return Fault{CORE_TEXT("Fault", "none of its numbers is finite")};
    if (groups.front().least < -Sample::largest || groups.back().largest > Sample::largest)
        return Fault{CORE_TEXT("Fault", "it holds numbers that are larger than %1"), Sample::largest};
    Group all = groups.front();
    for (std::size_t i = 1; i < groups.size(); ++i) all.merge(groups[i]);
    mergeTo(Sample::mostCells, groups);
    const SampleCell whole = cellOf(all);
    Sample sample{cut(name), whole.count, m_grid->nans, m_grid->infinities, whole.mean, whole.deviation, {}};
    for (const Group& group : groups) sample.cells.push_back(cellOf(group));
    return sample;
}

std::optional<Fault> faultOf(const Sample& sample) {
    if (sample.name.size() > Sample::longestName)
        return Fault{CORE_TEXT("Fault", "the name of the data must be at most %1 bytes long"), Sample::longestName};
    if (sample.cells.empty() || sample.cells.size() > Sample::mostCells)
        return Fault{CORE_TEXT("Fault", "a histogram has from %1 to %2 cells"), 1, Sample::mostCells};
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < sample.cells.size(); ++i) {
        const SampleCell& cell = sample.cells[i];
        if (cell.count < 1 || cell.count > Sample::mostNumbers)
            return Fault{CORE_TEXT("Fault", "a cell of the histogram must hold a number")};
        count = std::min(count + cell.count, Sample::mostNumbers + 1);
        const bool isOrdered = -Sample::largest <= cell.from && cell.from <= cell.mean && cell.mean <= cell.to &&
                               cell.to <= Sample::largest && cell.from <= cell.example && cell.example <= cell.to &&
                               (i == 0 || sample.cells[i - 1].to < cell.from);
        if (!isOrdered) return Fault{CORE_TEXT("Fault", "the cells of the histogram must be finite and ascending")};
        if (!(cell.deviation >= 0.0 && cell.deviation <= cell.to - cell.from))
            return Fault{CORE_TEXT("Fault", "a cell of the histogram cannot have this standard deviation")};
    }
    if (count != sample.count)
        return Fault{CORE_TEXT("Fault", "the cells of the histogram do not hold as many numbers as there are")};
    if (sample.nans > Sample::mostNumbers || sample.infinities > Sample::mostNumbers)
        return Fault{CORE_TEXT("Fault", "more numbers are skipped than can be counted")};
    const double least = sample.cells.front().from, most = sample.cells.back().to;
    if (!(least <= sample.mean && sample.mean <= most && sample.deviation >= 0.0 && sample.deviation <= most - least))
        return Fault{CORE_TEXT("Fault", "the data cannot have this mean or standard deviation")};
    return std::nullopt;
}

}  // namespace activation
