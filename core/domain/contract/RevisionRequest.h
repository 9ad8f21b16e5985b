// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"

#include <QDate>

namespace core {

/// What is asked for: these prices, by that index, from a day on.
struct RevisionRequest
{
    ContractId contract = {};
    QDate effectiveOn = {};
    IndexValueId index = {}; ///< S1
};

} // namespace core
