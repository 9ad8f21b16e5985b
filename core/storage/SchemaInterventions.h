// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Schema.h"

#include <QHash>

namespace core {

/// What specOf() knows of parts, sheets, templates, links and decisions of interventions.
QHash<Table, TableSpec> interventionSpecs();

} // namespace core
