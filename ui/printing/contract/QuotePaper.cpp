// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/contract/ContractPaper.h"
#include "ui/printing/contract/PaperPart.h"
#include "ui/printing/report/LegalMentions.h"

namespace ui {
namespace {

void writeHead(const PaperPart &part)
{
    const core::ContractDocument &facts = part.facts;
    const ReportWords &words = part.words;
    part.add({mastheadOf(facts.provider,
                         {facts.client.name,
                          core::filled(words.translate("ContractPaper", "Quote %1"), {facts.contract.number}),
                          words.date(facts.issuedOn)})});
    part.add({Title{words.translate("ContractPaper", "Quote"), facts.contract.title}});
}

void writeApproval(const PaperPart &part)
{
    const ReportWords &words = part.words;
    const auto place = [](const QString &first, const QStringList &lines) {
        return QStringList{first} + lines;
    };
    Group group;
    group.blocks.push_back({Heading{words.translate("ContractPaper", "Approval"), 1}});
    group.blocks.push_back(
        {Paragraph{.text = rich(words.translate(
                       "ContractPaper", "The contract that follows from this quote says the rest; it binds "
                                        "both parties once they have signed it."))}});
    group.blocks.push_back({Signatures{
        {place(part.facts.provider.name,
               {core::filled(words.translate("ContractPaper", "Offer valid through %1"),
                             {words.date(part.facts.issuedOn.addDays(part.version().quoteDays))}),
                words.translate("ContractPaper", "Signature:")}),
         place(part.facts.client.name, {words.translate("ContractPaper", "Agreed, name and capacity:"),
                                        words.translate("ContractPaper", "Place and date:"),
                                        words.translate("ContractPaper", "Signature:")})}}});
    part.add({std::move(group)});
}

} // namespace

Document quotePaper(const core::ContractDocument &contract, const ReportWords &words)
{
    const QString name =
        core::filled(words.translate("ContractPaper", "Quote %1"), {contract.contract.number});
    core::ContractDocument facts = contract;
    facts.version.isSigned = true; // A quote is not the draft of itself: no mark, no gaps.
    Document document = framed(facts, name, words);
    const ContractSentences sentences = sentencesOf(words);
    const PaperPart part{facts, words, sentences, document.blocks};
    writeHead(part);
    part.heading(words.translate("ContractPaper", "Price"), 1);
    writeAmounts(part);
    part.heading(words.translate("ContractPaper", "What it covers"), 1);
    writeScopeTables(part);
    part.heading(words.translate("ContractPaper", "What it promises"), 1);
    writeGrid(part);
    part.heading(words.translate("ContractPaper", "For how long"), 1);
    part.paragraph(QStringList{sentences.term(contract.contract.startsOn.isValid()
                                                  ? words.date(contract.contract.startsOn)
                                                  : QString(),
                                              contract.version),
                               sentences.renewal(contract.version), sentences.noticeRule(contract.version)}
                       .join(QLatin1Char(' '))
                       .trimmed());
    writeApproval(part);
    return document;
}

} // namespace ui
