// SPDX-License-Identifier: GPL-3.0-or-later
// What the letters of a contract have in common.
#include "ui/printing/PaperFrame.h"
#include "ui/printing/contract/PaperPart.h"
#include "ui/printing/report/LegalMentions.h"

namespace ui {
namespace {

core::PaperParties partiesOf(const core::ContractDocument &contract)
{
    return {.provider = contract.provider, .client = contract.client, .issuedOn = contract.issuedOn};
}

} // namespace

void writeLetterHead(const PaperPart &part, const QString &about)
{
    const core::PaperParties parties = partiesOf(part.facts);
    writeLetterHead(PaperSheet{parties, part.words, part.blocks}, about);
}

void writeLetterFoot(const PaperPart &part)
{
    const core::PaperParties parties = partiesOf(part.facts);
    writeLetterFoot(PaperSheet{parties, part.words, part.blocks});
}

} // namespace ui
