// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/AssetParts.h"
#include "ui/text/Format.h"

namespace ui {

// The words of what machines are made of.

QString words(core::PartKind kind);
/// The title of a column; @p kind: the same field has other names elsewhere.
QString words(core::PartField field, core::PartKind kind);

/// What @p item says in @p field, as text; empty where it says nothing.
QString partText(const core::PartItem &item, core::PartField field, const Format &format);

/// What the item is called: "C: Systeme", "7-Zip".
QString partName(const core::PartItem &item);

/// What became of the items of a part, a line each, at most @p limit, then how many more:
/// "+ 7-Zip 23.01", "− gitg 3.32", "Firefox: 128.0 → 129.0".
QStringList partChanges(core::PartKind kind, const QString &gone, const QString &come, int limit,
                        const Format &format);

} // namespace ui
