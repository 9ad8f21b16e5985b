// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Unit.h"

namespace core {

/// Tables of reference that an office put in place of those that Vigie brings along.
class ReferenceTableRepository
{
public:
    explicit ReferenceTableRepository(Connection &connection) : m_connection(connection) {}

    /// Empty: the one that Vigie brings along is in use.
    Result<QString> contents(const QString &name) const;
    /// Empty @p contents: back to the one of Vigie.
    static Result<> write(Unit &unit, const QString &name, const QString &contents);

private:
    Connection &m_connection;
};

} // namespace core
