// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/client/ClientList.h"
#include "ui/models/Column.h"
#include "ui/text/Format.h"

namespace ui {

/// The columns of the list of clients.
QList<Column<core::ClientRow>> clientColumns(const Format &format);

} // namespace ui
