// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/SignedSheet.h"
#include "core/storage/Unit.h"

namespace core {

/// Work sheets as they were signed. They are only ever added.
class SignedSheetRepository
{
public:
    explicit SignedSheetRepository(Connection &connection) : m_connection(connection) {}

    /// The latest first, each with its file.
    Result<QList<KeptSheet>> ofIntervention(InterventionId intervention) const;

    static Result<SignedSheetId> add(Unit &unit, const SignedSheet &sheet);

private:
    Connection &m_connection;
};

} // namespace core
