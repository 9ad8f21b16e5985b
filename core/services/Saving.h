// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Unit.h"

namespace core {

/// Checks @p record, then adds it where it is not stored yet, else updates it. Returns its id.
template <class Repository, class Record>
auto saved(Unit &unit, const Record &record) -> Result<decltype(record.id)>
{
    if (const Result<> fine = checked(record); !fine)
        return unit.refuse(fine.error());
    if (!record.id.isValid())
        return Repository::add(unit, record);
    if (const Result<> done = Repository::update(unit, record); !done)
        return done.error();
    return record.id;
}

} // namespace core
