// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QMap>
#include <QString>
#include <optional>

namespace core {

/// What the lines of a CSV list are.
enum class ListKind { Machines, Tickets, Contracts };

/// What a column of a list becomes.
enum class ListField {
    LeftOut, ///< Nothing; said in the preview.
    Secret,  ///< Passwords, product keys: never read.
    Remark,  ///< A line of the notes, under the column's name.
    Client,
    Name,   ///< Of a machine; the title of a ticket or contract.
    Number, ///< The tag of a machine; the number of a ticket or contract.
    Notes,  ///< Free text: notes of a machine or contract, description of a ticket.
    Kind,   ///< Of a machine or ticket.
    State,  ///< Life cycle of a machine; state of a ticket or contract.
    Maker,
    Model,
    Serial,
    Uuid,
    Mac,
    Ip,
    Os,
    OsVersion,
    Cpu,
    Memory,
    User,
    Location,
    RemoteAccess,
    Criticality,
    PurchasedOn,
    Supplier,
    Price,
    WarrantyUntil,
    WarrantyMonths,
    InServiceOn,
    RetiredOn,
    OpenedAt,
    AcknowledgedAt,
    ResolvedAt,
    ClosedAt,
    Priority,
    Category,
    Technician,
    Requester,
    Solution,
    StartsOn,
    EndsOn,
    InitialMonths,
    RenewalMode,
    RenewalMonths,
    NoticeMonths,
    MonthlyFee,
    YearlyFee,
    Template,
    SignedOn
};
inline constexpr int kListFields = static_cast<int>(ListField::SignedOn) + 1;

/// What words of a column mean: the word as it is written → a stable identifier.
using ValueMeanings = QMap<QString, QString>;

/// The stable name of a field, kind or value: part of the contract of vigie-cli.
QString identifier(ListField field);
QString identifier(ListKind kind);
std::optional<ListField> listFieldCalled(const QString &identifier);
std::optional<ListKind> listKindCalled(const QString &identifier);

/// The fields that a column of such a list can become, in the order they are offered in.
QList<ListField> fieldsOf(ListKind kind);
/// Whether cells of @p field are dates.
bool isDate(ListField field);
/// Whether they are amounts or other numbers with decimals.
bool isAmount(ListField field);

/// A field that a column's name speaks of, and how surely: names that are wholly known first.
struct FieldGuess
{
    ListField field = ListField::Remark;
    int certainty = 0; ///< 2: the whole name; 1: a part of it; 0: not known.
};
/// What a column called @p header becomes in a list of @p kind: names of French, English, GLPI
/// (Spanish and Portuguese too) and Snipe-IT lists.
FieldGuess guessedField(ListKind kind, const QString &header);

} // namespace core
