// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Instant.h"

#include <QList>
#include <optional>
#include <vector>

namespace core {

/// The moments [from, to).
struct Interval
{
    Instant from = {};
    Instant to = {};
    friend bool operator==(const Interval &, const Interval &) = default;
};

/// The intervals during which a clock stands still: sorted, apart and not empty, whatever they
/// were made from. The last one may be open: it has no end yet.
class Pauses
{
public:
    Pauses() = default;
    /// Overlapping intervals count once, empty and backward ones not at all.
    explicit Pauses(const QList<Interval> &intervals, std::optional<Instant> openFrom = {});

    const std::vector<Interval> &intervals() const { return m_intervals; }
    bool isEmpty() const { return m_intervals.empty(); }
    /// Where the open one starts.
    std::optional<Instant> openFrom() const;
    /// The same, the open one ended at @p end.
    Pauses closedAt(Instant end) const;

    static constexpr Instant kNoEnd = Instant::max();

private:
    std::vector<Interval> m_intervals;
};

} // namespace core
