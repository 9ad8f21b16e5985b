// SPDX-License-Identifier: GPL-3.0-or-later
// The letter of articles L215-1 and L215-3 of the Code de la consommation: product/french-practice.md §6.
#include "ui/printing/contract/ContractPaper.h"
#include "ui/printing/contract/PaperPart.h"

namespace ui {
namespace {

core::Result<> checkDue(const core::ContractDocument &contract)
{
    const QString &number = contract.contract.number;
    if (contract.client.kind == core::ClientKind::Professional)
        return core::invalid(
            {QT_TRANSLATE_NOOP("Sentence", "“%1” is a professional: L215-1 asks for no letter. "
                                           "Its kind is on the client’s page."),
             {contract.client.name}});
    if (contract.isProject())
        return core::invalid(
            {QT_TRANSLATE_NOOP("Sentence",
                               "This version of the contract “%1” is not signed: nothing renews itself."),
             {number}});
    const bool renews = contract.refusable && contract.version.renewalMode == core::RenewalMode::Tacit;
    if (!renews)
        return core::invalid(
            {QT_TRANSLATE_NOOP("Sentence", "The contract “%1” does not renew itself: no letter is due."),
             {number}});
    return {};
}

void writeBody(const PaperPart &part, const core::ContractPeriod &period)
{
    const ReportWords &words = part.words;
    const core::ContractDocument &facts = part.facts;
    part.paragraph(words.translate("ContractPaper", "Madam, Sir,"));
    part.paragraph(core::filled(
        words.translate("ContractPaper",
                        "The present term of your contract %1 (%2) ends on %3. On %4 the contract renews "
                        "itself for %5, unless one of us has refused it before."),
        {facts.contract.number, facts.contract.title, words.date(*period.to),
         words.date(period.to->addDays(1)), part.sentences.months(facts.version.renewalMonths)}));
    part.paragraph(words.translate("ContractPaper", "You are free not to renew it."));
    part.add({StatusLine{core::filled(words.translate("ContractPaper", "Last day to refuse the renewal: %1"),
                                      {words.date(*period.noticeDeadline)}),
                         Ink::Text,
                         {}}});
    part.add({Spacer{pt(6)}});
    const bool received = facts.version.noticeCounts == core::NoticeCounts::Receipt;
    part.paragraph(
        received
            ? words.translate("ContractPaper", "To refuse it, send us a registered letter that we receive on "
                                               "that day at the latest.")
            : words.translate("ContractPaper", "To refuse it, send us a registered letter on that day at the "
                                               "latest."));
    part.paragraph(words.translate("ContractPaper",
                                   "We tell you so as articles L215-1 and L215-3 of the French Consumer Code "
                                   "want it. Where a client has not been told in this way, it may end the "
                                   "contract free of charge at any time from the day of its renewal on."));
    part.paragraph(words.translate("ContractPaper", "Yours faithfully,"));
}

} // namespace

core::Result<Document> reminderLetter(const core::ContractDocument &contract, const ReportWords &words)
{
    if (const core::Result<> due = checkDue(contract); !due)
        return due.error();
    const QString name = core::filled(words.translate("ContractPaper", "Renewal of your contract %1"),
                                      {contract.contract.number});
    Document document = framed(contract, name, words);
    const ContractSentences sentences = sentencesOf(words);
    const PaperPart part{contract, words, sentences, document.blocks};
    writeLetterHead(part, name);
    writeBody(part, *contract.refusable);
    writeLetterFoot(part);
    return document;
}

} // namespace ui
