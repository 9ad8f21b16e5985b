// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figures.h"

#include "app/cli/Session.h"
#include "core/exchange/FigureJson.h"
#include "core/services/Check.h"
#include "core/services/ClientService.h"
#include "core/storage/InterventionRepository.h"
#include "ui/text/DomainText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Format.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void addOption(QCommandLineParser &parser, const char *name, const char *description,
               const char *value = nullptr)
{
    parser.addOption(
        {QString::fromLatin1(name), translated(description), value ? QString::fromLatin1(value) : QString()});
}

void addJson(QCommandLineParser &parser)
{
    addOption(parser, "json", QT_TRANSLATE_NOOP("CommandLine", "Prints one JSON document."));
}

/// The month asked for, else the present one.
core::Result<core::Month> monthOf(const QCommandLineParser &parser, const QTimeZone &zone)
{
    const QString text = parser.value(QStringLiteral("month"));
    return text.isEmpty() ? core::Result<core::Month>(core::monthOf(core::systemNow(), zone))
                          : core::parseMonth(text);
}

void printOutcome(const core::PriorityOutcome &outcome, const ui::Format &format)
{
    for (const core::Milestone milestone : core::kMilestones) {
        const core::MilestoneOutcome &each = outcome.milestones.at(static_cast<size_t>(milestone));
        if (each.decided() + each.undecided + each.neutralised == 0)
            continue;
        print(translated(QT_TRANSLATE_NOOP("CommandLine",
                                           "  %1 · %2: %3 kept, %4 breached (%5), %6 not decided yet"))
                  .arg(ui::words(outcome.priority), ui::words(milestone), format.count(each.kept),
                       format.count(each.breached), format.percent(each.kept, each.decided()),
                       format.count(each.undecided)));
    }
    if (outcome.median)
        print(
            translated(QT_TRANSLATE_NOOP("CommandLine", "  %1 · restoration, median: %2 (%3 interventions)"))
                .arg(ui::words(outcome.priority), format.duration(*outcome.median),
                     format.count(outcome.restored)));
}

void printDashboard(const core::MonthFigures &figures, const QTimeZone &zone)
{
    const ui::Format format(QLocale(), zone);
    const core::Reconciliation &flow = figures.reconciliation;
    print(format.month(figures.month.firstDay()));
    print(translated(QT_TRANSLATE_NOOP("CommandLine",
                                       "Backlog: %1 + %2 opened + %3 reopened − %4 resolved − %5 "
                                       "cancelled = %6"))
              .arg(format.count(flow.opening), format.count(flow.opened), format.count(flow.reopened),
                   format.count(flow.resolved), format.count(flow.cancelled), format.count(flow.closing)));
    print(translated(QT_TRANSLATE_NOOP("CommandLine", "Commitments kept: %1 (%2), %3 not decided yet"))
              .arg(format.ratio(figures.kept(), figures.decided()),
                   format.percent(figures.kept(), figures.decided()), format.count(figures.undecided())));
    for (const core::PriorityOutcome &outcome : figures.incidents)
        printOutcome(outcome, format);
}

Exit runDashboard(const QCommandLineParser &parser)
{
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    core::Connection &connection = session.value()->connection();
    const auto month = monthOf(parser, session.value()->zone());
    if (!month)
        return fail(month.error());
    core::FigureScope scope{.month = *month, .now = core::systemNow(), .zone = session.value()->zone()};
    QString client;
    if (parser.isSet(QStringLiteral("client"))) {
        const auto named = core::clientNamed(connection, parser.value(QStringLiteral("client")));
        if (!named)
            return fail(named.error());
        scope.client = named->id;
        client = named->name;
    }
    const auto figures = core::monthFigures(connection, scope);
    if (!figures)
        return fail(figures.error());
    if (parser.isSet(QStringLiteral("json")))
        print(core::toJson(*figures, scope, client));
    else
        printDashboard(*figures, scope.zone);
    return Exit::Done;
}

core::Error noSuchNumber(const QString &number)
{
    return {.kind = core::ErrorKind::NotFound,
            .detail = number,
            .sentence = {QT_TRANSLATE_NOOP(
                             "Sentence",
                             "There is no intervention “%1”. Give its number (2026-0042) or the one it had "
                             "elsewhere."),
                         {number}}};
}

QString slotsText(const QList<core::Slot> &open, const ui::Format &format)
{
    QStringList texts;
    for (const core::Slot &slot : open)
        texts << QStringLiteral("%1–%2").arg(format.wallTime(slot.start), format.wallTime(slot.end));
    return texts.isEmpty() ? ui::Format::none() : texts.join(QStringLiteral(", "));
}

/// Why the line counts as it does, in words; empty for an ordinary day.
QString reasonText(const core::ExplanationLine &line)
{
    if (line.stop && line.stop->cause == core::ClockStop::Cause::Pause)
        return ui::words(line.stop->reason);
    if (line.stop)
        return translated(QT_TRANSLATE_NOOP("CommandLine", "resolved, until reopened"));
    return line.holiday ? ui::words(*line.holiday) : line.causeName;
}

