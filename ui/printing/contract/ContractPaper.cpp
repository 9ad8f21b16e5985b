// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/contract/ContractPaper.h"

#include "core/domain/contract/Template.h"
#include "ui/printing/contract/ChangeWords.h"
#include "ui/printing/contract/PaperPart.h"
#include "ui/printing/report/LegalMentions.h"

#include <QRegularExpression>

namespace ui {
namespace {

QString nameOf(const core::ContractDocument &contract, const ReportWords &words)
{
    if (!contract.isAmendment())
        return core::filled(words.translate("ContractPaper", "Contract %1"), {contract.contract.number});
    return core::filled(words.translate("ContractPaper", "Amendment %1 to contract %2"),
                        {words.number(contract.version.number - 1), contract.contract.number});
}

/// "Contract C-2026-003 · version 2 · in force from 1 December 2026"
QStringList reference(const core::ContractDocument &contract, const ReportWords &words)
{
    QStringList lines{contract.client.name, nameOf(contract, words)};
    if (contract.version.effectiveOn.isValid())
        lines << core::filled(words.translate("ContractPaper", "takes effect on %1"),
                              {words.date(contract.version.effectiveOn)});
    if (contract.isProject())
        lines << core::filled(words.translate("ContractPaper", "draft of %1"),
                              {words.date(contract.issuedOn)});
    return lines;
}

void writeHead(const PaperPart &part)
{
    const core::ContractDocument &facts = part.facts;
    const ReportWords &words = part.words;
    part.add({mastheadOf(facts.provider, reference(facts, words))});
    const QString title = facts.isAmendment() ? core::filled(words.translate("ContractPaper", "Amendment %1"),
                                                             {words.number(facts.version.number - 1)})
                                              : words.translate("ContractPaper", "IT maintenance contract");
    part.add({Title{title, facts.contract.title}});
    if (facts.isProject())
        part.add({StatusLine{words.translate("ContractPaper", "Draft"), Ink::Muted,
                             words.translate("ContractPaper", "not signed: it binds nobody yet.")}});
    if (facts.isProject() && core::isAfterTemplate(facts.version))
        part.note(words.translate("ContractPaper", "Template to be validated by a lawyer."));
    if (facts.isAmendment()) {
        part.add({Spacer{}});
        part.paragraph(core::filled(
            words.translate("ContractPaper",
                            "From %1 on the contract %2 reads as follows; what was agreed before "
                            "stays in force until then."),
            {words.date(facts.version.effectiveOn), facts.contract.number}));
    }
}

/// What an amendment changes, before the whole as it reads from then on.
void writeChanges(const PaperPart &part)
{
    if (!part.facts.former)
        return;
    const ReportWords &words = part.words;
    part.heading(words.translate("ContractPaper", "What changes"), 1);
    const QList<core::VersionChange> changes = core::versionChanges(*part.facts.former, part.version());
    if (changes.isEmpty()) {
        part.paragraph(words.translate("ContractPaper", "Nothing but the day of effect."));
        return;
    }
    const ChangeWords said(words, {part.facts.assets, part.facts.sites, part.facts.calendarNames});
    Table table{.caption = words.translate("ContractPaper", "What changes"),
                .columns = {{.title = words.translate("ContractPaper", "Point")},
                            {.title = words.translate("ContractPaper", "Until then")},
                            {.title = core::filled(words.translate("ContractPaper", "From %1"),
                                                   {words.date(part.version().effectiveOn)})}}};
    std::optional<core::ContractPart> last;
    for (const core::VersionChange &change : changes) {
        if (last != change.part)
            table.rows.append({TableRow::Kind::Group, {cell(partTitle(change.part, words))}});
        last = change.part;
        table.rows.append({TableRow::Kind::Body,
                           {cell(typeset(said.subject(change), words.locale())), cell(said.before(change)),
                            cell(said.after(change), true)}});
    }
    part.add({std::move(table)});
}

} // namespace

std::vector<Block> freeText(const QString &text, const QLocale &locale)
{
    static const QRegularExpression item(QStringLiteral("^\\s*[-–•*]\\s+"));
    std::vector<Block> blocks;
    QStringList paragraph;
    const auto finish = [&blocks, &paragraph] {
        if (!paragraph.isEmpty())
            blocks.push_back({Paragraph{.text = rich(paragraph.join(QLatin1Char('\n')))}});
        paragraph.clear();
    };
    const QStringList lines = typeset(text, locale).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QRegularExpressionMatch match = item.match(line);
        if (match.hasMatch() || line.trimmed().isEmpty())
            finish();
        if (match.hasMatch())
            blocks.push_back({Paragraph{.text = rich(line.mid(match.capturedEnd())), .bullet = true}});
        else if (!line.trimmed().isEmpty())
            paragraph << line.trimmed();
    }
    finish();
    return blocks;
}

