// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>
#include <chrono>
#include <functional>

namespace core {

/// A moment, in UTC milliseconds; stored as BIGINT. Zones exist only where text is shown or
/// read, and in coverage calendars (Zone.h).
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Seconds = std::chrono::seconds; ///< Working time, exact.
using Minutes = std::chrono::minutes; ///< Work entries and hour packs.

/// Tells the time; tests pass their own.
using Clock = std::function<Instant()>;

constexpr qint64 toMsecs(Instant when)
{
    return when.time_since_epoch().count();
}

constexpr Instant fromMsecs(qint64 msecs)
{
    return Instant(std::chrono::milliseconds(msecs));
}

inline Instant systemNow()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace core
