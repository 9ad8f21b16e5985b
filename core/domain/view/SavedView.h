// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Result.h"

namespace core {

/// A way of looking at a list that an office keeps under a name: what narrows it, its columns, its
/// groups and its order. Everybody who works on the database shares it.
struct SavedView
{
    SavedViewId id = {};
    QString list = {}; ///< Which list: "assets".
    QString name = {};
    QString definition = {}; ///< JSON; only the list itself reads it.
    int version = 0;
    friend bool operator==(const SavedView &, const SavedView &) = default;
};

/// Refuses what cannot be stored, naming the field.
Result<> checked(const SavedView &view);

} // namespace core
