// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Clauses.h"
#include "core/reports/ContractDocument.h"
#include "ui/printing/Blocks.h"
#include "ui/printing/report/ReportWords.h"
#include "ui/text/ContractSentences.h"
#include "ui/text/DomainText.h"

namespace ui {

/// What every part of the printed contract is given: the facts, the words, and where to write.
struct PaperPart
{
    const core::ContractDocument &facts;
    const ReportWords &words;
    const ContractSentences &sentences;
    std::vector<Block> &blocks;

    const core::ContractVersion &version() const { return facts.version; }
    QString word(const Term &term) const { return words.translate(term.context, term.source); }
    void add(Block block) const { blocks.push_back(std::move(block)); }
    /// The numbered heading of a part.
    void begin(core::ContractPart part) const;
    void heading(const QString &text, int level = 2) const { add({Heading{text, level}}); }
    void paragraph(const QString &text) const;
    /// A paragraph that stays with the table it speaks of.
    void intro(const QString &text) const { add({Paragraph{.text = rich(text), .introduces = true}}); }
    void note(const QString &text) const;
    void bullet(const QString &text) const { add({Paragraph{.text = rich(text), .bullet = true}}); }
    /// What was written freely for @p part: a blank line begins a paragraph, a dash a list item.
    void clause(core::ContractPart part) const;
    /// In a project, that @p what (a sentence of its own) is still to be written; nothing once signed.
    void toComplete(const QString &what = {}) const;
    /// The clause, or in a project that it is still to be written.
    void clauseOrGap(core::ContractPart part) const;
};

/// @p text written freely, as paragraphs and list items.
std::vector<Block> freeText(const QString &text, const QLocale &locale);

/// In the language of @p words, which outlives them.
ContractSentences sentencesOf(const ReportWords &words);
/// How a letter begins: who writes, to whom, where and when, and what about.
void writeLetterHead(const PaperPart &part, const QString &about);
/// And how it ends: who signs for the provider.
void writeLetterFoot(const PaperPart &part);
/// An empty document called @p name: header, legal footer, page numbers, the mark of a project.
Document framed(const core::ContractDocument &contract, const QString &name, const ReportWords &words);

void writeParties(const PaperPart &part);
void writeScope(const PaperPart &part);
/// What is covered and what is excluded, alone.
void writeScopeTables(const PaperPart &part);
void writeKinds(const PaperPart &part);
void writeServiceLevels(const PaperPart &part);
/// The grid alone.
void writeGrid(const PaperPart &part);
void writeTerms(const PaperPart &part);
void writePrice(const PaperPart &part);
/// Amounts and lines with their total, without the clause.
void writeAmounts(const PaperPart &part);
void writeDuration(const PaperPart &part);
void writeReversibility(const PaperPart &part);
void writeFollowUp(const PaperPart &part);
void writeSignatures(const PaperPart &part);

} // namespace ui
