// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/client/Client.h"
#include "ui/widgets/TypeAhead.h"

namespace ui {

/// For a field that chooses one of @p clients by its name.
TypeAhead::Source clientSuggestions(const QList<core::Client> &clients);

} // namespace ui
