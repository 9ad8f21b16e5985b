// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/AssetParts.h"
#include "core/exchange/ImportNotes.h"

#include <QJsonObject>
#include <QTimeZone>

namespace core {

/// Adds that @p value is impossible and left out, once, to @p notes: of a thousand such values the
/// first hundred are told. @p what says what it is of, marked for translation in "Sentence".
void addImpossible(QList<ImportNote> &notes, const QString &value, const char *what);

/// A day as agents write it: "2017-01-03", "2025/04/20 00:00:00", "31/12/2008", "20250420"; absent
/// for all else, and before 1980.
std::optional<QDate> inventoryDay(const QString &text);

/// Volumes, programs, cards… that the @p content of a GLPI inventory lists. Impossible values are
/// left out and added to @p notes.
AssetParts inventoryParts(const QJsonObject &content, QList<ImportNote> &notes);

/// Whether inventoryParts() reads @p category.
bool isPartCategory(const QString &category);

/// Texts and numbers as text, cleaned, spaces single; empty for lists and objects.
QString inventoryText(const QJsonValue &value);

} // namespace core
