// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/attachment/Attachment.h"

namespace core {

// A work sheet as the client signed it: product/interventions.md, "Work sheet".

enum class SignOutcome {
    Signed,
    Absent, ///< Nobody of the client was there,
    Refused ///< or would not sign.
};
enum class Satisfaction { NotSaid, Satisfied, NotSatisfied };

/// Digests of what a sheet says, so that it is known later whether that still holds.
struct SheetDigests
{
    QString work = {}; ///< Times, minutes and cover.
    QString parts = {};
    QString texts = {}; ///< What was asked, found, done and advised; the machines.
    friend bool operator==(const SheetDigests &, const SheetDigests &) = default;
};

/// What a sheet would say otherwise by now.
struct SheetChanges
{
    bool work = false;
    bool parts = false;
    bool texts = false;
    bool any() const { return work || parts || texts; }
    friend bool operator==(const SheetChanges &, const SheetChanges &) = default;
};
SheetChanges changesOf(const SheetDigests &then, const SheetDigests &now);

/// One version of a sheet that was signed, or not, in front of the client. Never changed nor removed: a
/// correction is another one, with the next number and its reason.
struct SignedSheet
{
    SignedSheetId id = {};
    InterventionId intervention = {};
    AttachmentId attachment = {}; ///< The PDF, byte for byte.
    int number = 1;
    Instant signedAt = {};
    SignOutcome outcome = SignOutcome::Signed;
    QString signer = {};
    QString capacity = {};
    Satisfaction satisfaction = Satisfaction::NotSaid;
    QString remarks = {}; ///< The client's.
    QString reason = {};  ///< Why it replaces the one before.
    SheetDigests digests = {};
    int version = 0;
    friend bool operator==(const SignedSheet &, const SignedSheet &) = default;
};

/// With the file that holds it.
struct KeptSheet
{
    SignedSheet sheet = {};
    Attachment file = {};
    friend bool operator==(const KeptSheet &, const KeptSheet &) = default;
};

/// Refuses what cannot be stored, naming the field.
Result<> checked(const SignedSheet &sheet);

} // namespace core
