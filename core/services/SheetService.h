// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/SignedSheet.h"
#include "core/storage/Unit.h"

namespace core {

/// A sheet that was just signed, or not, as its paper says.
struct SignedPaper
{
    SignedSheet said = {}; ///< All but its id and its attachment.
    QString name = {};
    QByteArray content = {}; ///< The PDF, byte for byte.
    int paper = 0;           ///< Attachment::paper.
    QDate day = {};          ///< On which it was signed, in the provider's zone.
};

/// Keeps @p paper with its intervention, for good: neither removing nor undo takes it away. Conflict where
/// the sheet says something else by now than what was signed, or another version was signed meanwhile;
/// Invalid for a correction without its reason.
Result<SignedSheetId> keepSigned(Unit &unit, const SignedPaper &paper);

} // namespace core
