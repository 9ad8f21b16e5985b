// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "bench/Measure.h"
#include "core/base/Month.h"
#include "core/storage/InterventionColumns.h"

/// Reads the rows that the figures of @p month are made of, once, and does nothing with them but
/// add a column up: what any computation of these figures has to pay.
inline void readBareMonth(core::Connection &connection, core::Month month)
{
    const core::Params present{{QStringLiteral("month"), core::monthNumber(month)}};
    core::Params year = present;
    year.insert(QStringLiteral("first"), core::monthNumber(month.plus(-11)));
    const auto read = [&connection](const char *sql, const core::Params &params) {
        wanted(connection.one<qint64>(QLatin1String(sql), params,
                                      [](const core::Fields &fields) { return fields.integer(0); }));
    };
    // Decided in the last twelve months, or by now undecided.
    read("SELECT SUM(state) FROM commitment WHERE decision_month >= :first AND decision_month <= :month",
         year);
    read("SELECT SUM(state) FROM commitment WHERE reported_month <= :month AND "
         "(decision_month IS NULL OR decision_month > :month)",
         present);
    read("SELECT SUM(elapsed_seconds) FROM commitment WHERE reached_month = :month", present);
    read("SELECT SUM(restored_seconds) FROM intervention WHERE restored_month = :month", present);
    read("SELECT SUM(kind) FROM backlog_move WHERE month <= :month", present);
    read("SELECT SUM(actual_minutes) FROM work_entry WHERE work_month = :month", present);
}
