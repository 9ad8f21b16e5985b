// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/ListWords.h"

#include "core/exchange/lists/ListValues.h"
#include "ui/text/DomainText.h"

#include <QCoreApplication>
#include <array>

namespace ui {
namespace {

/// A source text of the context, so that lupdate sees it.
struct FieldWord
{
    core::ListField field = core::ListField::Remark;
    const char *text = nullptr;
};

using enum core::ListField;
constexpr std::array kWords{
    FieldWord{LeftOut, QT_TRANSLATE_NOOP("ListWords", "Left out")},
    FieldWord{Secret, QT_TRANSLATE_NOOP("ListWords", "Secret: never read")},
    FieldWord{Remark, QT_TRANSLATE_NOOP("ListWords", "Line in the notes")},
    FieldWord{Client, QT_TRANSLATE_NOOP("ListWords", "Client")},
    FieldWord{Name, QT_TRANSLATE_NOOP("ListWords", "Name")},
    FieldWord{Number, QT_TRANSLATE_NOOP("ListWords", "Tag")},
    FieldWord{Notes, QT_TRANSLATE_NOOP("ListWords", "Notes")},
    FieldWord{Kind, QT_TRANSLATE_NOOP("ListWords", "Kind")},
    FieldWord{State, QT_TRANSLATE_NOOP("ListWords", "State")},
    FieldWord{Maker, QT_TRANSLATE_NOOP("ListWords", "Maker")},
    FieldWord{Model, QT_TRANSLATE_NOOP("ListWords", "Model")},
    FieldWord{Serial, QT_TRANSLATE_NOOP("ListWords", "Serial number")},
    FieldWord{Uuid, QT_TRANSLATE_NOOP("ListWords", "UUID")},
    FieldWord{Mac, QT_TRANSLATE_NOOP("ListWords", "MAC addresses")},
    FieldWord{Ip, QT_TRANSLATE_NOOP("ListWords", "IP addresses")},
    FieldWord{Os, QT_TRANSLATE_NOOP("ListWords", "System")},
    FieldWord{OsVersion, QT_TRANSLATE_NOOP("ListWords", "System’s version")},
    FieldWord{Cpu, QT_TRANSLATE_NOOP("ListWords", "Processor")},
    FieldWord{Memory, QT_TRANSLATE_NOOP("ListWords", "Memory")},
    FieldWord{User, QT_TRANSLATE_NOOP("ListWords", "User")},
    FieldWord{Location, QT_TRANSLATE_NOOP("ListWords", "Location")},
    FieldWord{RemoteAccess, QT_TRANSLATE_NOOP("ListWords", "Remote access")},
    FieldWord{Criticality, QT_TRANSLATE_NOOP("ListWords", "Criticality")},
    FieldWord{PurchasedOn, QT_TRANSLATE_NOOP("ListWords", "Purchased on")},
    FieldWord{Supplier, QT_TRANSLATE_NOOP("ListWords", "Supplier")},
    FieldWord{Price, QT_TRANSLATE_NOOP("ListWords", "Price")},
    FieldWord{WarrantyUntil, QT_TRANSLATE_NOOP("ListWords", "Warranty until")},
    FieldWord{WarrantyMonths, QT_TRANSLATE_NOOP("ListWords", "Warranty, in months")},
    FieldWord{InServiceOn, QT_TRANSLATE_NOOP("ListWords", "In service on")},
    FieldWord{RetiredOn, QT_TRANSLATE_NOOP("ListWords", "Retired on")},
    FieldWord{OpenedAt, QT_TRANSLATE_NOOP("ListWords", "Opened")},
    FieldWord{AcknowledgedAt, QT_TRANSLATE_NOOP("ListWords", "Taken into account")},
    FieldWord{ResolvedAt, QT_TRANSLATE_NOOP("ListWords", "Resolved")},
    FieldWord{ClosedAt, QT_TRANSLATE_NOOP("ListWords", "Closed")},
    FieldWord{Priority, QT_TRANSLATE_NOOP("ListWords", "Priority")},
    FieldWord{Category, QT_TRANSLATE_NOOP("ListWords", "Category")},
    FieldWord{Technician, QT_TRANSLATE_NOOP("ListWords", "Technician")},
    FieldWord{Requester, QT_TRANSLATE_NOOP("ListWords", "Requester")},
    FieldWord{Solution, QT_TRANSLATE_NOOP("ListWords", "Solution")},
    FieldWord{StartsOn, QT_TRANSLATE_NOOP("ListWords", "Starts on")},
    FieldWord{EndsOn, QT_TRANSLATE_NOOP("ListWords", "Ends on")},
    FieldWord{InitialMonths, QT_TRANSLATE_NOOP("ListWords", "Initial term, in months")},
    FieldWord{RenewalMode, QT_TRANSLATE_NOOP("ListWords", "Renewal")},
    FieldWord{RenewalMonths, QT_TRANSLATE_NOOP("ListWords", "Renewal, in months")},
    FieldWord{NoticeMonths, QT_TRANSLATE_NOOP("ListWords", "Notice, in months")},
    FieldWord{MonthlyFee, QT_TRANSLATE_NOOP("ListWords", "Monthly fee")},
    FieldWord{YearlyFee, QT_TRANSLATE_NOOP("ListWords", "Yearly fee")},
    FieldWord{Template, QT_TRANSLATE_NOOP("ListWords", "Template")},
    FieldWord{SignedOn, QT_TRANSLATE_NOOP("ListWords", "Signed on")},
};

/// Where a list that is not of machines says it otherwise.
constexpr std::array kOtherWords{
    FieldWord{Name, QT_TRANSLATE_NOOP("ListWords", "Title")},
    FieldWord{Number, QT_TRANSLATE_NOOP("ListWords", "Number")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("ListWords", text);
}

template <size_t Count>
const char *wordOf(const std::array<FieldWord, Count> &list, core::ListField field)
{
    for (const FieldWord &word : list) {
        if (word.field == field)
            return word.text;
    }
    return nullptr;
}

QString ticketStateWords(core::TicketState state)
{
    constexpr std::array kStates{
        QT_TRANSLATE_NOOP("ListWords", "new"),      QT_TRANSLATE_NOOP("ListWords", "assigned"),
        QT_TRANSLATE_NOOP("ListWords", "planned"),  QT_TRANSLATE_NOOP("ListWords", "waiting"),
        QT_TRANSLATE_NOOP("ListWords", "resolved"), QT_TRANSLATE_NOOP("ListWords", "closed"),
        QT_TRANSLATE_NOOP("ListWords", "cancelled")};
    return translated(kStates.at(static_cast<size_t>(state)));
}

template <class Enum>
QString wordsOf(const std::optional<Enum> &value)
{
    return value ? words(*value) : QString();
}

QString machineMeaning(core::ListField field, const QString &meaning)
{
    if (field == Kind)
        return wordsOf(core::assetKindCalled(meaning));
    return field == State ? wordsOf(core::lifeCycleCalled(meaning))
                          : wordsOf(core::criticalityCalled(meaning));
}

QString ticketMeaning(core::ListField field, const QString &meaning)
{
    if (field == Kind)
        return wordsOf(core::interventionKindCalled(meaning));
    if (field == Priority)
        return wordsOf(core::priorityCalled(meaning));
    const auto state = core::ticketStateCalled(meaning);
    return state ? ticketStateWords(*state) : QString();
}

} // namespace

QString words(core::ListKind kind)
{
    constexpr std::array kKinds{QT_TRANSLATE_NOOP("ListWords", "Machines"),
                                QT_TRANSLATE_NOOP("ListWords", "Interventions"),
                                QT_TRANSLATE_NOOP("ListWords", "Contracts")};
    return translated(kKinds.at(static_cast<size_t>(kind)));
}

QString words(core::ListKind kind, core::ListField field)
{
    const char *other = kind == core::ListKind::Machines ? nullptr : wordOf(kOtherWords, field);
    return translated(other ? other : wordOf(kWords, field));
}

QString meaningWords(core::ListKind kind, core::ListField field, const QString &meaning)
{
    QString told;
    if (kind == core::ListKind::Machines)
        told = machineMeaning(field, meaning);
    else if (kind == core::ListKind::Tickets)
        told = ticketMeaning(field, meaning);
    else
        told = field == RenewalMode ? wordsOf(core::renewalModeCalled(meaning))
                                    : wordsOf(core::contractStateCalled(meaning));
    return told.isEmpty() ? meaning : told;
}

QString words(core::DateOrder order)
{
    constexpr std::array kOrders{QT_TRANSLATE_NOOP("ListWords", "day/month/year"),
                                 QT_TRANSLATE_NOOP("ListWords", "month/day/year"),
                                 QT_TRANSLATE_NOOP("ListWords", "year-month-day")};
    return translated(kOrders.at(static_cast<size_t>(order)));
}

QString words(core::TextEncoding encoding)
{
    constexpr std::array kEncodings{"UTF-8",     "Windows-1252", "UTF-16 LE",
                                    "UTF-16 BE", "UTF-32 LE",    "UTF-32 BE"};
    return QString::fromLatin1(kEncodings.at(static_cast<size_t>(encoding)));
}

QString delimiterWords(QChar delimiter)
{
    switch (delimiter.unicode()) {
    case u';':
        return translated(QT_TRANSLATE_NOOP("ListWords", "semicolon ;"));
    case u',':
        return translated(QT_TRANSLATE_NOOP("ListWords", "comma ,"));
    case u'\t':
        return translated(QT_TRANSLATE_NOOP("ListWords", "tab"));
    case u'|':
        return translated(QT_TRANSLATE_NOOP("ListWords", "vertical bar"));
    default:
        return {delimiter};
    }
}

} // namespace ui
