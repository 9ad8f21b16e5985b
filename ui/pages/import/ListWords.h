// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/lists/ListMapping.h"

namespace ui {

// The words of CSV lists and of what their columns become, in the language of the application.

QString words(core::ListKind kind);
/// What a column becomes in a list of @p kind: "Tag" of machines, "Number" of tickets.
QString words(core::ListKind kind, core::ListField field);
/// What a word of such a column means: "laptop" → "Laptop".
QString meaningWords(core::ListKind kind, core::ListField field, const QString &meaning);
QString words(core::DateOrder order);
QString words(core::TextEncoding encoding);
/// "Semicolon ;": of what parts the cells.
QString delimiterWords(QChar delimiter);

} // namespace ui
