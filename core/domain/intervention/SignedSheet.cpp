// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/SignedSheet.h"

namespace core {

SheetChanges changesOf(const SheetDigests &then, const SheetDigests &now)
{
    return {
        .work = then.work != now.work, .parts = then.parts != now.parts, .texts = then.texts != now.texts};
}

Result<> checked(const SignedSheet &sheet)
{
    const bool isSigned = sheet.outcome == SignOutcome::Signed;
    if (isSigned && sheet.signer.trimmed().isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Enter the name of the person who signs.")},
                       QStringLiteral("signer"));
    if (sheet.outcome == SignOutcome::Absent && sheet.satisfaction != Satisfaction::NotSaid)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A client who is absent has not said whether they are "
                                                      "satisfied.")},
                       QStringLiteral("satisfaction"));
    if (sheet.number > 1 && sheet.reason.trimmed().isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Say why the sheet is signed again: the new version "
                                                      "prints it.")},
                       QStringLiteral("reason"));
    return {};
}

} // namespace core
