// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SignedSheetRepository.h"

#include "core/storage/AttachmentRepository.h"
#include "core/storage/Select.h"

namespace core {
namespace {

const QString kSheets = QStringLiteral(
    "SELECT id, version, intervention_id, attachment_id, number, signed_at, outcome, signer, capacity, "
    "satisfaction, remarks, reason, work_digest, parts_digest, texts_digest FROM signed_sheet "
    "WHERE intervention_id = :id ORDER BY number DESC");

SignedSheet toSheet(const Fields &fields)
{
    return {.id = fields.id<SignedSheetId>(0),
            .intervention = fields.id<InterventionId>(2),
            .attachment = fields.id<AttachmentId>(3),
            .number = fields.number(4),
            .signedAt = fields.instant(5),
            .outcome = fields.choice<SignOutcome>(6),
            .signer = fields.text(7),
            .capacity = fields.text(8),
            .satisfaction = fields.choice<Satisfaction>(9),
            .remarks = fields.text(10),
            .reason = fields.text(11),
            .digests = {.work = fields.text(12), .parts = fields.text(13), .texts = fields.text(14)},
            .version = fields.number(1)};
}

} // namespace

Result<QList<KeptSheet>> SignedSheetRepository::ofIntervention(InterventionId intervention) const
{
    const auto sheets =
        m_connection.all<SignedSheet>(kSheets, {{QStringLiteral("id"), intervention.value()}}, toSheet);
    if (!sheets)
        return sheets.error();
    const AttachmentRepository files(m_connection);
    QList<KeptSheet> kept;
    for (const SignedSheet &sheet : *sheets) {
        const auto file = files.find(sheet.attachment);
        if (!file)
            return file.error();
        kept << KeptSheet{.sheet = sheet, .file = *file};
    }
    return kept;
}

Result<SignedSheetId> SignedSheetRepository::add(Unit &unit, const SignedSheet &sheet)
{
    return added<SignedSheetId>(
        unit.insert(Table::SignedSheet, {{QStringLiteral("intervention_id"), sheet.intervention.value()},
                                         {QStringLiteral("attachment_id"), sheet.attachment.value()},
                                         {QStringLiteral("number"), sheet.number},
                                         {QStringLiteral("signed_at"), toMsecs(sheet.signedAt)},
                                         {QStringLiteral("outcome"), number(sheet.outcome)},
                                         {QStringLiteral("signer"), sheet.signer},
                                         {QStringLiteral("capacity"), sheet.capacity},
                                         {QStringLiteral("satisfaction"), number(sheet.satisfaction)},
                                         {QStringLiteral("remarks"), sheet.remarks},
                                         {QStringLiteral("reason"), sheet.reason},
                                         {QStringLiteral("work_digest"), sheet.digests.work},
                                         {QStringLiteral("parts_digest"), sheet.digests.parts},
                                         {QStringLiteral("texts_digest"), sheet.digests.texts}}));
}

} // namespace core
