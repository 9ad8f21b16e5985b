// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/PaperFrame.h"
#include "ui/printing/report/LegalMentions.h"
#include "ui/printing/workshop/WorkshopPapers.h"
#include "ui/printing/workshop/machineRows.h"

namespace ui {
namespace {

bool isLoan(const core::CustodyDocument &facts)
{
    return facts.custody.kind == core::CustodyKind::Loan;
}

QString titleOf(const core::CustodyDocument &facts, const ReportWords &words)
{
    return isLoan(facts) ? words.translate("WorkshopPaper", "Receipt of a machine on loan")
                         : words.translate("WorkshopPaper", "Receipt of a machine taken to the workshop");
}

KeyValues handoverRows(const core::CustodyDocument &facts, const ReportWords &words)
{
    const core::Custody &custody = facts.custody;
    const auto text = [&words](const QString &written) { return typeset(written.trimmed(), words.locale()); };
    KeyValues rows;
    put(rows, words.translate("WorkshopPaper", "Handed over on"), words.date(custody.sinceOn));
    put(rows,
        isLoan(facts) ? words.translate("WorkshopPaper", "To be returned by")
                      : words.translate("WorkshopPaper", "To be given back by"),
        custody.dueOn ? words.date(*custody.dueOn) : words.translate("WorkshopPaper", "no day is agreed"));
    put(rows, words.translate("WorkshopPaper", "Reason"), text(custody.reason));
    put(rows, words.translate("WorkshopPaper", "State when handed over"), text(custody.stateBefore));
    put(rows, words.translate("WorkshopPaper", "Accessories"), text(custody.accessories));
    return rows;
}

QString undertaking(const core::CustodyDocument &facts, const ReportWords &words)
{
    if (isLoan(facts))
        return words.translate(
            "WorkshopPaper",
            "The machine stays the property of the provider. The client uses it with care, keeps "
            "it under its roof and returns it with its accessories; the data that it puts on the "
            "machine are its own to take off, and are wiped once the machine is back.");
    return words.translate(
        "WorkshopPaper",
        "The machine stays the property of the client. The provider keeps it under lock, works on "
        "it for the reason above only, and copies none of its data beyond what the repair needs; "
        "such a copy is wiped once the machine is given back.");
}

Signatures places(const core::CustodyDocument &facts, const ReportWords &words)
{
    const QString dot = QStringLiteral(" · ");
    return {{placeToSign(words.translate("ContractPaper", "The provider") + dot + facts.parties.provider.name,
                         facts.technicianName, words),
             placeToSign(words.translate("ContractPaper", "The client") + dot + facts.parties.client.name,
                         facts.custody.counterpart, words)}};
}

/// To be signed when the machine comes back: filled in where it is.
void writeReturn(const PaperSheet &sheet, const core::CustodyDocument &facts)
{
    const ReportWords &words = sheet.words;
    const core::Custody &custody = facts.custody;
    Group group;
    group.blocks.push_back({Heading{words.translate("WorkshopPaper", "Given back"), 2}});
    const QString gap = QString(40, QLatin1Char('.'));
    const QString state = custody.stateAfter.trimmed();
    KeyValues rows;
    rows.rows.append({words.translate("WorkshopPaper", "Given back on"),
                      custody.returnedOn ? words.date(*custody.returnedOn) : gap});
    rows.rows.append({words.translate("WorkshopPaper", "State when given back"),
                      state.isEmpty() ? gap : typeset(state, words.locale())});
    group.blocks.push_back({std::move(rows)});
    group.blocks.push_back({Spacer{}});
    group.blocks.push_back({places(facts, words)});
    sheet.add({std::move(group)});
}

} // namespace

Document custodyReceipt(const core::CustodyDocument &facts, const ReportWords &words)
{
    const QString name = titleOf(facts, words);
    Document document = paperFrame(facts.parties, name, words);
    const PaperSheet sheet{facts.parties, words, document.blocks};
    const core::Provider &provider = facts.parties.provider;
    sheet.add({mastheadOf(
        provider, {facts.parties.client.name, core::filled(words.translate("WorkshopPaper", "on %1", "a day"),
                                                           {words.date(facts.custody.sinceOn)})})});
    sheet.add({Title{name, facts.asset.name}});
    sheet.heading(words.translate("WorkshopPaper", "The machine"));
    sheet.add({machineRows(facts.asset, words)});
    sheet.heading(words.translate("WorkshopPaper", "Handed over"));
    sheet.add({handoverRows(facts, words)});
    sheet.add({Spacer{}});
    sheet.paragraph(undertaking(facts, words));
    sheet.add({Spacer{}});
    sheet.add({places(facts, words)});
    writeReturn(sheet, facts);
    return document;
}

} // namespace ui
