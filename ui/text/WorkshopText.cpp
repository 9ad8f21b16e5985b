// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/WorkshopText.h"

#include <QCoreApplication>
#include <array>

namespace ui {
namespace {

constexpr std::array kCustody{QT_TRANSLATE_NOOP("CustodyKind", "In the workshop"),
                              QT_TRANSLATE_NOOP("CustodyKind", "Lent")};
constexpr std::array kMethod{QT_TRANSLATE_NOOP("WipingMethod", "Overwriting"),
                             QT_TRANSLATE_NOOP("WipingMethod", "Secure erase by the medium itself"),
                             QT_TRANSLATE_NOOP("WipingMethod", "Cryptographic erase"),
                             QT_TRANSLATE_NOOP("WipingMethod", "Degaussing"),
                             QT_TRANSLATE_NOOP("WipingMethod", "Physical destruction")};
constexpr std::array kFate{
    QT_TRANSLATE_NOOP("MediumFate", "Used again"), QT_TRANSLATE_NOOP("MediumFate", "Returned to the client"),
    QT_TRANSLATE_NOOP("MediumFate", "Handed to a recycler"), QT_TRANSLATE_NOOP("MediumFate", "Destroyed")};

class WorkshopText
{
    Q_DECLARE_TR_FUNCTIONS(WorkshopText)
};

QString translated(const Term &term)
{
    return QCoreApplication::translate(term.context, term.source);
}

} // namespace

Term termOf(core::CustodyKind kind)
{
    return {"CustodyKind", kCustody.at(static_cast<size_t>(kind))};
}

Term termOf(core::WipingMethod method)
{
    return {"WipingMethod", kMethod.at(static_cast<size_t>(method))};
}

Term termOf(core::MediumFate fate)
{
    return {"MediumFate", kFate.at(static_cast<size_t>(fate))};
}

QString words(core::CustodyKind kind)
{
    return translated(termOf(kind));
}

QString words(core::WipingMethod method)
{
    return translated(termOf(method));
}

QString words(core::MediumFate fate)
{
    return translated(termOf(fate));
}

BadgeText custodyBadge(const core::Custody &custody, const Format &format)
{
    if (custody.returnedOn)
        return {WorkshopText::tr("back since %1", "a day").arg(format.day(*custody.returnedOn)), Tone::Kept,
                format.longDay(*custody.returnedOn)};
    if (!custody.dueOn)
        return {words(custody.kind), Tone::Accent};
    const QString day = format.nearDay(*custody.dueOn);
    if (*custody.dueOn < format.today())
        return {WorkshopText::tr("was due back %1", "a day").arg(day), Tone::Breached,
                format.longDay(*custody.dueOn)};
    return {WorkshopText::tr("due back %1", "a day").arg(day),
            *custody.dueOn == format.today() ? Tone::Watch : Tone::Neutral, format.longDay(*custody.dueOn)};
}

} // namespace ui
