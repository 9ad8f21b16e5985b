// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/PaperFrame.h"
#include "ui/printing/report/LegalMentions.h"
#include "ui/printing/workshop/WorkshopPapers.h"
#include "ui/printing/workshop/machineRows.h"
#include "ui/text/WorkshopText.h"

namespace ui {
namespace {

KeyValues wipingRows(const core::WipingDocument &facts, const ReportWords &words)
{
    const core::DataWiping &wiping = facts.wiping;
    const auto word = [&words](const Term &term) { return words.translate(term.context, term.source); };
    KeyValues rows;
    put(rows, words.translate("WorkshopPaper", "Medium"), typeset(wiping.medium, words.locale()));
    put(rows, words.translate("WorkshopPaper", "Serial number of the medium"), wiping.serial);
    put(rows, words.translate("WorkshopPaper", "Method"), word(termOf(wiping.method)));
    put(rows, words.translate("WorkshopPaper", "Tool"), wiping.tool);
    put(rows, words.translate("WorkshopPaper", "Done on"), words.date(wiping.wipedOn));
    put(rows, words.translate("WorkshopPaper", "Done by"), facts.technicianName);
    put(rows, words.translate("WorkshopPaper", "Check"),
        wiping.isVerified ? words.translate("WorkshopPaper", "checked afterwards: no data can be read")
                          : words.translate("WorkshopPaper", "not checked afterwards"));
    put(rows, words.translate("WorkshopPaper", "Fate of the medium"), word(termOf(wiping.fate)));
    put(rows, words.translate("WorkshopPaper", "Remark"), typeset(wiping.remark.trimmed(), words.locale()));
    return rows;
}

} // namespace

Document wipingCertificate(const core::WipingDocument &facts, const ReportWords &words)
{
    const QString name = words.translate("WorkshopPaper", "Certificate of data wiping");
    Document document = paperFrame(facts.parties, name, words);
    const PaperSheet sheet{facts.parties, words, document.blocks};
    const core::Provider &provider = facts.parties.provider;
    const QString number =
        QStringLiteral("%1-%2").arg(facts.wiping.wipedOn.year()).arg(facts.wiping.id.value());
    sheet.add(
        {mastheadOf(provider, {facts.parties.client.name,
                               core::filled(words.translate("WorkshopPaper", "Certificate %1"), {number})})});
    sheet.add({Title{name, facts.wiping.serial}});
    sheet.paragraph(core::filled(
        words.translate("WorkshopPaper",
                        "%1 certifies that the data of %2 on the medium below were wiped, so that "
                        "they cannot be recovered by usual means."),
        {provider.name, facts.parties.client.name}));
    sheet.add({Spacer{pt(4)}});
    sheet.add({wipingRows(facts, words)});
    if (facts.asset) {
        sheet.heading(words.translate("WorkshopPaper", "The machine it was in"));
        sheet.add({machineRows(*facts.asset, words)});
    }
    sheet.add({Spacer{pt(20)}});
    sheet.add({Signatures{
        {placeToSign(words.translate("ContractPaper", "The provider") + QStringLiteral(" · ") + provider.name,
                     facts.technicianName, words)}}});
    return document;
}

} // namespace ui
