// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QCoreApplication;

namespace app {

/// The program's version, as printed by `vigie --version`.
QString version();

/// Makes the program speak French or English: @p wanted ("fr", "en"), else the system's language,
/// else French. Numbers and dates follow.
void installLanguage(QCoreApplication &application, const QString &wanted);

} // namespace app
