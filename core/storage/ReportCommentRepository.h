// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ReportComment.h"
#include "core/storage/Unit.h"

namespace core {

class ReportCommentRepository
{
public:
    explicit ReportCommentRepository(Connection &connection) : m_connection(connection) {}

    /// An empty one, of id 0, where nothing was written yet.
    Result<ReportComment> find(ClientId client, Month month) const;

    static Result<> save(Unit &unit, const ReportComment &comment);

private:
    Connection &m_connection;
};

} // namespace core
