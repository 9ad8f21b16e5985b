// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/Operations.h"
#include "core/base/Answer.h"

namespace core {

Operations::Operations(DatabaseThread &write, ChangeNotifier &changes, QString author, Clock clock)
    : m_write(write), m_changes(changes), m_author(std::move(author)), m_clock(std::move(clock))
{
}

Answer<Result<ChangeSet>> Operations::run(const QString &label, const Work &work)
{
    const Action action{label, m_author, m_clock()};
    const auto writeUnit = [action, work](Connection &connection) -> Result<ChangeSet> {
        auto unit = Unit::begin(connection, action);
        if (!unit)
            return unit.error();
        if (const Result<> worked = work(*unit.value()); !worked)
            return worked.error();
        Result<ChangeSet> committed = unit.value()->commit();
        if (committed)
            return committed;
        const ChangeSet changes = unit.value()->changes();
        unit.value().reset(); // A COMMIT may fail after it took effect: the journal knows.
        const Result<bool> held = Journal(connection).holds(changes.unit);
        return held && *held ? Result<ChangeSet>(changes) : committed;
    };
    return m_write.run(writeUnit).then(&m_changes, [&changes = m_changes](const Result<ChangeSet> &done) {
        if (done)
            Q_EMIT changes.changed(*done);
        return done;
    });
}

} // namespace core
