// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/history/recordPlaces.h"

#include <array>

namespace ui {
namespace {

struct PageOfTable
{
    core::Table table;
    const char *page;
};

constexpr std::array<PageOfTable, 6> kPages{{{core::Table::Client, "clients"},
                                             {core::Table::Asset, "assets"},
                                             {core::Table::Contract, "contracts"},
                                             {core::Table::Intervention, "interventions"},
                                             {core::Table::Subscription, "subscriptions"},
                                             {core::Table::DataBreach, "gdpr"}}};
const QString kHistory = QStringLiteral("history");

} // namespace

std::optional<Place> placeOf(core::RowRef row)
{
    for (const PageOfTable &each : kPages) {
        if (each.table == row.table && row.id != 0)
            return Place{.page = QString::fromLatin1(each.page), .record = row.id};
    }
    return {};
}

std::optional<core::RowRef> recordAt(const Place &place)
{
    if (place.record == 0)
        return {};
    const QString page =
        place.page == kHistory ? place.filter.value(QStringLiteral("of")).toString() : place.page;
    for (const PageOfTable &each : kPages) {
        if (page == QLatin1String(each.page))
            return core::RowRef{each.table, place.record};
    }
    return {};
}

Place historyPlace(core::RowRef record)
{
    const std::optional<Place> place = placeOf(record);
    if (!place)
        return latestActionsPlace();
    return {.page = kHistory, .record = record.id, .filter = {{QStringLiteral("of"), place->page}}};
}

Place latestActionsPlace()
{
    return {.page = kHistory};
}

} // namespace ui
