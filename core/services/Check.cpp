// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/Check.h"

#include "core/domain/intervention/Intervention.h"
#include "core/domain/servicelevel/Calendar.h"
#include "core/services/Derivation.h"
#include "core/storage/AttachmentRepository.h"
#include "core/storage/Journal.h"
#include "core/storage/Scan.h"

namespace core {
namespace {

constexpr qsizetype kMostFindings = 100; ///< A damaged file would otherwise fill the screen.

void add(CheckReport &report, const Sentence &finding)
{
    if (report.findings.size() < kMostFindings)
        report.findings << finding;
}

Result<> checkFile(Connection &connection, CheckReport &report)
{
    if (connection.dialect() != Dialect::Sqlite)
        return {}; // A server looks after its own pages and keys.
    const auto integrity = connection.all<QString>(QStringLiteral("PRAGMA integrity_check(20)"), {},
                                                   [](const Fields &fields) { return fields.text(0); });
    if (!integrity)
        return integrity.error();
    if (*integrity != QStringList{QStringLiteral("ok")}) {
        for (const QString &line : *integrity)
            add(report,
                {QT_TRANSLATE_NOOP("Sentence", "The file is damaged: %1. Restore a backup."), {line}});
    }
    const auto orphans =
        connection.all<QString>(QStringLiteral("PRAGMA foreign_key_check"), {}, [](const Fields &fields) {
            return QStringLiteral("%1 %2 → %3").arg(fields.text(0), fields.text(1), fields.text(2));
        });
    if (!orphans)
        return orphans.error();
    for (const QString &orphan : *orphans)
        add(report,
            {QT_TRANSLATE_NOOP("Sentence", "A row names another that does not exist: %1."), {orphan}});
    return {};
}

Result<> checkJournal(Connection &connection, CheckReport &report)
{
    const auto count = connection.one<qint64>(QStringLiteral("SELECT COUNT(*) FROM journal"), {},
                                              [](const Fields &fields) { return fields.integer(0); });
    if (!count)
        return count.error();
    report.journalEntries = *count;
    const auto head = Journal(connection).verify();
    if (head)
        report.journalHead = *head;
    else if (head.error().kind == ErrorKind::Storage && head.error().sentence.isEmpty())
        add(report, {QT_TRANSLATE_NOOP("Sentence", "The journal was altered: %1."), {head.error().detail}});
    else
        return head.error();
    return {};
}

Result<> checkTexts(Connection &connection, CheckReport &report)
{
    const auto hours = connection.all<QString>(QStringLiteral("SELECT DISTINCT hours FROM calendar_version"),
                                               {}, [](const Fields &fields) { return fields.text(0); });
    if (!hours)
        return hours.error();
    for (const QString &text : *hours) {
        if (!parseHours(text))
            add(report,
                {QT_TRANSLATE_NOOP("Sentence", "The hours “%1” of a calendar cannot be read."), {text}});
    }
    const auto targets = connection.all<QString>(
        QStringLiteral(
            "SELECT DISTINCT targets FROM service_level UNION SELECT outside_targets FROM service_level"),
        {}, [](const Fields &fields) { return fields.text(0); });
    if (!targets)
        return targets.error();
    for (const QString &row : *targets) {
        for (const QString &text : row.split(QLatin1Char(';'))) {
            if (!text.trimmed().isEmpty() && !parseTarget(text.trimmed()))
                add(report,
                    {QT_TRANSLATE_NOOP("Sentence", "The target “%1” of a contract cannot be read."), {text}});
        }
    }
    return {};
}

/// Who has the content that was found damaged, for people to know what to look for.
Result<Sentence> damagedContent(Connection &connection, const QString &sha256)
{
    const auto names = connection.all<QString>(
        QStringLiteral("SELECT DISTINCT name FROM attachment WHERE sha256 = :sha"),
        {{QStringLiteral("sha"), sha256}}, [](const Fields &fields) { return fields.text(0); });
    if (!names)
        return names.error();
    if (names->isEmpty())
        return Sentence{
            QT_TRANSLATE_NOOP("Sentence", "The content %1, which no record has any more, is damaged."),
            {sha256}};
    return Sentence{QT_TRANSLATE_NOOP("Sentence", "The content of the attachment “%1” is damaged. Restore it "
                                                  "from a backup."),
                    {names->join(QStringLiteral(", "))}};
}

Result<> checkContents(Connection &connection, CheckReport &report)
{
    const AttachmentRepository repository(connection);
    const auto contents = repository.contents();
    if (!contents)
        return contents.error();
    for (const AttachmentRepository::Content &content : *contents) {
        ++report.contents;
        report.unattachedContents += content.isAttached ? 0 : 1;
        const Result<> read =
            repository.readContent(content.sha256, [](const QByteArray &) { return Result<>(); });
        if (read)
            continue;
        const auto finding = damagedContent(connection, content.sha256);
        if (!finding)
            return finding.error();
        add(report, *finding);
    }
    return {};
}

struct Numbered
{
    InterventionId id = {};
    QString number = {};
};

Result<> checkFigures(Connection &connection, CheckReport &report, const CheckProgress &progress)
{
    const auto total = connection.one<qint64>(QStringLiteral("SELECT COUNT(*) FROM intervention"), {},
                                              [](const Fields &fields) { return fields.integer(0); });
    if (!total)
        return total.error();
    Derivation derivation(connection);
    const auto visit = [&](const Numbered &each) -> Result<> {
        const auto inStep = derivation.isInStep(each.id);
        if (!inStep && inStep.error().kind != ErrorKind::Invalid)
            return inStep.error();
        if (!inStep)
            add(report, {QT_TRANSLATE_NOOP("Sentence", "Intervention %1 cannot be computed: %2"),
                         {each.number},
                         {inStep.error().sentence}});
        else if (!*inStep)
            add(report,
                {QT_TRANSLATE_NOOP("Sentence", "Intervention %1: the stored figures differ from its log."),
                 {each.number}});
        ++report.interventions;
        if (progress && !progress(report.interventions, *total))
            return Error{.kind = ErrorKind::Cancelled};
        return {};
    };
    const auto scanned = scanById<Numbered>(
        connection,
        QStringLiteral(
            "SELECT id, year, sequence FROM intervention WHERE id > :after ORDER BY id LIMIT :slice"),
        [](const Fields &fields) {
            return Numbered{fields.id<InterventionId>(0),
                            interventionNumber(fields.number(1), fields.number(2))};
        },
        visit);
    return scanned ? Result<>() : scanned.error();
}

} // namespace

Result<CheckReport> checkDatabase(Connection &connection, const CheckProgress &progress)
{
    CheckReport report;
    for (const auto &check : {checkFile, checkJournal, checkTexts, checkContents}) {
        if (const Result<> done = check(connection, report); !done)
            return done.error();
    }
    if (const Result<> figures = checkFigures(connection, report, progress); !figures)
        return figures.error();
    return report;
}

} // namespace core
