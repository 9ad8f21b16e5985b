// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/contractDates.h"

#include "app/cli/options.h"
#include "core/domain/contract/ContractDates.h"
#include "core/domain/servicelevel/Holidays.h"
#include "ui/text/Format.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace app {
namespace {

constexpr int kPeriodsShown = 3; ///< After the current one.

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

core::Result<int> numberIn(const QString &option, const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber)
        return core::invalid(
            {QT_TRANSLATE_NOOP("Sentence", "--%1: “%2” is no whole number."), {option, text}});
    return number;
}

/// A number of months, or the last day.
core::Result<> readInitial(const QCommandLineParser &parser, core::TermClause &clause)
{
    const QString option = QStringLiteral("initial");
    if (parser.value(option).contains(QLatin1Char('-'))) {
        const auto day = dayOption(parser, option);
        if (!day)
            return day.error();
        clause.initialEndsOn = *day;
        return {};
    }
    const auto months = numberIn(option, parser.value(option));
    if (!months)
        return months.error();
    clause.initialMonths = *months;
    return {};
}

/// A number of months, "none" or "open".
core::Result<> readRenewal(const QCommandLineParser &parser, core::TermClause &clause)
{
    const QString option = QStringLiteral("renewal");
    const QString text = parser.value(option);
    if (text == QLatin1String("none") || text == QLatin1String("open")) {
        clause.renewalMode =
            text == QLatin1String("none") ? core::RenewalMode::Express : core::RenewalMode::OpenEnded;
        return {};
    }
    const auto months = numberIn(option, text);
    if (!months)
        return months.error();
    clause.renewalMonths = *months;
    return {};
}

/// "2": months; "15d": days.
core::Result<> readNotice(const QCommandLineParser &parser, core::TermClause &clause)
{
    QString text = parser.value(QStringLiteral("notice"));
    if (text.endsWith(QLatin1Char('d'))) {
        clause.noticeUnit = core::NoticeUnit::Days;
        text.chop(1);
    }
    const auto amount = numberIn(QStringLiteral("notice"), text);
    if (!amount)
        return amount.error();
    clause.noticeAmount = *amount;
    return {};
}

core::Result<core::TermClause> clauseIn(const QCommandLineParser &parser)
{
    core::TermClause clause{.needsReminder = true};
    const auto start = dayOption(parser, QStringLiteral("start"));
    if (!start)
        return start.error();
    clause.startsOn = *start;
    for (const auto read : {readInitial, readRenewal, readNotice}) {
        if (const core::Result<> done = read(parser, clause); !done)
            return done.error();
    }
    const auto region = core::parseRegion(parser.value(QStringLiteral("region")));
    if (!region)
        return region.error();
    clause.holidays = *region;
    if (const core::Result<> good = core::checked(clause); !good)
        return good.error();
    return clause;
}

