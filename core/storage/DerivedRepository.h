// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Intervention.h"
#include "core/domain/intervention/Timeline.h"
#include "core/storage/Unit.h"

#include <QTimeZone>

namespace core {

/// What is derived from one log: the timeline, and by what it was measured.
struct DerivedFacts
{
    Timeline timeline = {};
    ContractId contract = {};
    ContractVersionId version = {}; ///< Invalid: outside contract.
    QTimeZone zone = {};            ///< In which months are counted.
};

/// The derived columns and rows of interventions. They hold nothing that depends on the time
/// of reading: a commitment not met yet is Pending with its due date, late or not; whoever
/// counts compares the due date with the present.
class DerivedRepository
{
public:
    /// One stored or computed row, column by column, for comparison.
    using Row = QVariantMap;
    struct Rows
    {
        Row intervention = {};
        QList<Row> commitments = {};
        QList<Row> moves = {};
    };

    static Rows rowsOf(const Intervention &intervention, const DerivedFacts &facts);
    /// Whether two hold the same values, in whatever types an engine tells them.
    static bool agree(const Rows &left, const Rows &right);

    explicit DerivedRepository(Connection &connection) : m_connection(connection) {}
    Result<Rows> stored(InterventionId id) const;

    /// Replaces what is stored. @p isNew: nothing is stored yet.
    static Result<> write(Unit &unit, const Intervention &intervention, const DerivedFacts &facts,
                          bool isNew = false);

    /// Before the intervention itself is removed.
    static Result<> clear(Unit &unit, InterventionId id);
    /// Before the version itself is removed: interventions fell under it, and are derived again after.
    static Result<> clear(Unit &unit, ContractVersionId version);

private:
    Connection &m_connection;
};

} // namespace core
