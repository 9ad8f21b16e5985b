// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/attachment/FileName.h"

#include "core/base/Text.h"

#include <algorithm>

namespace core {
namespace {

constexpr qsizetype kLongestName = 120;
constexpr qsizetype kMostBytes = 200;    ///< Most file systems stop at 255, and may count otherwise.
constexpr qsizetype kLongestSuffix = 16; ///< With its dot; longer, it is no suffix.

/// Formatting characters turn the direction of what follows, or hide: "exe.gpj" must not read "jpg.exe".
bool isShown(char32_t letter)
{
    switch (QChar::category(letter)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return false;
    default:
        return true;
    }
}

QString shown(const QString &name)
{
    QString text;
    for (const char32_t letter : name.toUcs4()) {
        const bool isSpace = letter == U'\n' || letter == U'\t' || letter == 0x2028 || letter == 0x2029;
        if (isSpace)
            text += QLatin1Char(' ');
        else if (isShown(letter))
            text += QString::fromUcs4(&letter, 1);
    }
    return text.simplified();
}

QString lastComponent(const QString &path)
{
    const qsizetype slash = std::max(path.lastIndexOf(QLatin1Char('/')), path.lastIndexOf(QLatin1Char('\\')));
    return path.mid(slash + 1);
}

/// Names that Windows takes for devices, whatever their suffix.
bool isDevice(const QString &name)
{
    static const QSet<QString> kDevices{QStringLiteral("con"), QStringLiteral("prn"), QStringLiteral("aux"),
                                        QStringLiteral("nul")};
    const QString stem = name.section(QLatin1Char('.'), 0, 0).trimmed().toLower();
    const bool isPort = stem.size() == 4 && stem.at(3).isDigit() &&
                        (stem.startsWith(QLatin1String("com")) || stem.startsWith(QLatin1String("lpt")));
    return isPort || kDevices.contains(stem);
}

/// Where the suffix begins; the length of @p name where it has none.
qsizetype suffixAt(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    return dot > 0 && name.size() - dot <= kLongestSuffix ? dot : name.size();
}

/// Shortens the stem, by whole characters.
QString shortened(const QString &name)
{
    const QString suffix = name.mid(suffixAt(name));
    QString stem = name.left(suffixAt(name));
    const auto isTooLong = [&] {
        return stem.size() + suffix.size() > kLongestName || (stem + suffix).toUtf8().size() > kMostBytes;
    };
    while (!stem.isEmpty() && isTooLong())
        stem.chop(stem.size() > 1 && stem.back().isLowSurrogate() ? 2 : 1);
    return stem.trimmed() + suffix;
}

} // namespace

QString safeFileName(const QString &name)
{
    // A path of a thousand megabytes is no name: what matters stands at its end.
    QString text = shown(cleaned(lastComponent(name.right(4096))));
    for (QChar &letter : text) {
        if (QStringLiteral("<>:\"|?*").contains(letter))
            letter = QLatin1Char('_');
    }
    while (text.startsWith(QLatin1Char('.')) || text.startsWith(QLatin1Char(' ')))
        text.remove(0, 1);
    while (text.endsWith(QLatin1Char('.')) || text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    if (isDevice(text))
        text.prepend(QLatin1Char('_'));
    text = shortened(text);
    return text.isEmpty() ? QStringLiteral("file") : text;
}

QString distinctName(const QString &name, QSet<QString> &taken)
{
    QString free = name;
    for (int i = 2; taken.contains(folded(free)); ++i)
        free =
            QStringLiteral("%1 (%2)%3").arg(name.left(suffixAt(name))).arg(i).arg(name.mid(suffixAt(name)));
    taken.insert(folded(free));
    return free;
}

} // namespace core
