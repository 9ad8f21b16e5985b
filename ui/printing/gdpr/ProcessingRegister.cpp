// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/PaperFrame.h"
#include "ui/printing/contract/ChangeWords.h"
#include "ui/printing/gdpr/GdprPapers.h"
#include "ui/printing/gdpr/activityRows.h"
#include "ui/printing/report/LegalMentions.h"

namespace ui {
namespace {

KeyValues providerRows(const core::Provider &provider, const ReportWords &words)
{
    KeyValues rows;
    const core::LegalIdentity &legal = provider.legal;
    put(rows, words.translate("GdprPaper", "Processor"), provider.name);
    put(rows, words.translate("ContractPaper", "Legal form"), legal.legalForm);
    put(rows, QStringLiteral("SIRET"), groupedNumber(legal.siret));
    put(rows, words.translate("ContractPaper", "Registered office"), addressText(provider.address));
    put(rows, words.translate("ContractPaper", "Represented by"), representativeOf(legal));
    put(rows, words.translate("ContractPaper", "Telephone"), phoneText(provider.phone));
    put(rows, words.translate("ContractPaper", "E-mail"), provider.email);
    return rows;
}

KeyValues clientRows(const core::Client &client, const ReportWords &words)
{
    KeyValues rows;
    put(rows, words.translate("GdprPaper", "Controller"), client.name);
    put(rows, words.translate("ContractPaper", "Registered office"), addressText(client.address));
    put(rows, words.translate("ContractPaper", "Represented by"), representativeOf(client.legal));
    put(rows, words.translate("ContractPaper", "Telephone"), phoneText(client.phone));
    put(rows, words.translate("ContractPaper", "E-mail"), client.email);
    return rows;
}

void writePart(const PaperSheet &sheet, const core::RegisterDocument::Part &part)
{
    sheet.heading(part.client.name, 1);
    sheet.add({clientRows(part.client, sheet.words)});
    for (const core::ProcessingActivity &activity : part.activities) {
        Group group;
        group.blocks.push_back({Heading{typeset(activity.name, sheet.words.locale()), 2}});
        group.blocks.push_back({activityRows(activity, sheet.words)});
        sheet.add({std::move(group)});
    }
}

} // namespace

core::Result<Document> processingRegister(const core::RegisterDocument &facts, const ReportWords &words)
{
    if (facts.parts.isEmpty())
        return core::invalid({QT_TRANSLATE_NOOP(
            "Sentence",
            "The register is empty. Record what you do with the data of your clients first, on the "
            "page GDPR.")});
    const QString name = words.translate("GdprPaper", "Register of processing activities");
    Document document = paperFrame(facts.parties, name, words);
    const PaperSheet sheet{facts.parties, words, document.blocks};
    const core::Provider &provider = facts.parties.provider;
    sheet.add({mastheadOf(provider, {words.translate("GdprPaper", "GDPR, art. 30(2)"),
                                     core::filled(words.translate("GdprPaper", "as of %1", "a day"),
                                                  {words.date(facts.parties.issuedOn)})})});
    sheet.add(
        {Title{name, words.translate("GdprPaper", "carried out as a processor, on behalf of our clients")}});
    sheet.add({providerRows(provider, words)});
    for (const core::RegisterDocument::Part &part : facts.parts)
        writePart(sheet, part);
    return document;
}

} // namespace ui
