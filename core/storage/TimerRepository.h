// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/timekeeping/RunningTimer.h"
#include "core/storage/Unit.h"

namespace core {

/// The clocks that run, one at most for each author.
class TimerRepository
{
public:
    explicit TimerRepository(Connection &connection) : m_connection(connection) {}

    /// None where none runs, or its intervention was taken back.
    Result<std::optional<RunningTimer>> of(const QString &author) const;

    /// In place of any other of the unit's author.
    static Result<> start(Unit &unit, InterventionId intervention, Instant at);
    static Result<> clear(Unit &unit);

private:
    Connection &m_connection;
};

} // namespace core
