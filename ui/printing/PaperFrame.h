// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/PaperParties.h"
#include "ui/printing/Blocks.h"
#include "ui/printing/report/ReportWords.h"

namespace ui {

// What papers that are not the contract itself begin and end with.

/// Where a paper is written: its parties, its words and its blocks.
struct PaperSheet
{
    const core::PaperParties &parties;
    const ReportWords &words;
    std::vector<Block> &blocks;

    void add(Block block) const { blocks.push_back(std::move(block)); }
    void heading(const QString &text, int level = 2) const { add({Heading{text, level}}); }
    void paragraph(const QString &text) const;
    void bullet(const QString &text) const { add({Paragraph{.text = rich(text), .bullet = true}}); }
    void note(const QString &text) const;
    /// What the user wrote, paragraph by paragraph; @p otherwise where that is nothing.
    void written(const QString &text, const QString &otherwise) const;
};

/// An empty document called @p name: header, legal footer, page numbers.
Document paperFrame(const core::PaperParties &parties, const QString &name, const ReportWords &words);

/// How a letter begins: who writes, to whom, where and when, and what about; and how it ends: who signs.
void writeLetterHead(const PaperSheet &sheet, const QString &about);
void writeLetterFoot(const PaperSheet &sheet);

/// Adds a row, unless there is nothing to say.
void put(KeyValues &rows, const QString &name, const QString &text);
/// "Anne Weber, manager"
QString representativeOf(const core::LegalIdentity &legal);
/// A place to sign: @p who, then lines for the name, the place and date, and the signature.
QStringList placeToSign(const QString &who, const QString &name, const ReportWords &words);

} // namespace ui
