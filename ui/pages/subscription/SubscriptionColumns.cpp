// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/subscription/SubscriptionColumns.h"

#include "ui/text/DomainText.h"
#include "ui/text/SubscriptionText.h"

#include <QCoreApplication>

namespace ui {
namespace {

// Also what places call the orders.
const QString kByExpiry = QStringLiteral("expiry");
const QString kByName = QStringLiteral("name");

QString translated(const char *text)
{
    return QCoreApplication::translate("SubscriptionColumns", text);
}

using Row = core::SubscriptionRow;
using Type = core::TableColumn::Type;

Column<Row> column(const char *id, const char *title, const std::function<QVariant(const Row &)> &text,
                   int width)
{
    Column<Row> made;
    made.id = QString::fromLatin1(id);
    made.title = translated(title);
    made.text = text;
    made.width = width;
    return made;
}

BadgeText expiryOf(const Row &row, const Format &format)
{
    return expiryBadge(row.expiresOn, row.isAutoRenewed, format);
}

BadgeText seatsOf(const Row &row, const Format &format)
{
    return seatsBadge(row.seats, row.machines, format);
}

QList<Column<Row>> identityColumns()
{
    auto name = column(
        "name", QT_TRANSLATE_NOOP("SubscriptionColumns", "Name"), [](const Row &row) { return row.name; }, 0);
    name.look = CellLook::Strong;
    name.sortKey = kByName;
    auto kind = column(
        "kind", QT_TRANSLATE_NOOP("SubscriptionColumns", "Kind"),
        [](const Row &row) { return words(row.kind); }, 120);
    kind.code = [](const Row &row) { return core::identifier(row.kind); };
    kind.look = CellLook::Muted;
    return {name, kind,
            column(
                "client", QT_TRANSLATE_NOOP("SubscriptionColumns", "Client"),
                [](const Row &row) { return row.clientName; }, 200),
            column(
                "issuer", QT_TRANSLATE_NOOP("SubscriptionColumns", "Issued by"),
                [](const Row &row) { return row.issuer; }, 120),
            column(
                "reference", QT_TRANSLATE_NOOP("SubscriptionColumns", "Reference"),
                [](const Row &row) { return row.reference; }, 120)};
}

Column<Row> seatsColumn(const Format &format)
{
    auto seats = column(
        "seats", QT_TRANSLATE_NOOP("SubscriptionColumns", "Seats"),
        [format](const Row &row) { return seatsOf(row, format).text; }, 110);
    seats.toolTip = [format](const Row &row) { return seatsOf(row, format).toolTip; };
    seats.tone = [format](const Row &row) { return seatsOf(row, format).tone; };
    seats.alignment = Qt::AlignRight;
    seats.type = Type::Number;
    seats.value = [](const Row &row) { return row.seats ? QVariant(*row.seats) : QVariant(); };
    seats.definition = translated(QT_TRANSLATE_NOOP(
        "SubscriptionColumns", "Machines that use the licence, of how many may. Retired ones do not count."));
    return seats;
}

Column<Row> machinesColumn(const Format &format)
{
    auto machines = column(
        "machines", QT_TRANSLATE_NOOP("SubscriptionColumns", "Machines"),
        [format](const Row &row) { return row.machines > 0 ? format.count(row.machines) : QString(); }, 90);
    machines.alignment = Qt::AlignRight;
    machines.type = Type::Number;
    machines.value = [](const Row &row) { return row.machines > 0 ? QVariant(row.machines) : QVariant(); };
    return machines;
}

/// A cell of a spreadsheet: a day or nothing.
std::function<QVariant(const Row &)> dayValue(std::optional<QDate> Row::*day)
{
    return [day](const Row &row) { return row.*day ? QVariant(*(row.*day)) : QVariant(); };
}

QList<Column<Row>> termColumns(const Format &format)
{
    auto expiry = column(
        "expiry", QT_TRANSLATE_NOOP("SubscriptionColumns", "Expiry"),
        [format](const Row &row) { return expiryOf(row, format).text; }, 190);
    expiry.look = CellLook::Badge;
    expiry.tone = [format](const Row &row) { return expiryOf(row, format).tone; };
    expiry.toolTip = [format](const Row &row) { return expiryOf(row, format).toolTip; };
    expiry.type = Type::Day;
    expiry.value = dayValue(&Row::expiresOn);
    expiry.sortKey = kByExpiry;
    auto since = column(
        "since", QT_TRANSLATE_NOOP("SubscriptionColumns", "Since"),
        [format](const Row &row) { return row.startsOn ? format.day(*row.startsOn) : QString(); }, 110);
    since.type = Type::Day;
    since.value = dayValue(&Row::startsOn);
    auto renewal = column(
        "renewal", QT_TRANSLATE_NOOP("SubscriptionColumns", "Renewal"),
        [](const Row &row) {
            return row.isAutoRenewed ? translated(QT_TRANSLATE_NOOP("SubscriptionColumns", "by itself"))
                                     : translated(QT_TRANSLATE_NOOP("SubscriptionColumns", "to be ordered"));
        },
        120);
    renewal.code = [](const Row &row) {
        return row.isAutoRenewed ? QStringLiteral("automatic") : QStringLiteral("to_order");
    };
    auto price = column(
        "price", QT_TRANSLATE_NOOP("SubscriptionColumns", "Price"),
        [format](const Row &row) { return row.price ? format.money(*row.price) : QString(); }, 90);
    price.alignment = Qt::AlignRight;
    price.type = Type::Money;
    price.value = [](const Row &row) {
        return row.price ? QVariant(static_cast<double>(row.price->cents) / 100) : QVariant();
    };
    auto state = column(
        "state", QT_TRANSLATE_NOOP("SubscriptionColumns", "State"),
        [](const Row &row) {
            return row.isArchived ? translated(QT_TRANSLATE_NOOP("SubscriptionColumns", "archived"))
                                  : QString();
        },
        90);
    state.code = [](const Row &row) {
        return row.isArchived ? QStringLiteral("archived") : QStringLiteral("current");
    };
    state.look = CellLook::Muted;
    return {expiry,
            since,
            renewal,
            price,
            column(
                "supplier", QT_TRANSLATE_NOOP("SubscriptionColumns", "Supplier"),
                [](const Row &row) { return row.supplier; }, 120),
            state};
}

} // namespace

QList<Column<core::SubscriptionRow>> subscriptionColumns(const Format &format)
{
    QList<Column<Row>> columns = identityColumns();
    columns << seatsColumn(format) << machinesColumn(format) << termColumns(format);
    return columns;
}

QStringList standardSubscriptionColumns()
{
    return {QStringLiteral("name"),   QStringLiteral("kind"),  QStringLiteral("client"),
            QStringLiteral("issuer"), QStringLiteral("seats"), QStringLiteral("expiry")};
}

QString sortKeyOf(core::SubscriptionOrder order)
{
    return order == core::SubscriptionOrder::ByName ? kByName : kByExpiry;
}

Ordering<core::SubscriptionRow, core::SubscriptionFilter> subscriptionOrdering()
{
    using core::SubscriptionOrder;
    Ordering<core::SubscriptionRow, core::SubscriptionFilter> ordering;
    ordering.apply = [](core::SubscriptionFilter &filter, const QString &key, Qt::SortOrder order) {
        filter.order = key == kByName ? SubscriptionOrder::ByName : SubscriptionOrder::ByExpiry;
        filter.descending = order == Qt::DescendingOrder;
    };
    ordering.keys = [](const Row &row, const core::SubscriptionFilter &filter) {
        return QVariantList{filter.order == SubscriptionOrder::ByName
                                ? QVariant(row.sortKey)
                                : QVariant(row.expiresOn.value_or(QDate()))};
    };
    return ordering;
}

core::TableSheet subscriptionSheet(const QList<Column<core::SubscriptionRow>> &columns, const QLocale &locale)
{
    return sheetOf(translated(QT_TRANSLATE_NOOP("SubscriptionColumns", "Licences and domain names")), columns,
                   locale);
}

} // namespace ui
