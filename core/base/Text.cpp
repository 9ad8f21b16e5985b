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

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar letter) { return letter.unicode() < 0x80; });
}

/// What the expression in foldedWords() finds, where all is ASCII.
QStringList asciiWords(const QString &text)
{
    QStringList words;
    auto at = text.cbegin();
    while (at != text.cend()) {
        const auto start = std::find_if(at, text.cend(), [](QChar c) { return c.isLetterOrNumber(); });
        at = std::find_if(start, text.cend(), [](QChar c) { return !c.isLetterOrNumber(); });
        if (start != at)
            words << QString(start, at - start);
    }
    return words;
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

QString singleSpaced(const QString &text)
{
    bool isSpace = true; // None before the first word,
    for (const QChar letter : text) {
        if (letter.isSpace() && (isSpace || letter != QLatin1Char(' ')))
            return text.simplified();
        isSpace = letter == QLatin1Char(' ');
    }
    return isSpace ? text.trimmed() : text; // nor after the last.
}

QString folded(const QString &text)
{
    if (isAscii(text)) // Most names of machines and programs: nothing to decompose.
        return text.toLower();
    QString result;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (!letter.isMark())
            result += spelled(letter);
    }
    return result;
}

QStringList foldedWords(const QString &text)
{
    if (isAscii(text))
        return asciiWords(text.toLower());
    static const QRegularExpression separators(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return folded(text).split(separators, Qt::SkipEmptyParts);
}

} // namespace core
