// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/SheetService.h"

#include "core/reports/WorkSheet.h"
#include "core/services/AttachmentService.h"
#include "core/storage/SignedSheetRepository.h"

namespace core {
namespace {

Error conflict(const char *sentence)
{
    return {.kind = ErrorKind::Conflict,
            .detail = QStringLiteral("work sheet changed"),
            .sentence = {sentence, {}}};
}

/// Nobody signs what they were not shown.
Result<> checkAgainstStored(Connection &connection, const SignedSheet &said)
{
    const auto state = sheetState(connection, said.intervention, said.signedAt);
    if (!state)
        return state.error();
    if (said.number != state->kept.size() + 1)
        return conflict(QT_TRANSLATE_NOOP("Sentence", "Another version of this work sheet was signed "
                                                      "meanwhile. Look at it first."));
    if (changesOf(said.digests, state->now).any())
        return conflict(QT_TRANSLATE_NOOP("Sentence", "The work sheet has changed since it was shown: show "
                                                      "the client what it says now, then have it signed."));
    return {};
}

} // namespace

Result<SignedSheetId> keepSigned(Unit &unit, const SignedPaper &paper)
{
    SignedSheet sheet = paper.said;
    for (QString SignedSheet::*text :
         {&SignedSheet::signer, &SignedSheet::capacity, &SignedSheet::remarks, &SignedSheet::reason})
        sheet.*text = (sheet.*text).trimmed();
    if (const Result<> fine = checked(sheet); !fine)
        return unit.refuse(fine.error());
    if (const Result<> fine = checkAgainstStored(unit.connection(), sheet); !fine)
        return unit.refuse(fine.error());
    const auto file = keepSent(unit,
                               {.intervention = sheet.intervention,
                                .name = paper.name,
                                .content = paper.content,
                                .sentOn = paper.day,
                                .paper = paper.paper},
                               paper.day);
    if (!file)
        return file.error();
    sheet.attachment = *file;
    return SignedSheetRepository::add(unit, sheet);
}

} // namespace core
