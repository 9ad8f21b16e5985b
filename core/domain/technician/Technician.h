// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Money.h"
#include "core/base/Result.h"

#include <QString>
#include <optional>

namespace core {

struct Technician
{
    TechnicianId id = {};
    QString name = {};
    QString initials = {};
    QString email = {};
    QString phone = {};
    std::optional<Money> hourlyCost = {}; ///< Internal, for profitability; never printed for a client.
    bool isActive = true;
    int version = 0;
    friend bool operator==(const Technician &, const Technician &) = default;
};

/// Refuses what cannot be stored, naming the field.
Result<> checked(const Technician &technician);

} // namespace core
