// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/domain/asset/AssetBulk.h"

#include <QTest>

using namespace core;

Q_DECLARE_METATYPE(core::AssetBulkEdit)

/// What editing many machines at once would do, before it is done.
class TestAssetBulk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void edits_data();
    void edits();
    void aMachineStaysWithItsClient();
    void tagsGoOnWhereTheyStopped_data();
    void tagsGoOnWhereTheyStopped();

private:
    static Asset machine(int id)
    {
        return {.id = AssetId(id),
                .client = ClientId(7),
                .name = QStringLiteral("PC-%1").arg(id),
                .supplier = QStringLiteral("LDLC"),
                .warrantyUntil = QDate(2027, 1, 31),
                .lifeCycle = LifeCycle::InStock,
                .version = 1};
    }
};

void TestAssetBulk::edits_data()
{
    QTest::addColumn<AssetBulkEdit>("edit");
    QTest::addColumn<int>("changed");
    QTest::addColumn<int>("refused");
    const std::optional<QDate> none;
    QTest::newRow("nothing given") << AssetBulkEdit{} << 0 << 0;
    QTest::newRow("what it is already") << AssetBulkEdit{.supplier = QStringLiteral("LDLC")} << 0 << 0;
    QTest::newRow("another supplier") << AssetBulkEdit{.supplier = QStringLiteral("Inmac")} << 2 << 0;
    QTest::newRow("no supplier") << AssetBulkEdit{.supplier = QString()} << 2 << 0;
    QTest::newRow("a user") << AssetBulkEdit{.userName = QStringLiteral("accueil")} << 2 << 0;
    QTest::newRow("warranty emptied") << AssetBulkEdit{.warrantyUntil = none} << 2 << 0;
    QTest::newRow("purchase emptied already") << AssetBulkEdit{.purchasedOn = none} << 0 << 0;
    QTest::newRow("kind") << AssetBulkEdit{.kind = AssetKind::Laptop} << 2 << 0;
    QTest::newRow("criticality") << AssetBulkEdit{.criticality = Criticality::Vital} << 2 << 0;
    QTest::newRow("retired before it entered service")
        << AssetBulkEdit{.lifeCycle = LifeCycle::Retired, .today = QDate(2024, 1, 1)} << 1 << 1;
}

void TestAssetBulk::edits()
{
    QFETCH(const AssetBulkEdit, edit);
    Asset second = machine(2);
    second.inServiceOn = QDate(2025, 6, 1);
    const AssetBulkPlan plan = planBulkEdit({machine(1), second}, edit);
    QTEST(int(plan.changes.size()), "changed");
    QTEST(int(plan.refused.size()), "refused");
    QCOMPARE(plan.changes.size() + plan.refused.size() + plan.unchanged, 2);
    for (const AssetChange &change : plan.changes) {
        QCOMPARE(change.after, edited(change.before, edit));
        QCOMPARE(change.after.version, change.before.version);
    }
}

void TestAssetBulk::aMachineStaysWithItsClient()
{
    Asset other = machine(2);
    other.client = ClientId(8);
    const AssetBulkEdit edit{.site = SiteId(3)};
    const AssetBulkPlan plan = planBulkEdit({machine(1), other}, edit, ClientId(7));
    QCOMPARE(plan.changes.size(), 1);
    QCOMPARE(plan.changes.constFirst().after.site, SiteId(3));
    QCOMPARE(plan.refused.constFirst().asset.id, AssetId(2));
    const Asset served =
        edited(machine(1), {.lifeCycle = LifeCycle::InService, .today = QDate(2026, 11, 22)});
    QCOMPARE(served.inServiceOn, std::optional(QDate(2026, 11, 22)));
}

void TestAssetBulk::tagsGoOnWhereTheyStopped_data()
{
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<int>("first");
    QTest::addColumn<QString>("tags");
    const auto list = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    QTest::newRow("from one on") << QStringList() << 1 << "V-0001 mine V-0002";
    QTest::newRow("taken ones are passed over") << list("V-0001 V-0003") << 1 << "V-0002 mine V-0004";
    QTest::newRow("more than four digits") << QStringList() << 9999 << "V-9999 mine V-10000";
}

void TestAssetBulk::tagsGoOnWhereTheyStopped()
{
    QFETCH(const QStringList, taken);
    QFETCH(const int, first);
    Asset tagged = machine(2);
    tagged.tag = QStringLiteral("mine");
    const AssetBulkPlan plan = planTags({machine(1), tagged, machine(3)}, QStringLiteral("V-"), first, taken);
    QCOMPARE(plan.unchanged, 1);
    const QString tags =
        QStringLiteral("%1 mine %2").arg(plan.changes.at(0).after.tag, plan.changes.at(1).after.tag);
    QTEST(tags, "tags");
}

QTEST_GUILESS_MAIN(TestAssetBulk)
#include "tst_assetbulk.moc"
