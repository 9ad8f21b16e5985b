// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/MailImport.h"

#include <algorithm>

namespace core {
namespace {

QString senderOf(const MailMessage &mail)
{
    return mail.senderName.isEmpty() ? mail.senderAddress
                                     : QStringLiteral("%1 <%2>").arg(mail.senderName, mail.senderAddress);
}

QString titleOf(const MailMessage &mail)
{
    if (!mail.subject.isEmpty())
        return mail.subject;
    const QString line = mail.text.section(QLatin1Char('\n'), 0, 0).left(120);
    return line.isEmpty() ? senderOf(mail) : line;
}

} // namespace

Result<PlannedIntervention> interventionOf(const MailMessage &mail)
{
    if (!mail.sentAt)
        return unreadable({QT_TRANSLATE_NOOP("Sentence", "The mail does not say when it was sent.")});
    PlannedIntervention planned;
    planned.intervention.externalNumber = mail.id;
    planned.intervention.title = titleOf(mail);
    planned.intervention.description = mail.text;
    planned.intervention.channel = Channel::Email;
    planned.intervention.requester = senderOf(mail);
    planned.events << InterventionEvent{.kind = EventKind::Reported,
                                        .at = *mail.sentAt,
                                        .order = 1,
                                        .recordedAt = *mail.sentAt,
                                        .author = senderOf(mail),
                                        .priority = Priority::P3};
    return planned;
}

void findSender(ImportedMail &mail, const QList<Contact> &known, ClientId chosen)
{
    mail.contact = {.name = mail.mail.senderName.isEmpty() ? mail.mail.senderAddress : mail.mail.senderName,
                    .email = mail.mail.senderAddress};
    const auto own = std::ranges::find(known, chosen, &Contact::client);
    if (own != known.end())
        mail.contact = *own;
    else if (known.size() == 1)
        mail.contact = known.constFirst();
    else if (known.size() > 1)
        mail.notes << ImportNote{
            0,
            {QT_TRANSLATE_NOOP("Sentence", "“%1” is a contact of several clients: choose the one meant."),
             {mail.mail.senderAddress}},
            mail.file};
}

QString attachmentKey(const MailMessage &mail, qsizetype index)
{
    return QStringLiteral("%1/%2").arg(index).arg(mail.id);
}

bool takesAttachment(const MailMessage &mail, qsizetype index, const AttachmentChoices &choices)
{
    return choices.value(attachmentKey(mail, index), !mail.attachments.at(index).isDecoration);
}

QList<NewFile> takenAttachments(const MailMessage &mail, const AttachmentChoices &choices)
{
    QList<NewFile> files;
    for (qsizetype i = 0; i < mail.attachments.size(); ++i) {
        if (takesAttachment(mail, i, choices))
            files << NewFile{.name = mail.attachments.at(i).name, .content = mail.attachments.at(i).content};
    }
    return files;
}

void noteLeftOut(ImportedMail &mail, const AttachmentChoices &choices)
{
    QStringList names;
    for (qsizetype i = 0; i < mail.mail.attachments.size(); ++i) {
        if (!takesAttachment(mail.mail, i, choices))
            names << mail.mail.attachments.at(i).name;
    }
    if (!names.isEmpty())
        mail.notes << ImportNote{0,
                                 {QT_TRANSLATE_NOOP("Sentence", "Files of the mail that are left out: %1."),
                                  {names.join(QStringLiteral(", "))}},
                                 mail.file};
}

} // namespace core
