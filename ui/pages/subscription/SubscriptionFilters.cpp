// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/subscription/SubscriptionFilters.h"

#include "ui/text/DomainText.h"
#include "ui/widgets/ChipBar.h"

#include <QCoreApplication>

namespace ui {
namespace {

const QString kClient = QStringLiteral("client");
const QString kKind = QStringLiteral("kind");
const QString kEnd = QStringLiteral("end");
const QString kSeats = QStringLiteral("seats");
const QString kArchived = QStringLiteral("archived");
const QString kDue = QStringLiteral("due");
const QString kExpired = QStringLiteral("expired");
const QString kNone = QStringLiteral("none");
const QString kOver = QStringLiteral("over");

QString translated(const char *text)
{
    return QCoreApplication::translate("SubscriptionFilters", text);
}

void narrowByEnd(core::SubscriptionFilter &filter, const QVariant &value, QDate today)
{
    if (value == kExpired) {
        filter.expiresTo = today.addDays(-1);
    } else if (value == kDue) {
        filter.expiresTo = today.addDays(core::kExpiryHorizonDays);
    } else if (value == kNone) {
        filter.undated = true;
    } else if (const int days = value.toInt(); days > 0) {
        filter.expiresFrom = today;
        filter.expiresTo = today.addDays(days);
    }
}

QList<FilterChip::Choice> endChoices()
{
    QList<FilterChip::Choice> choices{
        {.text = translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "whatever their end")), .value = {}},
        {.text = translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "expired or within 60 days")),
         .value = kDue}};
    for (const int days : {30, 60, 90, 180})
        choices << FilterChip::Choice{
            .text = translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "within %1 days")).arg(days),
            .value = days};
    choices << FilterChip::Choice{.text = translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "expired")),
                                  .value = kExpired}
            << FilterChip::Choice{
                   .text = translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "without an end")),
                   .value = kNone,
                   .sentence = translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "Without an end"))};
    return choices;
}

} // namespace

core::SubscriptionFilter subscriptionFilterOf(const QVariantMap &values, QDate today)
{
    core::SubscriptionFilter filter{.text = values.value(QStringLiteral("text")).toString()};
    if (const qint64 client = values.value(kClient).toLongLong(); client > 0)
        filter.client = core::ClientId(client);
    if (values.contains(kKind))
        filter.kind = static_cast<core::SubscriptionKind>(values.value(kKind).toInt());
    narrowByEnd(filter, values.value(kEnd), today);
    filter.overused = values.value(kSeats) == kOver;
    filter.archived = values.value(kArchived).toBool();
    if (values.value(QStringLiteral("order")) == QLatin1String("name"))
        filter.order = core::SubscriptionOrder::ByName;
    filter.descending = values.value(QStringLiteral("descending")).toBool();
    return filter;
}

void addSubscriptionChips(ChipBar &chips)
{
    chips.setSentences(translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "Filter")));
    chips.addChip(kClient, translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "Client")), {})
        ->setEnabled(false);
    QList<FilterChip::Choice> kinds{
        {.text = translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "all kinds")), .value = {}}};
    for (const auto kind : valuesFrom(core::SubscriptionKind::Licence, core::SubscriptionKind::DomainName))
        kinds << FilterChip::Choice{.text = words(kind), .value = static_cast<int>(kind)};
    chips.addChip(kKind, translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "Kind")), kinds);
    chips.addChip(kEnd, translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "Expiry")), endChoices());
    chips.addChip(
        kSeats, translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "Seats")),
        {{.text = translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "enough or not")), .value = {}},
         {.text = translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "more machines than seats")),
          .value = kOver,
          .sentence = translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "More machines than seats"))}});
    chips.addChip(
        kArchived, translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "Archive")),
        {{.text = translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "without archived ones")), .value = {}},
         {.text = translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "with archived ones")),
          .value = true,
          .sentence = translated(QT_TRANSLATE_NOOP("SubscriptionFilters", "Archived ones too"))}});
}

} // namespace ui
