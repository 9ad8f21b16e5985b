// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/printing/Blocks.h"
#include "ui/printing/report/ReportWords.h"

namespace ui {

/// What every section of the report is given: the facts, the words, and where to write.
struct ReportPart
{
    const core::MonthReport &report;
    const ReportWords &words;
    std::vector<Block> &blocks;
    int &section; ///< The number of the last heading of level 1.

    void add(Block block) const { blocks.push_back(std::move(block)); }
    void heading(const QString &text, int level = 2) const { add({Heading{text, level}}); }
    /// A numbered heading of level 1.
    void numbered(const QString &text) const;
    void paragraph(const QString &text) const { add({Paragraph{.text = rich(text)}}); }
    /// A paragraph that stays with the table or chart it speaks of.
    void intro(const QString &text) const { add({Paragraph{.text = rich(text), .introduces = true}}); }
    void note(const QString &text) const;
    void bullet(const QString &term, const QString &text) const;
};

/// The first page: state, sentences, key figures, what to remember.
void writeFrontPage(const ReportPart &part);
void writeCommitments(const ReportPart &part, const core::ContractMonth &contract);
/// What the breaches come to, where the contract agrees to penalties: an indication.
void writePenalty(const ReportPart &part, const core::ContractMonth &contract);
void writeInterventions(const ReportPart &part, const core::ContractMonth &contract);
void writeBacklog(const ReportPart &part, const core::ContractMonth &contract);
void writeHours(const ReportPart &part, const core::ContractMonth &contract);
void writePack(const ReportPart &part, const core::ContractMonth &contract);
void writePark(const ReportPart &part);
void writeInterventionsAnnex(const ReportPart &part);
void writeMethodAnnex(const ReportPart &part);
void writeExplanations(const ReportPart &part);
void writeVisa(const ReportPart &part);

/// "Contract C-2023-002 · Managed services", or that no contract covers it.
QString contractName(const ReportWords &words, const core::ContractMonth &contract);
/// The sentences a person may start from, made of the figures.
QStringList draftSentences(const core::MonthReport &report, const ReportWords &words);
QString stateWord(const core::MonthReport &report, const ReportWords &words);
QString stateReasons(const core::MonthReport &report, const ReportWords &words);

} // namespace ui
