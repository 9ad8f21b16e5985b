// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace core {

/// @p text as it may be stored: composed (NFC), line ends as \n, without NUL and other control
/// characters but tab and new line, lone surrogates replaced. SQLite stops reading at a NUL and
/// PostgreSQL refuses it (engineering/reliability.md P27).
QString cleaned(const QString &text);

/// @p text.simplified(), without a copy where there is nothing to simplify.
QString singleSpaced(const QString &text);

/// @p text as searches compare it: compatibility forms decomposed, case folded, marks
/// removed, œ æ ß ø ł spelt out, typographic apostrophe made plain.
QString folded(const QString &text);

/// The letters-and-digits words of folded(@p text): one tokeniser for both engines.
QStringList foldedWords(const QString &text);

} // namespace core
