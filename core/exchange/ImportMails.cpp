// SPDX-License-Identifier: GPL-3.0-or-later
// What Import does with mails.
#include "core/exchange/Import.h"
#include "core/services/AttachmentService.h"
#include "core/services/ClientService.h"
#include "core/storage/ClientRepository.h"

#include <algorithm>

namespace core {
namespace {

constexpr qint64 kMostAttachedBytes = 256 << 20; ///< Of the files of all mails together.

} // namespace

/// Whose a mail is says its sender, where Vigie knows them.
Result<> Import::takeMail(Connection &connection, const ImportFile &file)
{
    const auto planned = interventionOf(file.mail);
    if (!planned)
        return planned.error();
    const ClientRepository repository(connection);
    const auto known = repository.contactsWithEmail(file.mail.senderAddress);
    if (!known)
        return known.error();
    const auto chosen = m_request.client.isEmpty() ? Result<ClientId>(ClientId()) : findClient(connection);
    if (!chosen)
        return chosen.error();
    ImportedMail mail{.file = file.name, .mail = file.mail};
    findSender(mail, *known, *chosen);
    holdFiles(mail);
    EventLogPlan plan{.interventions = {*planned}};
    if (mail.contact.id.isValid()) {
        const auto client = repository.find(mail.contact.client);
        if (!client)
            return client.error();
        mail.client = client->name;
        plan.interventions.first().intervention.contact = mail.contact.id;
        plan.interventions.first().intervention.site = mail.contact.site;
    }
    m_logs << Log{file.name, mail.client, plan, m_mails.size()};
    m_notes += mail.notes;
    m_mails << mail;
    return {};
}

/// The files of mails are in memory until they are written: those beyond the limit are left out.
void Import::holdFiles(ImportedMail &mail)
{
    for (qsizetype i = 0; i < mail.mail.attachments.size(); ++i) {
        MailAttachment &attachment = mail.mail.attachments[i];
        if (m_attachedBytes + attachment.content.size() <= kMostAttachedBytes) {
            m_attachedBytes += attachment.content.size();
            continue;
        }
        attachment.content.clear();
        m_request.attachments.insert(attachmentKey(mail.mail, i), false);
    }
    noteLeftOut(mail, m_request.attachments);
}

/// The files of a mail that has just become an intervention; a known one keeps what it has.
Result<> Import::attachFiles(Unit &unit, const Log &log, const QList<InterventionId> &created) const
{
    if (log.mail < 0 || created.isEmpty())
        return {};
    const auto attached = attach(unit, {Table::Intervention, created.constFirst().value()},
                                 takenAttachments(m_mails.at(log.mail).mail, m_request.attachments));
    return attached ? Result<>() : attached.error();
}

/// Whether the sender of a mail that is new becomes a contact.
bool Import::addsContact(const Log &log, bool isNew) const
{
    return isNew && log.mail >= 0 && m_request.addsContacts && !m_mails.at(log.mail).contact.id.isValid();
}

/// Once, however many mails come from one address.
Result<> Import::addContact(Unit &unit, ClientId client, const Log &log, EventLogPlan &plan) const
{
    Contact contact = m_mails.at(log.mail).contact;
    const auto known = ClientRepository(unit.connection()).contactsWithEmail(contact.email);
    if (!known)
        return known.error();
    const auto own = std::ranges::find(*known, client, &Contact::client);
    contact.client = client;
    const auto id = own != known->end() ? Result<ContactId>(own->id) : save(unit, contact);
    if (!id)
        return id.error();
    plan.interventions.first().intervention.contact = *id;
    return {};
}

} // namespace core
