// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Unit.h"

namespace core {

/// Takes unit @p undone back, as a new unit: what the journal says was before is written
/// again, last change first. Refuses with Conflict, listing the rows, when something it
/// changed has changed since. Undoing the undo redoes.
Result<> undo(Unit &unit, const QUuid &undone);

/// Takes back the last unit of @p unit's author that still stands and is not itself an undo, as
/// Ctrl+Z does; NotFound with a sentence when there is none among their latest two hundred.
Result<> undoLast(Unit &unit);
/// Does again what the last undo took back, unless its author did something else since.
Result<> redoLast(Unit &unit);

} // namespace core
