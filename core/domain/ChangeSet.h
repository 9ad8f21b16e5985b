// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/RowRef.h"

#include <QSet>
#include <QUuid>

namespace core {

/// What one committed unit of work changed. Lists use it to read again no more than needed.
struct ChangeSet
{
    QSet<RowRef> updated;   ///< Rows changed or removed.
    QSet<Table> membership; ///< Tables whose rows came, went, or may enter and leave filters.
    QUuid unit;             ///< For undo and for the look-up of an uncertain COMMIT.
};

} // namespace core
