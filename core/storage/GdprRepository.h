// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/gdpr/DataBreach.h"
#include "core/domain/gdpr/ProcessingActivity.h"
#include "core/storage/Unit.h"

namespace core {

/// The register of processing and the breaches of personal data.
class GdprRepository
{
public:
    explicit GdprRepository(Connection &connection) : m_connection(connection) {}

    Result<ProcessingActivity> find(ProcessingActivityId id) const;
    /// By client, those of one in the order of their adding. @p client not valid: of all that are not
    /// archived.
    Result<QList<ActivityRow>> activities(ClientId client = {}) const;
    Result<DataBreach> find(DataBreachId id) const;
    /// Open ones first, then the latest first.
    Result<QList<BreachRow>> breaches() const;

    static Result<ProcessingActivityId> add(Unit &unit, const ProcessingActivity &activity);
    static Result<> update(Unit &unit, const ProcessingActivity &activity);
    static Result<> remove(Unit &unit, const ProcessingActivity &activity);
    static Result<DataBreachId> add(Unit &unit, const DataBreach &breach);
    static Result<> update(Unit &unit, const DataBreach &breach);

private:
    Connection &m_connection;
};

} // namespace core
