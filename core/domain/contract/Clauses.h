// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/PartFindings.h"

namespace core {

/// Under which name ContractVersion::clauses keeps the free text of @p part.
QString clauseName(ContractPart part);
/// That text; empty where none was written.
QString clauseText(const ContractVersion &version, ContractPart part);

} // namespace core
