// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/ContractDocument.h"
#include "ui/printing/Blocks.h"
#include "ui/printing/report/ReportWords.h"

namespace ui {

/// The contract, or the amendment that its version is, as a document in the language of @p words:
/// eleven parts, then the places to sign. A signed one names the parties as they were then. Any thread.
Document contractPaper(const core::ContractDocument &of, const ReportWords &words);

/// The price of it as an offer: what is covered, what is promised and what it costs.
Document quotePaper(const core::ContractDocument &contract, const ReportWords &words);

/// The letter that tells the client its new price and how it was computed. Invalid, with a sentence, where no
/// revision made this version.
core::Result<Document> revisionLetter(const core::ContractDocument &contract, const ReportWords &words);

/// The letter by which a client who is not a professional learns that it may refuse the renewal
/// (Code de la consommation, L215-1 and L215-3). Invalid, with a sentence, where none is due.
core::Result<Document> reminderLetter(const core::ContractDocument &contract, const ReportWords &words);

/// The letter that says which notice was received, which day counts, and what happens until the end. Invalid,
/// with a sentence, where no notice stands; likewise below.
core::Result<Document> noticeAcknowledgement(const core::ContractDocument &contract,
                                             const ReportWords &words);

/// What was handed back at the end, line by line, with reserves and the places to sign.
core::Result<Document> reversibilityRecord(const core::ContractDocument &contract, const ReportWords &words);

} // namespace ui
