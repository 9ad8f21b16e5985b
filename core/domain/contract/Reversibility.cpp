// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/Reversibility.h"

#include <QLocale>

namespace core {

std::optional<QDate> dueOf(ReversibilityTopic topic, const std::optional<QDate> &endsOn, int days)
{
    using enum ReversibilityTopic;
    if (!endsOn)
        return {};
    switch (topic) {
    case Contents:
    case Accounts:
    case Documentation:
    case Tools:
    case Licences:
        return endsOn;
    case Backups:
    case Assistance:
    case Equipment:
    case PersonalData:
    case Other:
        break;
    }
    return endsOn->addDays(days);
}

QList<ReversibilityItem> reversibilityItems(const std::optional<QDate> &endsOn, int days,
                                            const ReversibilityParties &parties)
{
    using enum ReversibilityTopic;
    QList<ReversibilityItem> items;
    for (const ReversibilityTopic topic :
         {Contents, Accounts, Documentation, Tools, Licences, Backups, Assistance, Equipment, PersonalData})
        items << ReversibilityItem{.topic = topic,
                                   .responsible = topic == Equipment ? parties.client : parties.provider,
                                   .dueOn = dueOf(topic, endsOn, days)};
    return items;
}

bool isLate(const ReversibilityItem &item, QDate today)
{
    return !item.doneOn && item.dueOn && *item.dueOn < today;
}

Result<> checked(const ReversibilityItem &item, QDate today)
{
    if (item.topic == ReversibilityTopic::Other && item.label.trimmed().isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Say in a few words what is to be handed back.")},
                       QStringLiteral("label"));
    if (item.doneOn && *item.doneOn > today)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "%1 is still to come: leave it empty until it has "
                                                      "happened."),
                        {QLocale().toString(*item.doneOn, QLocale::ShortFormat)}},
                       QStringLiteral("doneOn"));
    return {};
}

} // namespace core
