// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/SheetText.h"

#include <QCoreApplication>
#include <array>

namespace ui {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("SheetText", text);
}

} // namespace

QString words(core::SignOutcome outcome)
{
    static constexpr std::array kWords{QT_TRANSLATE_NOOP("SignOutcome", "Signed on the screen"),
                                       QT_TRANSLATE_NOOP("SignOutcome", "Client absent"),
                                       QT_TRANSLATE_NOOP("SignOutcome", "Client refuses to sign")};
    return QCoreApplication::translate("SignOutcome", kWords.at(static_cast<size_t>(outcome)));
}

QString words(core::Satisfaction satisfaction)
{
    static constexpr std::array kWords{QT_TRANSLATE_NOOP("Satisfaction", "Not said"),
                                       QT_TRANSLATE_NOOP("Satisfaction", "Satisfied"),
                                       QT_TRANSLATE_NOOP("Satisfaction", "Not satisfied")};
    return QCoreApplication::translate("Satisfaction", kWords.at(static_cast<size_t>(satisfaction)));
}

BadgeText outcomeBadge(core::SignOutcome outcome)
{
    switch (outcome) {
    case core::SignOutcome::Signed:
        return {translated(QT_TRANSLATE_NOOP("SheetText", "signed")), Tone::Kept};
    case core::SignOutcome::Absent:
        return {translated(QT_TRANSLATE_NOOP("SheetText", "client absent")), Tone::Watch};
    case core::SignOutcome::Refused:
        break;
    }
    return {translated(QT_TRANSLATE_NOOP("SheetText", "refused")), Tone::Breached};
}

QString changesText(const core::SheetChanges &changes)
{
    QStringList what;
    if (changes.work)
        what << translated(QT_TRANSLATE_NOOP("SheetText", "the time"));
    if (changes.parts)
        what << translated(QT_TRANSLATE_NOOP("SheetText", "the parts"));
    if (changes.texts)
        what << translated(QT_TRANSLATE_NOOP("SheetText", "the texts"));
    if (what.isEmpty())
        return {};
    return translated(QT_TRANSLATE_NOOP("SheetText", "Changed since the sheet was kept: %1. What was signed "
                                                     "stays as it was; have the new version signed."))
        .arg(what.join(QStringLiteral(", ")));
}

} // namespace ui
