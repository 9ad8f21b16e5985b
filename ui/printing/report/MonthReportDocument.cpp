// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/report/MonthReportDocument.h"

#include "ui/printing/report/LegalMentions.h"
#include "ui/printing/report/ReportSections.h"

namespace ui {
namespace {

void writeContract(const ReportPart &part, const core::ContractMonth &contract)
{
    if (part.report.contracts.size() > 1) {
        part.add({PageBreak{}});
        part.add({Title{contractName(part.words, contract),
                        part.report.client + QStringLiteral(" · ") + part.words.month(part.report.month)}});
    }
    writeCommitments(part, contract);
    writeInterventions(part, contract);
    writeBacklog(part, contract);
    writeHours(part, contract);
    writePack(part, contract);
}

} // namespace

void ReportPart::numbered(const QString &text) const
{
    ++section;
    heading(QString::number(section) + QStringLiteral("  ") + text, 1);
}

void ReportPart::note(const QString &text) const
{
    add({Paragraph{.text = rich(text, false, Ink::Muted), .size = Paragraph::Size::Note}});
}

void ReportPart::bullet(const QString &term, const QString &text) const
{
    add({Paragraph{.text = {{term + QLatin1Char(' '), true, Ink::Text}, {text, false, Ink::Text}},
                   .bullet = true}});
}

QString contractName(const ReportWords &words, const core::ContractMonth &contract)
{
    if (contract.reference.isEmpty())
        return words.translate("MonthReport", "Outside any contract");
    const QString name = core::filled(words.translate("MonthReport", "Contract %1"), {contract.reference});
    return contract.name.isEmpty() ? name : name + QStringLiteral(" · ") + contract.name;
}

Document monthReportDocument(const core::MonthReport &report, const ReportWords &words)
{
    const QString name = words.translate("MonthReport", "Maintenance report");
    Document document;
    document.title =
        name + QStringLiteral(" · ") + report.client + QStringLiteral(" · ") + words.month(report.month);
    document.author = report.author.isEmpty() ? report.provider.name : report.author;
    document.language = words.locale().bcp47Name();
    document.headerLeft = report.client + QStringLiteral(" · ") + words.month(report.month);
    document.headerRight = name;
    document.footerLeft = legalFooter(report.provider, words);
    const QString page = words.translate("MonthReport", "page %1 / %2");
    document.footerRight =
        report.number.isEmpty()
            ? page
            : QString(words.translate("MonthReport", "Report #")).replace(QLatin1Char('#'), report.number) +
                  QStringLiteral(" · ") + page;
    document.continued = words.translate("MonthReport", "%1 (continued)");

    int section = 0;
    const ReportPart part{report, words, document.blocks, section};
    writeFrontPage(part);
    if (report.contracts.size() == 1)
        part.add({PageBreak{}});
    for (const core::ContractMonth &contract : report.contracts)
        writeContract(part, contract);
    writePark(part);
    part.add({PageBreak{}});
    writeInterventionsAnnex(part);
    writeMethodAnnex(part);
    writeExplanations(part);
    writeVisa(part);
    return document;
}

} // namespace ui
