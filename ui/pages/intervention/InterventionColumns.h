// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/InterventionList.h"
#include "ui/models/PagedModel.h"
#include "ui/text/Format.h"

namespace ui {

/// The columns of the list of interventions. Due dates are told against @p format 's clock
/// each time they are painted.
QList<Column<core::InterventionRow>> interventionColumns(const Format &format);

/// Those shown at first, in their order.
QStringList standardInterventionColumns();
/// The columns as those of a spreadsheet.
core::TableSheet interventionSheet(const QList<Column<core::InterventionRow>> &columns,
                                   const QLocale &locale);

/// Where a row stands in the order of a filter.
Ordering<core::InterventionRow, core::InterventionFilter> interventionOrdering();

} // namespace ui
