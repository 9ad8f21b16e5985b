// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace core {

// Sets of lines, kept as one text: sorted, each line once, no empty one.

QString sortedLines(const QString &lines);
QString sortedLines(QStringList lines);
/// The lines of @p left that @p right has not.
QString linesWithout(const QString &left, const QString &right);

} // namespace core
