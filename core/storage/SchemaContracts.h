// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Schema.h"

#include <QHash>

namespace core {

/// What specOf() knows of contracts, their life and their price.
QHash<Table, TableSpec> contractSpecs();

} // namespace core
