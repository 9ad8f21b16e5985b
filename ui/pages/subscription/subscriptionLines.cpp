// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/subscription/subscriptionLines.h"

#include "ui/text/DomainText.h"
#include "ui/text/SubscriptionText.h"
#include "ui/widgets/ShortList.h"

#include <QCoreApplication>

namespace ui {
namespace {

constexpr int kRoomForAll = 600; ///< In a narrower list the icon tells the kind, and the issuer leaves.

QString translated(const char *text)
{
    return QCoreApplication::translate("SubscriptionLines", text);
}

} // namespace

ShortList *newSubscriptionLines()
{
    auto *list = new ShortList(
        {{.title = translated(QT_TRANSLATE_NOOP("SubscriptionLines", "Name")), .stretch = 4},
         {.title = translated(QT_TRANSLATE_NOOP("SubscriptionLines", "Kind")),
          .stretch = 2,
          .leavesBelow = kRoomForAll},
         {.title = translated(QT_TRANSLATE_NOOP("SubscriptionLines", "Issued by")),
          .stretch = 2,
          .leavesBelow = kRoomForAll},
         {.title = translated(QT_TRANSLATE_NOOP("SubscriptionLines", "Seats")), .stretch = 1},
         {.title = translated(QT_TRANSLATE_NOOP("SubscriptionLines", "Expiry")), .stretch = 0}});
    list->setObjectName(QStringLiteral("subscriptionGrid"));
    return list;
}

void showSubscriptions(ShortList &list, const QList<core::SubscriptionRow> &rows, const Format &format)
{
    list.clear();
    for (const core::SubscriptionRow &row : rows) {
        const BadgeText expiry = expiryBadge(row.expiresOn, row.isAutoRenewed, format);
        const BadgeText seats = seatsBadge(row.seats, row.machines, format);
        const bool isOver = core::missingSeats(row.seats, row.machines) > 0;
        list.addRow(
            {{.text = row.name,
              .link = QStringLiteral("subscription/%1").arg(row.id.value()),
              .toolTip = QStringLiteral("%1 · %2").arg(words(row.kind), row.name),
              .icon = iconName(row.kind)},
             {.text = words(row.kind), .look = CellLook::Muted},
             {.text = row.issuer, .look = CellLook::Muted},
             {.text = seats.text,
              .look = isOver ? CellLook::Badge : CellLook::Text,
              .tone = seats.tone,
              .toolTip = seats.toolTip},
             {.text = expiry.text, .look = CellLook::Badge, .tone = expiry.tone, .toolTip = expiry.toolTip}});
    }
}

} // namespace ui
