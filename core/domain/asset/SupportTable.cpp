// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/asset/SupportTable.h"

#include "core/base/Text.h"

#include <QFile>
#include <QRegularExpression>
#include <algorithm>

namespace core {
namespace {

constexpr qsizetype kColumns = 11;
constexpr qsizetype kMostAnswers = 100'000; ///< Remembered; then all are forgotten.

/// "Windows 8.1" → " windows 8 1 ": a phrase is then found as whole words.
QString spaced(const QString &text)
{
    return QLatin1Char(' ') + foldedWords(text).join(QLatin1Char(' ')) + QLatin1Char(' ');
}

QStringList phrases(const QString &cell)
{
    QStringList found;
    for (const QString &phrase : cell.split(QLatin1Char('|'), Qt::SkipEmptyParts))
        found << spaced(phrase);
    return found;
}

/// "15-SP4", "15 SP4" → "15.4"; "10.6.8 (10K549)" → "10.6.8".
QString plainVersion(const QString &text)
{
    static const QRegularExpression kServicePack(QStringLiteral("^(\\d+)[- ]sp(\\d+)$"),
                                                 QRegularExpression::CaseInsensitiveOption);
    if (const auto match = kServicePack.match(text.trimmed()); match.hasMatch())
        return match.captured(1) + QLatin1Char('.') + match.captured(2);
    static const QRegularExpression kNumber(QStringLiteral("[0-9]+[0-9A-Za-z.]*"));
    return kNumber.match(text).captured(0);
}

/// The versions that a name tells: "Ubuntu 22.04.3 LTS" → 22.04.3
QStringList versionsIn(const QString &name)
{
    static const QRegularExpression kVersion(
        QStringLiteral("(?<![0-9A-Za-z.])v?([0-9]+(\\.[0-9]+)*)(?![0-9A-Za-z])"));
    QStringList versions;
    auto found = kVersion.globalMatch(name);
    while (found.hasNext())
        versions << found.next().captured(1);
    return versions;
}

bool begins(const QString &version, const QString &cycle)
{
    return version.compare(cycle, Qt::CaseInsensitive) == 0 ||
           version.startsWith(cycle + QLatin1Char('.'), Qt::CaseInsensitive);
}

bool holdsNumber(const QString &version, const QString &number)
{
    const QRegularExpression bounded(QStringLiteral("(?<!\\d)%1(?!\\d)").arg(number));
    return bounded.match(version).hasMatch();
}

/// Which of the four ways of licensing Windows a name speaks of.
QString editionOf(const QString &words)
{
    const auto holds = [&words](std::initializer_list<QLatin1String> any) {
        return std::any_of(any.begin(), any.end(),
                           [&words](QLatin1String word) { return words.contains(word); });
    };
    if (holds({QLatin1String(" iot ")}))
        return QStringLiteral("iot");
    if (holds({QLatin1String(" ltsc "), QLatin1String(" ltsb ")}))
        return QStringLiteral("ltsc");
    const bool isBusiness =
        holds({QLatin1String(" enterprise "), QLatin1String(" entreprise "), QLatin1String(" education ")});
    return isBusiness ? QStringLiteral("business") : QStringLiteral("home");
}

/// How well a cycle fits; nothing where it does not. A longer name, then a longer version counts more.
std::optional<qsizetype> fitOf(const SupportCycle &cycle, const QString &words, const QStringList &versions)
{
    qsizetype named = 0;
    for (const QString &name : cycle.names) {
        if (words.contains(name))
            named = qMax(named, name.size());
    }
    const auto isWithout = [&words](const QString &phrase) { return words.contains(phrase); };
    if (named == 0 || std::any_of(cycle.without.cbegin(), cycle.without.cend(), isWithout))
        return {};
    if (!cycle.edition.isEmpty() && cycle.edition != editionOf(words))
        return {};
    const bool isBuild = !cycle.build.isEmpty() &&
                         std::any_of(versions.cbegin(), versions.cend(), [&cycle](const QString &version) {
                             return holdsNumber(version, cycle.build);
                         });
    if (isBuild)
        return named * 1000 + 999;
    const bool isVersion = std::any_of(versions.cbegin(), versions.cend(), [&cycle](const QString &version) {
        return !cycle.cycle.isEmpty() && begins(version, cycle.cycle);
    });
    return cycle.cycle == QLatin1String("*") || isVersion
               ? std::optional<qsizetype>(named * 1000 + cycle.cycle.size())
               : std::nullopt;
}

Error wrong(int number, const QString &why)
{
    return invalid(
        {QT_TRANSLATE_NOOP("Sentence", "Line %1 of the table of ends of support: “%2” cannot be read."),
         {QString::number(number), why}});
}

/// A day or nothing; false for anything else.
bool readDay(const QString &cell, std::optional<QDate> &day)
{
    if (cell.isEmpty())
        return true;
    const QDate read = QDate::fromString(cell, Qt::ISODate);
    if (read.isValid())
        day = read;
    return read.isValid();
}

} // namespace

Result<SupportTable> SupportTable::parse(const QString &text)
{
    SupportTable table;
    int number = 0;
    for (const QString &raw : text.split(QLatin1Char('\n'))) {
        const QString line = raw.trimmed();
        ++number;
        if (line.startsWith(QLatin1Char('#')) && !table.m_asOf.isValid())
            table.m_asOf = QDate::fromString(line.mid(1).trimmed(), Qt::ISODate);
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')) || line.startsWith(QLatin1String("product;")))
            continue;
        if (const Result<> added = table.add(line, number); !added)
            return added.error();
    }
    if (table.m_cycles.isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The file holds no table of ends of support.")});
    return table;
}

Result<> SupportTable::add(const QString &line, int number)
{
    const QStringList cells = line.split(QLatin1Char(';'));
    if (cells.size() != kColumns)
        return wrong(number, line.left(60));
    const bool isSystem = cells.at(2) == QLatin1String("system");
    if (!isSystem && cells.at(2) != QLatin1String("program"))
        return wrong(number, cells.at(2));
    SupportCycle cycle{.product = cells.at(0),
                       .isSystem = isSystem,
                       .names = phrases(cells.at(3)),
                       .without = phrases(cells.at(4)),
                       .cycle = cells.at(5),
                       .label = cells.at(6),
                       .build = cells.at(7),
                       .edition = cells.at(8),
                       .isEnded = cells.at(9) == QLatin1String("ended")};
    static const QRegularExpression kDigits(QStringLiteral("^\\d*$"));
    if (cycle.names.isEmpty() || cycle.label.isEmpty() || !kDigits.match(cycle.build).hasMatch())
        return wrong(number, line.left(60));
    if (!cycle.isEnded && !readDay(cells.at(9), cycle.endsOn))
        return wrong(number, cells.at(9));
    if (!readDay(cells.at(10), cycle.extendedOn))
        return wrong(number, cells.at(10));
    for (const QString &name : std::as_const(cycle.names)) {
        QList<qsizetype> &places = m_byWord[name.trimmed().section(QLatin1Char(' '), 0, 0)];
        if (!places.contains(m_cycles.size()))
            places << m_cycles.size();
    }
    m_cycles << cycle;
    return {};
}

QString SupportTable::shippedText()
{
    QFile file(QStringLiteral(":/support/end-of-support.csv"));
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    return isThere ? QString::fromUtf8(file.readAll()) : QString();
}

SupportTable SupportTable::shipped()
{
    const auto table = parse(shippedText());
    return table ? *table : SupportTable();
}

const SupportCycle *SupportTable::best(const Question &question) const
{
    const SupportCycle *found = nullptr;
    qsizetype bestFit = 0;
    for (const QString &word : question.words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        for (const qsizetype place : m_byWord.value(word)) {
            const SupportCycle &cycle = m_cycles.at(place);
            const auto fit = cycle.isSystem == question.isSystem
                                 ? fitOf(cycle, question.words, question.versions)
                                 : std::nullopt;
            if (fit && *fit > bestFit) {
                bestFit = *fit;
                found = &cycle;
            }
        }
    }
    return found;
}

std::optional<SupportEnd> SupportTable::answer(const Question &question) const
{
    const SupportCycle *cycle = best(question);
    if (!cycle)
        return {};
    return SupportEnd{cycle->label, cycle->endsOn, cycle->isEnded, cycle->extendedOn};
}

std::optional<SupportEnd> SupportTable::ofSystem(const QString &name, const QString &version,
                                                 const QString &build)
{
    const QString key = QStringList{name, version, build}.join(QLatin1Char('\n'));
    if (const auto known = m_answers.constFind(key); known != m_answers.cend())
        return *known;
    if (m_answers.size() >= kMostAnswers)
        m_answers.clear();
    const auto found =
        answer({spaced(name), versionsIn(name) << plainVersion(version) << version << build, true});
    m_answers.insert(key, found);
    return found;
}

std::optional<SupportEnd> SupportTable::ofProgram(const QString &name, const QString &version)
{
    const QString key = name + QLatin1Char('\n') + version;
    if (const auto known = m_answers.constFind(key); known != m_answers.cend())
        return *known;
    if (m_answers.size() >= kMostAnswers)
        m_answers.clear();
    QStringList versions = versionsIn(name);
    if (!version.isEmpty())
        versions = QStringList{plainVersion(version)}; // The name may tell that of something else.
    const auto found = answer({spaced(name), versions, false});
    m_answers.insert(key, found);
    return found;
}

} // namespace core
