// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importSummary.h"

#include "app/cli/Command.h"
#include "core/base/Sentence.h"
#include "ui/text/ErrorText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString figure(qint64 number)
{
    return QLocale().toString(number);
}

QJsonObject json(const core::ImportCounts &counts)
{
    return {{QStringLiteral("created"), counts.created},
            {QStringLiteral("updated"), counts.updated},
            {QStringLiteral("unchanged"), counts.unchanged},
            {QStringLiteral("rejected"), counts.rejected}};
}

QJsonArray json(const QList<core::ImportNote> &notes)
{
    QJsonArray array;
    for (const core::ImportNote &note : notes)
        array << QJsonObject{{QStringLiteral("file"), note.file},
                             {QStringLiteral("line"), note.line},
                             {QStringLiteral("reason"), ui::text(note.reason)}};
    return array;
}

QJsonObject json(const core::EventLogFigures &figures)
{
    return {{QStringLiteral("events"), figures.events},
            {QStringLiteral("lines_without_change"), figures.repeating},
            {QStringLiteral("never_active"), figures.neverActive},
            {QStringLiteral("resolution_deduced"), figures.withoutEnd},
            {QStringLiteral("reopened"), figures.reopened},
            {QStringLiteral("in_spring_gap"), figures.inGap},
            {QStringLiteral("out_of_order"), figures.outOfOrder}};
}

void printCounts(const QString &what, const core::ImportCounts &counts)
{
    if (counts == core::ImportCounts{})
        return;
    print(
        translated(QT_TRANSLATE_NOOP("CommandLine", "%1: %2 created, %3 updated, %4 unchanged, %5 rejected"))
            .arg(what, figure(counts.created), figure(counts.updated), figure(counts.unchanged),
                 figure(counts.rejected)));
}

void printNotes(const QString &title, const QList<core::ImportNote> &notes)
{
    if (notes.isEmpty())
        return;
    print(title);
    for (const core::ImportNote &note : notes) {
        QString place = note.file;
        if (note.line > 0)
            place = translated(QT_TRANSLATE_NOOP("CommandLine", "%1, line %2")).arg(note.file).arg(note.line);
        const QString reason = ui::text(note.reason);
        print(QStringLiteral("  ") +
              (place.isEmpty()
                   ? reason
                   : core::filled(translated(QT_TRANSLATE_NOOP("CommandLine", "%1: %2")), {place, reason})));
    }
}

QJsonArray json(const QList<core::ImportedList> &lists)
{
    QJsonArray array;
    for (const core::ImportedList &list : lists)
        array << QJsonObject{{QStringLiteral("file"), list.name},
                             {QStringLiteral("header_line"), list.shape.headerLine},
                             {QStringLiteral("lines"), list.shape.lines},
                             {QStringLiteral("date_order_open"), list.shape.isDateOrderOpen},
                             {QStringLiteral("mapping"), core::jsonOf(list.shape.mapping())}};
    return array;
}

QJsonArray json(const QList<core::ImportedMail> &mails)
{
    QJsonArray array;
    for (const core::ImportedMail &mail : mails) {
        QStringList taken;
        QStringList leftOut;
        for (qsizetype i = 0; i < mail.mail.attachments.size(); ++i) {
            const core::MailAttachment &attachment = mail.mail.attachments.at(i);
            (attachment.content.size() < attachment.size || !core::takesAttachment(mail.mail, i, {}) ? leftOut
                                                                                                     : taken)
                << attachment.name;
        }
        array << QJsonObject{{QStringLiteral("file"), mail.file},
                             {QStringLiteral("subject"), mail.mail.subject},
                             {QStringLiteral("from"), mail.mail.senderAddress},
                             {QStringLiteral("client"), mail.client},
                             {QStringLiteral("contact_known"), mail.contact.id.isValid()},
                             {QStringLiteral("attachments"), QJsonArray::fromStringList(taken)},
                             {QStringLiteral("attachments_left_out"), QJsonArray::fromStringList(leftOut)}};
    }
    return array;
}

QString identifier(core::DoubtPolicy policy)
{
    switch (policy) {
    case core::DoubtPolicy::LeaveOut:
        return QStringLiteral("skip");
    case core::DoubtPolicy::Create:
        return QStringLiteral("create");
    case core::DoubtPolicy::Update:
        return QStringLiteral("update");
    }
    return {};
}

QJsonArray json(const core::MachineMatch &match)
{
    QJsonArray array;
    for (const core::MatchReason &reason : match.reasons)
        array << QJsonObject{{QStringLiteral("points"), reason.points},
                             {QStringLiteral("reason"), ui::text(reason.sentence)}};
    return array;
}