void printCommitment(const core::Replayed &replayed, const core::Commitment &commitment, core::Instant now,
                     const ui::Format &format)
{
    print(QString());
    print(QStringLiteral("%1 · %2 · %3 · %4")
              .arg(ui::words(commitment.milestone), ui::words(commitment.priority),
                   format.target(commitment.target),
                   commitment.due ? format.exact(*commitment.due) : format.none()));
    const auto why = core::explained(replayed, commitment, now);
    if (!why)
        return;
    for (const core::ExplanationLine &line : why->lines)
        print(QStringLiteral("  %1  %2  %3  %4  %5")
                  .arg(format.weekday(line.day), -14)
                  .arg(slotsText(line.open, format), -26)
                  .arg(format.duration(line.counted), 9)
                  .arg(line.paused > core::Seconds(0) ? format.duration(line.paused) : ui::Format::none(), 9)
                  .arg(reasonText(line))
                  .trimmed()
                  .prepend(QStringLiteral("  ")));
    print(translated(QT_TRANSLATE_NOOP("CommandLine", "  Total: %1 counted, %2 paused"))
              .arg(format.duration(why->counted), format.duration(why->paused)));
}

void printExplanation(const core::Replayed &replayed, core::Instant now)
{
    const ui::Format format(QLocale(), replayed.facts.zone);
    const core::Intervention &intervention = replayed.intervention;
    print(QStringLiteral("%1 · %2").arg(core::interventionNumber(intervention.year, intervention.sequence),
                                        intervention.title));
    for (const core::Commitment &commitment : replayed.facts.timeline.commitments)
        printCommitment(replayed, commitment, now, format);
}

Exit runExplain(const QCommandLineParser &parser)
{
    const QString number = parser.positionalArguments().at(1);
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    core::Connection &connection = session.value()->connection();
    const auto found = core::InterventionRepository(connection).numbered(number);
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail(noSuchNumber(number));
    const core::Instant now = core::systemNow();
    QJsonArray documents;
    for (const core::InterventionId id : *found) {
        const auto replayed = core::Derivation(connection).replayed(id, now);
        if (!replayed)
            return fail(replayed.error());
        if (parser.isSet(QStringLiteral("json")))
            documents << core::toJson(*replayed, now);
        else
            printExplanation(*replayed, now);
    }
    if (documents.size() == 1)
        print(documents.first().toObject());
    else if (!documents.isEmpty())
        print(QJsonObject{{QStringLiteral("interventions"), documents}});
    return Exit::Done;
}

Exit runCheck(const QCommandLineParser &parser)
{
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    const auto report = core::checkDatabase(session.value()->connection());
    if (!report)
        return fail(report.error());
    QJsonArray findings;
    for (const core::Sentence &finding : report->findings) {
        findings << ui::text(finding);
        if (!parser.isSet(QStringLiteral("json")))
            print(ui::text(finding));
    }
    if (parser.isSet(QStringLiteral("json")))
        print(QJsonObject{{QStringLiteral("interventions"), report->interventions},
                          {QStringLiteral("journal_entries"), report->journalEntries},
                          {QStringLiteral("journal_head"), report->journalHead},
                          {QStringLiteral("attachment_contents"), report->contents},
                          {QStringLiteral("unattached_contents"), report->unattachedContents},
                          {QStringLiteral("findings"), findings}});
    else if (report->findings.isEmpty())
        print(translated(QT_TRANSLATE_NOOP("CommandLine",
                                           "Nothing is wrong: %1 interventions computed again, %2 journal "
                                           "entries and %3 attached files verified."))
                  .arg(QLocale().toString(report->interventions), QLocale().toString(report->journalEntries),
                       QLocale().toString(report->contents)));
    return report->findings.isEmpty() ? Exit::Done : Exit::Failed;
}

} // namespace

Command dashboardCommand()
{
    return {.name = QStringLiteral("dashboard"),
            .summary = translated(QT_TRANSLATE_NOOP("CommandLine", "Prints the figures of the dashboard.")),
            .usage = QStringLiteral("DB [--month 2026-10] [--client NAME] [--json]"),
            .minimumArguments = 1,
            .maximumArguments = 1,
            .addOptions =
                [](QCommandLineParser &parser) {
                    addOption(parser, "month",
                              QT_TRANSLATE_NOOP("CommandLine", "The month; the present one by default."),
                              "month");
                    addOption(parser, "client", QT_TRANSLATE_NOOP("CommandLine", "One client only."), "name");
                    addJson(parser);
                },
            .run = runDashboard};
}

Command explainCommand()
{
    return {.name = QStringLiteral("explain"),
            .summary = translated(QT_TRANSLATE_NOOP("CommandLine",
                                                    "Tells why each due date of an intervention is what "
                                                    "it is.")),
            .usage = QStringLiteral("DB NUMBER [--json]"),
            .minimumArguments = 2,
            .maximumArguments = 2,
            .addOptions = addJson,
            .run = runExplain};
}

Command checkCommand()
{
    return {.name = QStringLiteral("check"),
            .summary =
                translated(QT_TRANSLATE_NOOP("CommandLine", "Checks the database, and computes its figures "
                                                            "again.")),
            .usage = QStringLiteral("DB [--json]"),
            .minimumArguments = 1,
            .maximumArguments = 1,
            .addOptions = addJson,
            .run = runCheck};
}

} // namespace app
