// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/window/Place.h"

namespace ui {

// Links as texts, for KeyValueList and ShortList: "tel:+33388000000", "mailto:a@b.fr", and those
// of the page itself ("site/7").

/// Empty for what is no number, no address: it is then shown as plain text.
QString phoneLink(const QString &number);
QString mailLink(const QString &address);
/// Hands a link that leads out of the program (tel:, mailto:) to the desktop; false for others.
bool openOutside(const QString &link);
/// The id in "site/7" where @p kind is "site"; 0 otherwise.
qint64 idIn(const QString &link, const QString &kind);

} // namespace ui
