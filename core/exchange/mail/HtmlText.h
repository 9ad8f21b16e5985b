// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace core {

/// What @p html says, as plain text: tags, scripts and styles left out, blocks and line breaks as
/// lines, entities resolved. In one pass, whatever it holds.
QString plainTextOf(const QString &html);

} // namespace core
