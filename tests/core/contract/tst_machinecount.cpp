// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/domain/contract/MachineCount.h"

using namespace core;

namespace {

Asset machine(int id, AssetKind kind, LifeCycle cycle = LifeCycle::InService, int site = 0)
{
    return {.id = AssetId(id), .site = SiteId(site), .kind = kind, .lifeCycle = cycle};
}

/// Three workstations (one a laptop), a server in stock, one in use and its virtual machine, at two sites.
const QList<Asset> kParc{machine(1, AssetKind::Workstation, LifeCycle::InService, 1),
                         machine(2, AssetKind::Workstation, LifeCycle::UnderRepair, 2),
                         machine(3, AssetKind::Laptop, LifeCycle::InService, 1),
                         machine(4, AssetKind::Workstation, LifeCycle::Retired, 1),
                         machine(5, AssetKind::Server, LifeCycle::InStock, 1),
                         machine(6, AssetKind::Server, LifeCycle::InService, 1),
                         machine(7, AssetKind::VirtualMachine, LifeCycle::InService, 1)};

} // namespace

Q_DECLARE_METATYPE(QList<core::ScopeLine>)
Q_DECLARE_METATYPE(QList<core::PriceLine>)

class TestMachineCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void countsWhatIsCovered_data();
    void countsWhatIsCovered();
    void tellsWhatDiffers_data();
    void tellsWhatDiffers();
};

void TestMachineCount::countsWhatIsCovered_data()
{
    QTest::addColumn<QList<ScopeLine>>("scope");
    QTest::addColumn<int>("workstations");
    QTest::addColumn<int>("servers");
    using Scope = QList<ScopeLine>;
    QTest::newRow("nothing named: everything in use") << Scope{} << 3 << 2;
    QTest::newRow("words alone name nothing") << Scope{{.label = QStringLiteral("Hotline")}} << 3 << 2;
    QTest::newRow("a kind") << Scope{{.assetKind = AssetKind::Laptop}} << 1 << 0;
    QTest::newRow("a site") << Scope{{.site = SiteId(2)}} << 1 << 0;
    QTest::newRow("a machine") << Scope{{.asset = AssetId(6)}} << 0 << 1;
    QTest::newRow("all but one machine") << Scope{{.included = false, .asset = AssetId(1)}} << 2 << 2;
    QTest::newRow("a kind without one machine")
        << Scope{{.assetKind = AssetKind::Workstation}, {.included = false, .asset = AssetId(1)}} << 1 << 0;
}

void TestMachineCount::countsWhatIsCovered()
{
    QFETCH(const QList<ScopeLine>, scope);
    const KindCounts counts = coveredKinds({.scope = scope}, kParc);
    QTEST(int(countOf(counts, MachineFamily::Workstations)), "workstations");
    QTEST(int(countOf(counts, MachineFamily::Servers)), "servers");
    QCOMPARE(countOf(counts, MachineFamily::Printers), 0);
}

void TestMachineCount::tellsWhatDiffers_data()
{
    QTest::addColumn<QList<PriceLine>>("prices");
    QTest::addColumn<QString>("said");
    using Prices = QList<PriceLine>;
    const auto line = [](int quantity, std::optional<MachineFamily> counted) {
        return PriceLine{.quantity = quantity, .counted = counted};
    };
    using enum MachineFamily;
    QTest::newRow("no price line") << Prices{} << QString();
    QTest::newRow("a line that counts nothing") << Prices{line(40, {})} << QString();
    QTest::newRow("as many as there are") << Prices{line(3, Workstations), line(2, Servers)} << QString();
    QTest::newRow("one too few") << Prices{line(2, Workstations)} << QStringLiteral("0: 2/3");
    QTest::newRow("two lines of one family add up")
        << Prices{line(2, Workstations), line(1, Workstations)} << QString();
    QTest::newRow("billed and not there") << Prices{line(1, Printers)} << QStringLiteral("2: 1/0");
}

void TestMachineCount::tellsWhatDiffers()
{
    QFETCH(const QList<PriceLine>, prices);
    QStringList said;
    for (const CountDifference &each : countDifferences(prices, coveredKinds({}, kParc)))
        said << QStringLiteral("%1: %2/%3")
                    .arg(static_cast<int>(each.family))
                    .arg(each.billed)
                    .arg(each.covered);
    QTEST(said.join(QLatin1Char(' ')), "said");
}

QTEST_APPLESS_MAIN(TestMachineCount)
#include "tst_machinecount.moc"
