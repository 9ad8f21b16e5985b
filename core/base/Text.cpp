// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"

#include <QRegularExpression>

namespace core {
namespace {

QString spelled(QChar letter)
{
    switch (letter.unicode()) {
    case u'œ':
        return QStringLiteral("oe");
    case u'æ':
        return QStringLiteral("ae");
    case u'ß':
        return QStringLiteral("ss");
    case u'ø':
        return QStringLiteral("o");
    case u'ł':
        return QStringLiteral("l");
    case u'\u2019':
        return QStringLiteral("'");
    default:
        return letter;
    }
}

} // namespace

QString folded(const QString &text)
{
    QString result;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (!letter.isMark())
            result += spelled(letter);
    }
    return result;
}

QStringList foldedWords(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return folded(text).split(separators, Qt::SkipEmptyParts);
}

} // namespace core
