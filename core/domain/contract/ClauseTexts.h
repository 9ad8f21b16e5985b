// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/PartFindings.h"

#include <QHash>
#include <QLocale>

namespace core {

/// The figures that a text of ours may name, by their name. A condition has an empty one.
using ClauseFigures = QHash<QString, QString>;

/// Those of the contract in @p facts, as @p language writes them.
ClauseFigures clauseFigures(const ContractFacts &facts, QLocale::Language language);

/// @p text with its figures: {fee} is one, {days|day|days} a number and its word, {tacit?} only a condition.
/// A line that names a figure which is not there is left out, and so is a blank line then left over.
QString filledClause(const QString &text, const ClauseFigures &figures, QLocale::Language language);

/// The parts for which we have a text.
bool hasProposal(ContractPart part);
/// Our text for @p part, French or English, written with the contract's own figures: a beginning, to be read
/// and changed. Empty where we have none.
QString proposedClause(ContractPart part, const ContractFacts &facts, QLocale::Language language);

} // namespace core