QJsonValue json(const std::optional<QDate> &day)
{
    return day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject json(const core::ContractPeriod &period)
{
    const auto from = period.reminder ? std::optional(period.reminder->first) : std::nullopt;
    const auto until = period.reminder ? std::optional(period.reminder->last) : std::nullopt;
    return {{QStringLiteral("number"), period.number},
            {QStringLiteral("start"), json(period.from)},
            {QStringLiteral("end"), json(period.to)},
            {QStringLiteral("notice_deadline"), json(period.noticeDeadline)},
            {QStringLiteral("safe_deadline"), json(period.safeDeadline)},
            {QStringLiteral("advised_sending"), json(period.advisedSending)},
            {QStringLiteral("reminder_from"), json(from)},
            {QStringLiteral("reminder_until"), json(until)}};
}

QString words(const core::ContractPeriod &period, const ui::Format &format)
{
    if (!period.to)
        return translated(QT_TRANSLATE_NOOP("CommandLine", "from %1 on, without an end"))
            .arg(format.longDay(period.from));
    return translated(QT_TRANSLATE_NOOP("CommandLine", "%1 to %2"))
        .arg(format.longDay(period.from), format.longDay(*period.to));
}

/// A line that belongs to the one above it.
void printBelow(const char *pattern, QDate day, const ui::Format &format)
{
    print(QStringLiteral("  ") + translated(pattern).arg(format.longDay(day)));
}

void printDeadlines(const core::ContractPeriod &period, const ui::Format &format)
{
    if (!period.noticeDeadline)
        return;
    printBelow(QT_TRANSLATE_NOOP("CommandLine", "Last day for the notice: %1"), *period.noticeDeadline,
               format);
    printBelow(QT_TRANSLATE_NOOP("CommandLine", "Safe: %1"), *period.safeDeadline, format);
    printBelow(QT_TRANSLATE_NOOP("CommandLine", "Advised sending: %1"), *period.advisedSending, format);
    print(QStringLiteral("  ") +
          translated(QT_TRANSLATE_NOOP("CommandLine",
                                       "Reminder to a client who is not a professional (L215-1): %1 to %2"))
              .arg(format.longDay(period.reminder->first), format.longDay(period.reminder->last)));
}

void printWords(const std::optional<core::ContractPeriod> &current, const QList<core::ContractPeriod> &next)
{
    const ui::Format format;
    if (!current) {
        print(
            translated(QT_TRANSLATE_NOOP("CommandLine", "The term is over, and is only renewed expressly.")));
        return;
    }
    print(translated(QT_TRANSLATE_NOOP("CommandLine", "Current period: %1")).arg(words(*current, format)));
    printDeadlines(*current, format);
    for (const core::ContractPeriod &period : next) {
        print(translated(QT_TRANSLATE_NOOP("CommandLine", "Then: %1")).arg(words(period, format)));
        printDeadlines(period, format);
    }
}

Exit runContractDates(const QCommandLineParser &parser)
{
    const auto clause = clauseIn(parser);
    if (!clause)
        return fail(clause.error());
    const auto on = parser.isSet(QStringLiteral("on")) ? dayOption(parser, QStringLiteral("on"))
                                                       : core::Result<QDate>(ui::Format().today());
    if (!on)
        return fail(on.error());
    const auto current = core::periodOn(*clause, *on);
    const auto next =
        current ? core::periodsAfter(*clause, *current, kPeriodsShown) : QList<core::ContractPeriod>();
    if (!parser.isSet(QStringLiteral("json"))) {
        printWords(current, next);
        return Exit::Done;
    }
    QJsonArray following;
    for (const core::ContractPeriod &period : next)
        following << json(period);
    print(QJsonObject{{QStringLiteral("on"), json(*on)},
                      {QStringLiteral("current"), current ? QJsonValue(json(*current)) : QJsonValue()},
                      {QStringLiteral("next"), following}});
    return Exit::Done;
}

void addOptions(QCommandLineParser &parser)
{
    const auto add = [&parser](const char *name, const char *description, const char *value,
                               const char *byDefault = "") {
        parser.addOption({QString::fromLatin1(name), translated(description), QString::fromLatin1(value),
                          QString::fromLatin1(byDefault)});
    };
    add("start", QT_TRANSLATE_NOOP("CommandLine", "The effective date, as 2025-01-01."), "day");
    add("initial", QT_TRANSLATE_NOOP("CommandLine", "The initial term: months, or its last day (12)."),
        "months", "12");
    add("renewal",
        QT_TRANSLATE_NOOP("CommandLine", "The renewal term: months, “none” (express) or “open” (12)."),
        "months", "12");
    add("notice", QT_TRANSLATE_NOOP("CommandLine", "The notice: months, or days as 15d (2)."), "months", "2");
    add("on", QT_TRANSLATE_NOOP("CommandLine", "The day the question is asked for; today."), "day");
    add("region", QT_TRANSLATE_NOOP("CommandLine", "Whose public holidays count, as FR-67 (FR)."), "code",
        "FR");
    parser.addOption(
        {QStringLiteral("json"), translated(QT_TRANSLATE_NOOP("CommandLine", "Prints one JSON document."))});
}

} // namespace

Command contractDatesCommand()
{
    return {.name = QStringLiteral("contract-dates"),
            .summary = translated(QT_TRANSLATE_NOOP(
                "CommandLine", "Tells a contract’s periods, and until when notice can be given.")),
            .usage = QStringLiteral(
                "--start DAY [--initial 12] [--renewal 12] [--notice 2|15d] [--on DAY] [--json]"),
            .addOptions = addOptions,
            .run = runContractDates};
}

} // namespace app
