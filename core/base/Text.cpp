// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"

#include <QRegularExpression>
#include <algorithm>

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

bool isPlain(QChar letter)
{
    const char16_t code = letter.unicode();
    return (code >= 0x20 && code < 0x7f) || code == u'\n' || code == u'\t' || (code >= 0xa0 && code < 0x300);
}

bool isKept(QChar letter)
{
    const char16_t code = letter.unicode();
    return code >= 0x20 ? code != 0x7f : code == u'\n' || code == u'\t';
}

QString withoutControls(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        const bool isPair =
            letter.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair) {
            result += letter;
            result += text.at(++i);
        } else if (letter.isSurrogate()) {
            result += QChar::ReplacementCharacter;
        } else if (letter == QLatin1Char('\r')) {
            if (i + 1 == text.size() || text.at(i + 1) != QLatin1Char('\n'))
                result += QLatin1Char('\n');
        } else if (isKept(letter)) {
            result += letter;
        }
    }
    return result;
}

} // namespace

QString cleaned(const QString &text)
{
    if (std::all_of(text.cbegin(), text.cend(), isPlain)) // Nearly all: no copy.
        return text;
    return withoutControls(text).normalized(QString::NormalizationForm_C);
}

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
