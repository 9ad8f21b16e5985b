// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace core {

/// @p text as searches compare it: compatibility forms decomposed, case folded, marks
/// removed, œ æ ß ø ł spelt out, typographic apostrophe made plain.
QString folded(const QString &text);

/// The letters-and-digits words of folded(@p text): one tokeniser for both engines.
QStringList foldedWords(const QString &text);

} // namespace core
