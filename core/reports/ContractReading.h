// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Instant.h"
#include "core/reports/ContractDocument.h"
#include "core/storage/Connection.h"

namespace core {

struct ContractDocumentRequest
{
    ContractId contract = {};
    int version = 0;         ///< Its number; 0: the latest.
    bool isRevision = false; ///< 0 is then the latest that a revision of the price made.
    Instant now = {};
};

/// Reads what the document needs. NotFound, with a sentence, where there is no such version.
Result<ContractDocument> contractDocument(Connection &connection, const ContractDocumentRequest &request);

} // namespace core
