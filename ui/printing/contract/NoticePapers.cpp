// SPDX-License-Identifier: GPL-3.0-or-later
// The letter that acknowledges a notice, and the record of what was handed back: product/french-practice.md
// §6.2, §9.
#include "ui/printing/contract/ChangeWords.h"
#include "ui/printing/contract/ContractPaper.h"
#include "ui/printing/contract/PaperPart.h"
#include "ui/printing/report/LegalMentions.h"
#include "ui/text/NoticeText.h"

#include <algorithm>

namespace ui {
namespace {

core::Result<> checkNotice(const core::ContractDocument &contract)
{
    if (contract.notice)
        return {};
    return core::invalid(
        {QT_TRANSLATE_NOOP("Sentence", "No notice stands for the contract “%1”: record it first, "
                                       "on the page of its life."),
         {contract.contract.number}});
}

NoticeSentences sentencesOfNotice(const ReportWords &words)
{
    return {[&words](QDate day) { return words.date(day); },
            [&words](const char *context, const char *source) { return words.translate(context, source); }};
}

QString itemText(const core::ReversibilityItem &item, const PaperPart &part)
{
    return item.label.isEmpty() ? part.word(termOf(item.topic)) : typeset(item.label, part.words.locale());
}

/// Every date of the letter that is known.
KeyValues letterRows(const PaperPart &part)
{
    const ReportWords &words = part.words;
    const core::ContractNotice &notice = *part.facts.notice;
    KeyValues rows;
    const auto put = [&rows](const QString &name, const QString &text) {
        if (!text.isEmpty())
            rows.rows.append({name, text});
    };
    const auto day = [&words](const std::optional<QDate> &on) { return on ? words.date(*on) : QString(); };
    put(words.translate("ContractPaper", "Motive"), part.word(termOf(notice.motive)));
    put(words.translate("ContractPaper", "Words of the letter"), typeset(notice.reason, words.locale()));
    put(words.translate("ContractPaper", "Sent by"), part.word(termOf(notice.means)));
    put(words.translate("ContractPaper", "Tracking number"), notice.trackingNumber);
    put(words.translate("ContractPaper", "Dated"), words.date(notice.writtenOn));
    put(words.translate("ContractPaper", "Sent on"), day(notice.postedOn));
    put(words.translate("ContractPaper", "First presented on"), day(notice.presentedOn));
    put(words.translate("ContractPaper", "Received on"), day(notice.receivedOn));
    put(words.translate("ContractPaper", "Came back on"), day(notice.returnedOn));
    return rows;
}

void writeNext(const PaperPart &part)
{
    const ReportWords &words = part.words;
    const core::ContractDocument &facts = part.facts;
    if (!facts.outcome.endsOn)
        return;
    part.paragraph(core::filled(
        words.translate("ContractPaper",
                        "Until %1 nothing changes: we keep our commitments, and the price is due "
                        "as agreed."),
        {words.date(*facts.outcome.endsOn)}));
    std::optional<QDate> last;
    for (const core::ReversibilityItem &item : facts.items) {
        if (item.dueOn && (!last || *last < *item.dueOn))
            last = item.dueOn;
    }
    if (facts.items.isEmpty())
        return;
    part.paragraph(last ? core::filled(words.translate("ContractPaper",
                                                       "We prepare with you what is to be handed back, until "
                                                       "%1 at the latest:"),
                                       {words.date(*last)})
                        : words.translate("ContractPaper", "We prepare with you what is to be handed back:"));
    for (const core::ReversibilityItem &item : facts.items)
        part.bullet(item.dueOn
                        ? core::filled(words.translate("ContractPaper", "%1, by %2", "what, until when"),
                                       {itemText(item, part), words.date(*item.dueOn)})
                        : itemText(item, part));
}

void writeAcknowledgement(const PaperPart &part)
{
    const ReportWords &words = part.words;
    const core::ContractDocument &facts = part.facts;
    const core::ContractNotice &notice = *facts.notice;
    part.paragraph(words.translate("ContractPaper", "Madam, Sir,"));
    const QString said =
        notice.sender == core::NoticeSender::Client
            ? words.translate("ContractPaper",
                              "We acknowledge your letter of %1, by which you end the contract %2 "
                              "(%3).")
            : words.translate("ContractPaper",
                              "We confirm our letter of %1, by which we end the contract %2 (%3).");
    part.paragraph(
        core::filled(said, {words.date(notice.writtenOn), facts.contract.number, facts.contract.title}));
    part.add({Spacer{pt(4)}});
    part.add({letterRows(part)});
    part.add({Spacer{pt(6)}});
    part.paragraph(typeset(sentencesOfNotice(words).explanation(notice, facts.outcome), words.locale()));
    if (facts.outcome.endsOn) {
        part.add({StatusLine{core::filled(words.translate("ContractPaper", "Last day of the contract: %1"),
                                          {words.date(*facts.outcome.endsOn)}),
                             Ink::Text,
                             {}}});
        part.add({Spacer{pt(6)}});
    }
    writeNext(part);
    part.paragraph(words.translate("ContractPaper", "Yours faithfully,"));
    writeLetterFoot(part);
}

Table itemTable(const PaperPart &part)
{
    const ReportWords &words = part.words;
    Table table{.caption = words.translate("ContractPaper", "What is handed back"),
                .columns = {{.title = words.translate("ContractPaper", "What is handed back")},
                            {.title = words.translate("ContractPaper", "Responsible")},
                            {.title = words.translate("ContractPaper", "Due on"), .wraps = false},
                            {.title = words.translate("ContractPaper", "Done on"), .wraps = false},
                            {.title = words.translate("ContractPaper", "Remarks and reserves")}}};
    const auto day = [&words](const std::optional<QDate> &on) {
        return on ? words.shortDate(*on) : Format::none();
    };
    for (const core::ReversibilityItem &item : part.facts.items) {
        TableCell done = cell(day(item.doneOn));
        if (!item.doneOn)
            done = cell(words.translate("ContractPaper", "not yet"), true, Ink::Watch);
        table.rows.append({TableRow::Kind::Body,
                           {cell(itemText(item, part), true), cell(item.responsible), cell(day(item.dueOn)),
                            done, cell(typeset(item.remark, words.locale()))}});
    }
    return table;
}

int openItems(const QList<core::ReversibilityItem> &items)
{
    return static_cast<int>(
        std::ranges::count_if(items, [](const core::ReversibilityItem &item) { return !item.doneOn; }));
}

void writeRecord(const PaperPart &part)
{
    const ReportWords &words = part.words;
    const core::ContractDocument &facts = part.facts;
    QStringList right{facts.client.name,
                      core::filled(words.translate("ContractPaper", "Contract %1"), {facts.contract.number})};
    if (facts.outcome.endsOn)
        right << core::filled(words.translate("ContractPaper", "ends on %1"),
                              {words.date(*facts.outcome.endsOn)});
    part.add({mastheadOf(facts.provider, right)});
    part.add({Title{words.translate("ContractPaper", "Reversibility record"), facts.contract.title}});
    part.paragraph(
        core::filled(words.translate("ContractPaper",
                                     "The contract %1 between %2 and %3 was ended by the letter of %4. The "
                                     "parties note what was handed back."),
                     {facts.contract.number, facts.provider.name, facts.client.name,
                      words.date(facts.notice->writtenOn)}));
    part.add({itemTable(part)});
    part.add({Spacer{}});
    const int open = openItems(facts.items);
    part.paragraph(open == 0
                       ? words.translate("ContractPaper", "All of it was handed back.")
                       : words.translate("ContractPaper", "%n point(s) of it are still to be handed back.",
                                         nullptr, open));
    part.paragraph(words.translate("ContractPaper", "Reserves of the client:"));
    part.add({Spacer{pt(24)}});
    if (facts.notice->reversedOn)
        part.paragraph(core::filled(words.translate("ContractPaper", "Signed on %1 by %2."),
                                    {words.date(*facts.notice->reversedOn), facts.notice->reversedBy}));
    writeSignatures(part);
}

} // namespace

core::Result<Document> noticeAcknowledgement(const core::ContractDocument &contract, const ReportWords &words)
{
    if (const core::Result<> given = checkNotice(contract); !given)
        return given.error();
    const QString name =
        contract.notice->sender == core::NoticeSender::Client
            ? core::filled(
                  words.translate("ContractPaper", "Acknowledgement of the notice to the contract %1"),
                  {contract.contract.number})
            : core::filled(words.translate("ContractPaper", "Notice given to the contract %1"),
                           {contract.contract.number});
    Document document = framed(contract, name, words);
    const ContractSentences sentences = sentencesOf(words);
    const PaperPart part{contract, words, sentences, document.blocks};
    writeLetterHead(part, name);
    writeAcknowledgement(part);
    return document;
}

core::Result<Document> reversibilityRecord(const core::ContractDocument &contract, const ReportWords &words)
{
    if (const core::Result<> given = checkNotice(contract); !given)
        return given.error();
    const QString name =
        core::filled(words.translate("ContractPaper", "Reversibility record of the contract %1"),
                     {contract.contract.number});
    Document document = framed(contract, name, words);
    const ContractSentences sentences = sentencesOf(words);
    const PaperPart part{contract, words, sentences, document.blocks};
    writeRecord(part);
    return document;
}

} // namespace ui
