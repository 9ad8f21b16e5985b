// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/provider/Provider.h"
#include "core/domain/technician/Technician.h"
#include "core/storage/Unit.h"

namespace core {

/// The provider and its technicians.
class PeopleRepository
{
public:
    explicit PeopleRepository(Connection &connection) : m_connection(connection) {}

    /// NotFound in a database just created.
    Result<Provider> provider() const;
    Result<QList<Technician>> technicians() const; ///< By name, inactive ones too.

    static Result<> save(Unit &unit, const Provider &provider); ///< Adds it where its id is 0.
    static Result<TechnicianId> add(Unit &unit, const Technician &technician);
    static Result<> update(Unit &unit, const Technician &technician);

private:
    Connection &m_connection;
};

} // namespace core
