// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/Links.h"

#include <QDesktopServices>
#include <QUrl>

namespace ui {

QString phoneLink(const QString &number)
{
    QString digits;
    for (const QChar letter : number) {
        if (letter.isDigit() || (digits.isEmpty() && letter == QLatin1Char('+')))
            digits += letter;
    }
    return digits.size() < 3 ? QString() : QStringLiteral("tel:") + digits;
}

QString mailLink(const QString &address)
{
    const QString trimmed = address.trimmed();
    const bool isAddress = trimmed.contains(QLatin1Char('@')) && !trimmed.contains(QLatin1Char(' '));
    return isAddress ? QStringLiteral("mailto:") + trimmed : QString();
}

bool openOutside(const QString &link)
{
    const QUrl url(link);
    if (url.scheme() != QLatin1String("tel") && url.scheme() != QLatin1String("mailto"))
        return false;
    QDesktopServices::openUrl(url);
    return true;
}

qint64 idIn(const QString &link, const QString &kind)
{
    return link.startsWith(kind + QLatin1Char('/')) ? link.mid(kind.size() + 1).toLongLong() : 0;
}

} // namespace ui