QJsonArray json(const QList<core::DoubtfulMachine> &doubts)
{
    QJsonArray array;
    for (const core::DoubtfulMachine &doubt : doubts) {
        QJsonArray candidates;
        for (const core::DoubtCandidate &candidate : doubt.candidates)
            candidates << QJsonObject{{QStringLiteral("machine"), candidate.asset.name},
                                      {QStringLiteral("serial"), candidate.asset.serial},
                                      {QStringLiteral("score"), candidate.match.score()},
                                      {QStringLiteral("reasons"), json(candidate.match)}};
        array << QJsonObject{{QStringLiteral("file"), doubt.file},
                             {QStringLiteral("line"), doubt.line},
                             {QStringLiteral("machine"), doubt.seen.name},
                             {QStringLiteral("decision"), identifier(doubt.choice.policy)},
                             {QStringLiteral("candidates"), candidates}};
    }
    return array;
}

void printDoubts(const QList<core::DoubtfulMachine> &doubts)
{
    if (doubts.isEmpty())
        return;
    print(translated(QT_TRANSLATE_NOOP("CommandLine", "In doubt:")));
    for (const core::DoubtfulMachine &doubt : doubts) {
        print(QStringLiteral("  %1").arg(doubt.seen.name));
        for (const core::DoubtCandidate &candidate : doubt.candidates) {
            QStringList reasons;
            for (const core::MatchReason &reason : candidate.match.reasons)
                reasons << QStringLiteral("%1 (%2%3)")
                               .arg(ui::text(reason.sentence),
                                    reason.points > 0 ? QStringLiteral("+") : QString())
                               .arg(reason.points);
            print(QStringLiteral("    ") +
                  translated(QT_TRANSLATE_NOOP("CommandLine", "perhaps %1, %2 points: %3"))
                      .arg(candidate.asset.name, figure(candidate.match.score()),
                           reasons.join(QStringLiteral(" "))));
        }
    }
}

void printClients(const core::ImportSummary &summary)
{
    if (!summary.client.isEmpty())
        print((summary.isNewClient ? translated(QT_TRANSLATE_NOOP("CommandLine", "Client: %1 (created)"))
                                   : translated(QT_TRANSLATE_NOOP("CommandLine", "Client: %1")))
                  .arg(summary.client));
    for (const QString &client : summary.newClients)
        print(translated(QT_TRANSLATE_NOOP("CommandLine", "Client: %1 (created)")).arg(client));
}

} // namespace

void printSummary(const core::ImportSummary &summary, bool isDryRun)
{
    if (isDryRun)
        print(translated(QT_TRANSLATE_NOOP("CommandLine", "Only a preview: nothing is written.")));
    printClients(summary);
    if (!summary.newContract.isEmpty())
        print(translated(QT_TRANSLATE_NOOP("CommandLine", "Contract: template “%1”, from %2 (created)"))
                  .arg(summary.newContract, QLocale().toString(summary.contractStart, QLocale::ShortFormat)));
    printCounts(translated(QT_TRANSLATE_NOOP("CommandLine", "Interventions")), summary.interventions);
    printCounts(translated(QT_TRANSLATE_NOOP("CommandLine", "Machines")), summary.machines);
    printCounts(translated(QT_TRANSLATE_NOOP("CommandLine", "Contracts")), summary.contracts);
    if (summary.newTechnicians > 0)
        print(translated(QT_TRANSLATE_NOOP("CommandLine",
                                           "Technicians: %1 created, inactive until somebody says otherwise"))
                  .arg(figure(summary.newTechnicians)));
    for (const QString &contact : summary.newContacts)
        print(translated(QT_TRANSLATE_NOOP("CommandLine", "Contact: %1 (created)")).arg(contact));
    printDoubts(summary.doubts);
    printNotes(translated(QT_TRANSLATE_NOOP("CommandLine", "Notes:")), summary.notes);
    printNotes(translated(QT_TRANSLATE_NOOP("CommandLine", "Left out:")), summary.rejects);
}

QJsonObject jsonOf(const core::ImportSummary &summary, bool isDryRun)
{
    return {{QStringLiteral("dry_run"), isDryRun},
            {QStringLiteral("client"), summary.client},
            {QStringLiteral("client_created"), summary.isNewClient},
            {QStringLiteral("clients_created"), QJsonArray::fromStringList(summary.newClients)},
            {QStringLiteral("contract_created"), summary.newContract},
            {QStringLiteral("contracts_after_template"), summary.newContracts},
            {QStringLiteral("contract_starts_on"), summary.contractStart.toString(Qt::ISODate)},
            {QStringLiteral("interventions"), json(summary.interventions)},
            {QStringLiteral("machines"), json(summary.machines)},
            {QStringLiteral("contracts"), json(summary.contracts)},
            {QStringLiteral("technicians_created"), summary.newTechnicians},
            {QStringLiteral("event_log"), json(summary.figures)},
            {QStringLiteral("lists"), json(summary.lists)},
            {QStringLiteral("mails"), json(summary.mails)},
            {QStringLiteral("contacts_created"), QJsonArray::fromStringList(summary.newContacts)},
            {QStringLiteral("in_doubt"), json(summary.doubts)},
            {QStringLiteral("notes"), json(summary.notes)},
            {QStringLiteral("rejects"), json(summary.rejects)}};
}

} // namespace app
