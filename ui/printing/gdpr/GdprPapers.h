// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/ContractDocument.h"
#include "core/reports/GdprDocument.h"
#include "ui/printing/Blocks.h"
#include "ui/printing/report/ReportWords.h"

namespace ui {

// What the GDPR wants on paper of a processor: product/french-practice.md §10. Any thread.

/// The register of art. 30(2), a part for each client. Invalid, with a sentence, where it is empty.
core::Result<Document> processingRegister(const core::RegisterDocument &facts, const ReportWords &words);

/// The letter by which the client learns of a breach, with what art. 33(3) lists; what is not known yet is
/// said to be. @p words: in the zone of the provider.
Document breachNotice(const core::BreachDocument &facts, const ReportWords &words);

/// What art. 28(3) wants agreed with a processor, from the client's activities. Invalid, with a sentence,
/// where none is recorded.
core::Result<Document> gdprAnnex(const core::ContractDocument &contract, const ReportWords &words);

} // namespace ui
