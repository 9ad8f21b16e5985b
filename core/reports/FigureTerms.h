// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/MonthFigures.h"
#include "core/storage/InterventionColumns.h"

namespace core {

/// The conditions every figure's SQL shares.
struct FigureTerms
{
    QString where = {}; ///< Begins with " AND " unless empty.
    Params params = {};

    /// Restricts table @p alias, which has client_id and contract_id, to @p scope.
    static FigureTerms of(const FigureScope &scope, const QString &alias);
    Params with(const Params &more) const;
};

/// The integer of an enumerator, to write into SQL.
template <class Enum>
QString sqlNumber(Enum value)
{
    return QString::number(static_cast<int>(value));
}

/// "0, 2, 3": incidents among the kinds, to write into an IN (…).
QString incidentKinds();

} // namespace core
