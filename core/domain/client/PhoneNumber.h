// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace core {

// Telephone numbers are kept as somebody wrote them: "06 11 22 33 44", "0611223344", "+33 (0)6.11.22.33.44".
// They are found however they are typed.

/// What numbers are written with beside digits and a leading +.
inline const QString kNumberSeparators = QStringLiteral(" \u00a0\u202f.-/()\u2011\u2013");

/// @p number without what only separates its digits; a leading + stays.
QString bareNumber(const QString &number);

/// Whether what is typed may be the beginning of a number, or a piece of one: three digits or more, and
/// nothing but what numbers are written with.
bool isLikeNumber(const QString &typed);

/// Patterns of SQL's LIKE for the bareNumber() of all that @p typed may mean: written alike, with or without
/// the country's prefix and its "(0)"; four digits that begin no number are looked for within one too.
QStringList numberPatterns(const QString &typed);

} // namespace core
