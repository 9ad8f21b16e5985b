// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/InterventionPlace.h"

#include "ui/pages/paper/PaperPage.h"

namespace ui {
namespace {

using Word = std::pair<const char *, int>;

constexpr std::array<Word, 5> kScopes{
    {{"open", 0}, {"late", 1}, {"waiting", 2}, {"finished", 3}, {"all", 4}}};
constexpr std::array<Word, 4> kOutcomes{{{"kept", 0}, {"breached", 1}, {"undecided", 2}, {"neutralised", 3}}};
constexpr std::array<Word, 4> kMoves{{{"opened", 0}, {"resolved", 1}, {"reopened", 2}, {"cancelled", 3}}};
constexpr std::array<Word, 2> kOrders{{{"newest", 0}, {"due", 1}}};

template <size_t count>
QString wordOf(const std::array<Word, count> &words, int value)
{
    return QString::fromLatin1(words.at(static_cast<size_t>(value)).first);
}

template <class Enum, size_t count>
std::optional<Enum> valueOf(const std::array<Word, count> &words, const QVariant &word)
{
    for (const Word &each : words) {
        if (word.toString() == QLatin1String(each.first))
            return static_cast<Enum>(each.second);
    }
    return {};
}

template <class Enum>
std::optional<Enum> enumAt(const QVariantMap &map, const QString &key, int first, int last)
{
    bool isNumber = false;
    const int value = map.value(key).toInt(&isNumber);
    if (!isNumber || value < first || value > last)
        return {};
    return static_cast<Enum>(value);
}

template <class Id>
std::optional<Id> idAt(const QVariantMap &map, const QString &key)
{
    const Id id(map.value(key).toLongLong());
    return id.isValid() ? std::optional(id) : std::nullopt;
}

template <class Id>
void putId(QVariantMap &map, const QString &key, const std::optional<Id> &id)
{
    if (id)
        map.insert(key, id->value());
}

template <class Enum>
void putEnum(QVariantMap &map, const QString &key, const std::optional<Enum> &value)
{
    if (value)
        map.insert(key, static_cast<int>(*value));
}

void readFacets(const QVariantMap &map, core::InterventionFilter &filter)
{
    const auto month = core::parseMonth(map.value(QStringLiteral("month")).toString());
    if (!month)
        return;
    if (const auto move = valueOf<core::BacklogMove::Kind>(kMoves, map.value(QStringLiteral("move"))))
        filter.move = core::MoveFacet{.month = *month, .kind = *move};
    const auto outcome = valueOf<core::Outcome>(kOutcomes, map.value(QStringLiteral("outcome")));
    if (!outcome)
        return;
    filter.outcome =
        core::OutcomeFacet{.month = *month,
                           .outcome = *outcome,
                           .priority = filter.priority,
                           .milestone = enumAt<core::Milestone>(map, QStringLiteral("milestone"), 0, 3)};
    filter.priority.reset(); // Of the commitment then, which is not always the present one.
}

} // namespace

QVariantMap placeFilter(const core::InterventionFilter &filter)
{
    QVariantMap map{{QStringLiteral("scope"), wordOf(kScopes, static_cast<int>(filter.scope))}};
    if (filter.order != core::InterventionOrder::NewestFirst)
        map.insert(QStringLiteral("order"), wordOf(kOrders, static_cast<int>(filter.order)));
    if (!filter.text.isEmpty())
        map.insert(QStringLiteral("text"), filter.text);
    putId(map, QStringLiteral("client"), filter.client);
    putId(map, QStringLiteral("contract"), filter.contract);
    putId(map, QStringLiteral("asset"), filter.asset);
    putId(map, QStringLiteral("technician"), filter.technician);
    putEnum(map, QStringLiteral("kind"), filter.kind);
    putEnum(map, QStringLiteral("priority"), filter.priority);
    if (filter.move) {
        map.insert(QStringLiteral("month"), filter.move->month.text());
        map.insert(QStringLiteral("move"), wordOf(kMoves, static_cast<int>(filter.move->kind)));
    }
    if (filter.outcome) {
        map.insert(QStringLiteral("month"), filter.outcome->month.text());
        map.insert(QStringLiteral("outcome"), wordOf(kOutcomes, static_cast<int>(filter.outcome->outcome)));
        putEnum(map, QStringLiteral("priority"), filter.outcome->priority);
        putEnum(map, QStringLiteral("milestone"), filter.outcome->milestone);
    }
    return map;
}

core::InterventionFilter interventionFilter(const QVariantMap &map)
{
    core::InterventionFilter filter{.text = map.value(QStringLiteral("text")).toString(),
                                    .client = idAt<core::ClientId>(map, QStringLiteral("client")),
                                    .contract = idAt<core::ContractId>(map, QStringLiteral("contract")),
                                    .asset = idAt<core::AssetId>(map, QStringLiteral("asset")),
                                    .technician = idAt<core::TechnicianId>(map, QStringLiteral("technician")),
                                    .kind = enumAt<core::InterventionKind>(map, QStringLiteral("kind"), 0, 7),
                                    .priority =
                                        enumAt<core::Priority>(map, QStringLiteral("priority"), 1, 4)};
    filter.order = valueOf<core::InterventionOrder>(kOrders, map.value(QStringLiteral("order")))
                       .value_or(core::InterventionOrder::NewestFirst);
    readFacets(map, filter);
    // A figure of the dashboard counts finished ones too; gone to by itself, the page shows what is open.
    const bool isBehindFigure = filter.outcome || filter.move || filter.asset || filter.contract;
    filter.scope =
        valueOf<core::InterventionScope>(kScopes, map.value(QStringLiteral("scope")))
            .value_or(isBehindFigure ? core::InterventionScope::Everything : core::InterventionScope::Open);
    return filter;
}

Place interventionPlace(core::InterventionId id)
{
    return {.page = kInterventionsId, .record = id.value()};
}

Place workSheetPlace(core::InterventionId id)
{
    return paperPlace(PaperKind::WorkSheet, id.value());
}

Place newInterventionPlace(core::ClientId client, core::AssetId asset)
{
    Place place{.page = kInterventionsId, .filter = {{QStringLiteral("new"), true}}};
    if (client.isValid())
        place.filter.insert(QStringLiteral("client"), client.value());
    if (asset.isValid())
        place.filter.insert(QStringLiteral("asset"), asset.value());
    return place;
}

QString newInterventionDraft(const Place &place)
{
    QString name = QStringLiteral("intervention/new");
    for (const QString &of : {QStringLiteral("client"), QStringLiteral("asset")}) {
        if (const qint64 id = place.filter.value(of).toLongLong(); id != 0)
            name += QStringLiteral("/%1/%2").arg(of).arg(id);
    }
    return name;
}

} // namespace ui
