// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/attachment/Attachment.h"
#include "core/domain/client/Client.h"
#include "core/exchange/EventLogPlan.h"
#include "core/exchange/mail/MailReader.h"

namespace core {

/// A mail on its way to an intervention.
struct ImportedMail
{
    QString file = {};
    MailMessage mail = {};
    QString client = {};  ///< Whose the sender is; empty: nobody's, or several ones'.
    Contact contact = {}; ///< The sender; without id where Vigie does not know them.
    QList<ImportNote> notes = {};
};

/// The intervention that @p mail asks for: its subject is the title, its text the description, its date
/// the report; the number it had elsewhere is the Message-ID, so that a second import knows it again.
/// Unreadable when the mail does not say when it was sent.
Result<PlannedIntervention> interventionOf(const MailMessage &mail);

/// What the user says of the files of mails, by attachmentKey().
using AttachmentChoices = QHash<QString, bool>;
QString attachmentKey(const MailMessage &mail, qsizetype index);
/// Whether it becomes an attachment of the intervention: as chosen, else unless it is a decoration.
bool takesAttachment(const MailMessage &mail, qsizetype index, const AttachmentChoices &choices);
QList<NewFile> takenAttachments(const MailMessage &mail, const AttachmentChoices &choices);
/// Names those of @p mail that are left out; no note where none is.
void noteLeftOut(ImportedMail &mail, const AttachmentChoices &choices);

/// Whose the sender of @p mail is, among the @p known contacts with this address: the only one, or that of
/// the client @p chosen.
void findSender(ImportedMail &mail, const QList<Contact> &known, ClientId chosen);

} // namespace core
