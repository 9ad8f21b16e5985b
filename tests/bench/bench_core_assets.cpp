// SPDX-License-Identifier: GPL-3.0-or-later
// The list of machines: its first page, and one far down, of 100,000 machines beside those of 1,000,
// for each order, group and filter that the window offers.
#include "bench/Databases.h"
#include "core/base/Zone.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/ClientRepository.h"

namespace {

constexpr int kTimes = 9;
constexpr int kPage = 256;

/// @p count machines of as many clients as a provider of that size has.
void fill(core::Connection &connection, int count)
{
    const auto unit = wanted(
        core::Unit::begin(connection, {QStringLiteral("bench"), QStringLiteral("bench"), core::systemNow()}));
    QList<core::ClientId> clients;
    for (int i = 0; i < std::max(10, count / 100); ++i)
        clients << wanted(core::ClientRepository::add(
            *unit, core::Client{.name = QStringLiteral("Client %1").arg(i * 7919 % 10'007, 5)}));
    for (int i = 0; i < count; ++i) {
        core::Asset asset{.client = clients.at(i * 31 % clients.size()),
                          .kind = static_cast<core::AssetKind>(i % 14),
                          .name = QStringLiteral("PC-%1").arg(i * 7919 % 1'000'003, 6),
                          .osName = i % 3 == 0 ? QStringLiteral("Windows 11 Pro") : QStringLiteral("Debian"),
                          .lifeCycle = core::LifeCycle::InService};
        if (i % 2 == 0)
            asset.warrantyUntil = QDate(2024, 1, 1).addDays(i % 1500);
        wanted(core::AssetRepository::add(*unit, asset));
    }
    wanted(unit->commit());
}

core::AssetFilter filter(core::AssetGrouping grouping, core::AssetOrder order = core::AssetOrder::ByName)
{
    return {.order = order,
            .grouping = grouping,
            .today = core::localTime(core::systemNow(), QTimeZone("Europe/Paris")).day};
}

/// The 40th page, where there is one.
std::optional<core::Cursor> farDown(core::Connection &connection, const core::AssetFilter &filter)
{
    std::optional<core::Cursor> after;
    for (int page = 0; page < 40; ++page) {
        const auto read = wanted(core::assetPage(connection, filter, after, kPage));
        if (!read.next)
            break;
        after = read.next;
    }
    return after;
}

void compare(const char *what, core::Connection &small, core::Connection &large,
             const core::AssetFilter &filter)
{
    const auto first = [&filter](core::Connection &connection) {
        return bestOf(kTimes, [&] { wanted(core::assetPage(connection, filter, {}, kPage)); });
    };
    const Cost bare = first(small);
    std::printf("%s\n", what);
    printCost("first page of 1,000", bare, bare);
    printCost("first page of 100,000", first(large), bare);
    const auto after = farDown(large, filter);
    printCost("a page far down of 100,000",
              bestOf(kTimes, [&] { wanted(core::assetPage(large, filter, after, kPage)); }), bare);
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    const QString small = folder.filePath(QStringLiteral("small.vigie"));
    const QString large = folder.filePath(QStringLiteral("large.vigie"));
    for (const auto &[path, count] : {std::pair(small, 1'000), std::pair(large, 100'000)}) {
        createAfresh(path);
        const OpenDatabase database(path);
        fill(*database, count);
    }
    const OpenDatabase few(small);
    const OpenDatabase many(large);
    using enum core::AssetGrouping;
    compare("machines by name", *few, *many, filter(None));
    compare("machines by client", *few, *many, filter(ByClient));
    compare("machines by site", *few, *many, filter(BySite));
    compare("machines by kind", *few, *many, filter(ByKind));
    compare("machines by end of warranty", *few, *many, filter(None, core::AssetOrder::ByWarranty));
    compare("machines by last inventory", *few, *many, filter(None, core::AssetOrder::ByInventory));
    core::AssetFilter uncovered = filter(None);
    uncovered.uncovered = true;
    compare("machines under no contract", *few, *many, uncovered);
    core::AssetFilter system = filter(None);
    system.system = QStringLiteral("windows");
    compare("machines whose system holds a word", *few, *many, system);
    return 0;
}
