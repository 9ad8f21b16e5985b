// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Lines.h"

#include <QSet>
#include <algorithm>

namespace core {
namespace {

QStringList listOf(const QString &lines)
{
    return lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

/// No line is empty, and each comes after the one before it.
bool isSorted(QStringView lines)
{
    QStringView before;
    while (!lines.isEmpty()) {
        const qsizetype end = lines.indexOf(QLatin1Char('\n'));
        const QStringView line = end < 0 ? lines : lines.first(end);
        if (line <= before || end == lines.size() - 1)
            return false;
        before = line;
        lines = end < 0 ? QStringView() : lines.sliced(end + 1);
    }
    return true;
}

} // namespace

QString sortedLines(const QString &lines)
{
    return isSorted(lines) ? lines : sortedLines(listOf(lines)); // As they are stored they come back.
}

QString sortedLines(QStringList lines)
{
    lines.sort();
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    if (!lines.isEmpty() && lines.constFirst().isEmpty())
        lines.removeFirst();
    return lines.join(QLatin1Char('\n'));
}

QString linesWithout(const QString &left, const QString &right)
{
    const QStringList gone = listOf(right);
    const QSet<QString> without(gone.cbegin(), gone.cend());
    QStringList list = listOf(left);
    list.removeIf([&without](const QString &line) { return without.contains(line); });
    return list.join(QLatin1Char('\n'));
}

} // namespace core
