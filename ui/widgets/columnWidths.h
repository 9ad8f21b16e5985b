// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>

namespace ui {

/// What a column asks for, in pixels.
struct ColumnNeed
{
    int natural = 0;        ///< Shows the whole of what it says.
    int least = 0;          ///< Stays readable; as `natural` for one that never gives way.
    int rank = 0;           ///< Of importance; 0: never leaves.
    bool takesRest = false; ///< Of the width nobody needs.
};

/// Shares @p room among columns: one width each, 0 for one that must leave. The least important
/// leave until the others are readable; then the widest give way first. More than @p room in
/// all when even that is not enough.
QList<int> sharedWidths(const QList<ColumnNeed> &columns, int room);

} // namespace ui
