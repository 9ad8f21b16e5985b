// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/view/SavedView.h"
#include "core/storage/Unit.h"

namespace core {

/// The views of lists that the office saved.
class SavedViewRepository
{
public:
    explicit SavedViewRepository(Connection &connection) : m_connection(connection) {}

    Result<SavedView> find(SavedViewId id) const;
    Result<QList<SavedView>> ofList(const QString &list) const; ///< By name.

    static Result<SavedViewId> add(Unit &unit, const SavedView &view);
    static Result<> update(Unit &unit, const SavedView &view);
    static Result<> remove(Unit &unit, const SavedView &view);

private:
    Connection &m_connection;
};

} // namespace core