void PaperPart::begin(core::ContractPart part) const
{
    heading(partTitle(part, words), 1);
}

void PaperPart::paragraph(const QString &text) const
{
    if (!text.isEmpty())
        add({Paragraph{.text = rich(text)}});
}

void PaperPart::note(const QString &text) const
{
    add({Paragraph{.text = rich(text, false, Ink::Muted), .size = Paragraph::Size::Note}});
}

void PaperPart::clause(core::ContractPart part) const
{
    const QString text = core::clauseText(version(), part);
    if (text.isEmpty())
        return;
    add({Spacer{pt(2)}});
    for (Block &block : freeText(text, words.locale()))
        blocks.push_back(std::move(block));
}

void PaperPart::toComplete(const QString &what) const
{
    if (!facts.isProject())
        return;
    RichText text = rich(words.translate("ContractPaper", "To be completed"), true, Ink::Watch);
    if (!what.isEmpty())
        text.append({QStringLiteral(" · ") + what, false, Ink::Muted});
    add({Spacer{pt(2)}});
    add({Paragraph{.text = text}});
}

void PaperPart::clauseOrGap(core::ContractPart part) const
{
    if (!core::clauseText(version(), part).isEmpty())
        clause(part);
    else if (facts.isProject())
        toComplete();
    else
        paragraph(words.translate("ContractPaper", "Nothing particular is agreed on this."));
}

ContractSentences sentencesOf(const ReportWords &words)
{
    return {words.figures(), [&words](const char *context, const char *source, int n) {
                return words.translate(context, source, nullptr, n);
            }};
}

Document framed(const core::ContractDocument &contract, const QString &name, const ReportWords &words)
{
    const QString mark =
        contract.isProject() ? words.translate("ContractPaper", "Draft") + QStringLiteral(" · ") : QString();
    Document document;
    document.title = name + QStringLiteral(" · ") + contract.client.name;
    document.author = contract.provider.name;
    document.language = words.locale().bcp47Name();
    document.headerLeft = contract.client.name;
    document.headerRight = mark + name;
    document.footerLeft = legalFooter(contract.provider, words);
    document.footerRight = mark + words.translate("MonthReport", "page %1 / %2");
    document.continued = words.translate("MonthReport", "%1 (continued)");
    return document;
}

Document contractPaper(const core::ContractDocument &of, const ReportWords &words)
{
    const core::ContractDocument contract = core::asSigned(of);
    Document document = framed(contract, nameOf(contract, words), words);
    const ContractSentences sentences = sentencesOf(words);
    const PaperPart part{contract, words, sentences, document.blocks};
    writeHead(part);
    writeChanges(part);
    writeParties(part);
    writeScope(part);
    writeKinds(part);
    writeServiceLevels(part);
    writeTerms(part);
    part.begin(core::ContractPart::Obligations);
    part.clauseOrGap(core::ContractPart::Obligations);
    writePrice(part);
    part.begin(core::ContractPart::Confidentiality);
    part.clauseOrGap(core::ContractPart::Confidentiality);
    writeDuration(part);
    writeReversibility(part);
    writeFollowUp(part);
    writeSignatures(part);
    return document;
}

} // namespace ui
