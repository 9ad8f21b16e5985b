// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Zone.h"
#include "core/domain/intervention/Event.h"
#include "core/exchange/CsvReader.h"
#include "core/exchange/ImportNotes.h"

#include <QHash>

namespace core {

/// The columns of an incident event log that have a place in Vigie.
enum class LogColumn {
    Number,
    State,
    UpdatedAt,
    OpenedAt,
    Priority,
    ResolvedAt,
    ClosedAt,
    UpdatedBy, // From here on: kept as texts.
    OpenedBy,
    Caller,
    ContactType,
    Location,
    Category,
    Subcategory,
    Symptom,
    ConfigurationItem,
    Impact,
    Urgency,
    Group,
    AssignedTo,
    Problem,
    Change,
    Vendor,
    CausedBy,
    ClosedCode,
    ResolvedBy
};
inline constexpr size_t kLogColumns = static_cast<size_t>(LogColumn::ResolvedBy) + 1;
inline constexpr size_t kFirstTextColumn = static_cast<size_t>(LogColumn::UpdatedBy);
inline constexpr size_t kTextColumns = kLogColumns - kFirstTextColumn;

/// The column's name in the file's header.
QString nameOf(LogColumn column);

/// The state of an incident after an event.
enum class LogState {
    New,
    Active,
    AwaitingUser,
    AwaitingVendor,
    AwaitingProblem,
    AwaitingEvidence,
    Resolved,
    Closed
};

/// A wall time of the log as an instant.
struct LogTime
{
    Instant at = {};
    bool isInGap = false; ///< No clock ever showed it: `at` is the change to daylight saving.
    friend bool operator==(const LogTime &, const LogTime &) = default;
};

/// One event as the file tells it. Texts are numbers into EventLogRows::texts; 0 is "unknown".
struct LogRow
{
    qint64 line = 0;
    int incident = 0; ///< Into EventLogRows::numbers.
    LogState state = LogState::New;
    Priority priority = Priority::P3;
    LogTime updatedAt = {};
    LogTime openedAt = {};
    std::optional<LogTime> resolvedAt = {};
    std::optional<LogTime> closedAt = {};
    std::array<quint32, kTextColumns> texts = {};

    quint32 text(LogColumn column) const { return texts.at(static_cast<size_t>(column) - kFirstTextColumn); }
};

/// A log as read, before it means anything.
struct EventLogRows
{
    std::vector<LogRow> rows;     ///< In file order, without the rejected ones.
    std::vector<QString> numbers; ///< Of the incidents, in order of appearance.
    std::vector<QString> texts;   ///< Every text once; the first is empty.
    QStringList columnsLeftOut;   ///< By name: no place in Vigie.
    QList<ImportNote> rejects;
};

/// Whether @p header (names of columns) is that of an incident event log.
bool isEventLog(const QStringList &header);

/// Reads a log whose wall times are those of @p zone. Unreadable when the file is no event log or
/// breaks off; a bad row is only rejected.
Result<EventLogRows> readEventLog(CsvReader &reader, const QTimeZone &zone);

} // namespace core
