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
    static QString difference(const Asset &before, const Asset &after);
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
    QTest::addColumn<QStringList>("expected"); ///< What becomes of each of the two machines.
    const std::optional<QDate> none;
    const QDate day(2026, 11, 23);
    const auto both = [](const char *said) { return QStringList(2, QString::fromUtf8(said)); };
    QTest::newRow("nothing given") << AssetBulkEdit{} << both("");
    QTest::newRow("what it is already") << AssetBulkEdit{.supplier = QStringLiteral("LDLC")} << both("");
    QTest::newRow("another supplier")
        << AssetBulkEdit{.supplier = QStringLiteral("Inmac")} << both("supplier Inmac");
    QTest::newRow("no supplier") << AssetBulkEdit{.supplier = QString()} << both("supplier ");
    QTest::newRow("a user") << AssetBulkEdit{.userName = QStringLiteral("accueil")} << both("user accueil");
    QTest::newRow("a day of purchase") << AssetBulkEdit{.purchasedOn = day} << both("purchased 2026-11-23");
    QTest::newRow("warranty emptied") << AssetBulkEdit{.warrantyUntil = none} << both("warranty ");
    QTest::newRow("purchase emptied already") << AssetBulkEdit{.purchasedOn = none} << both("");
    QTest::newRow("kind") << AssetBulkEdit{.kind = AssetKind::Laptop} << both("kind 1");
    QTest::newRow("criticality") << AssetBulkEdit{.criticality = Criticality::Vital} << both("criticality 3");
    QTest::newRow("in service: since that day, where none is known")
        << AssetBulkEdit{.lifeCycle = LifeCycle::InService, .today = day}
        << QStringList{QStringLiteral("state 1; service 2026-11-23"), QStringLiteral("state 1")};
    QTest::newRow("retired") << AssetBulkEdit{.lifeCycle = LifeCycle::Retired, .today = day}
                             << both("state 3; retired 2026-11-23");
    QTest::newRow("disposed of") << AssetBulkEdit{.lifeCycle = LifeCycle::Disposed, .today = day}
                                 << both("state 4; retired 2026-11-23; disposed 2026-11-23");
    QTest::newRow("retired before it entered service")
        << AssetBulkEdit{.lifeCycle = LifeCycle::Retired, .today = QDate(2024, 1, 1)}
        << QStringList{QStringLiteral("state 3; retired 2024-01-01"), QStringLiteral("refused")};
}

/// What differs, field by field.
QString TestAssetBulk::difference(const Asset &before, const Asset &after)
{
    QStringList said;
    const auto add = [&said](const char *field, const QString &was, const QString &is) {
        if (was != is)
            said << QStringLiteral("%1 %2").arg(QLatin1String(field), is);
    };
    const auto day = [](const std::optional<QDate> &on) {
        return on.value_or(QDate()).toString(Qt::ISODate);
    };
    const auto number = [](auto value) { return QString::number(static_cast<int>(value)); };
    add("kind", number(before.kind), number(after.kind));
    add("state", number(before.lifeCycle), number(after.lifeCycle));
    add("criticality", number(before.criticality), number(after.criticality));
    add("user", before.userName, after.userName);
    add("supplier", before.supplier, after.supplier);
    add("purchased", day(before.purchasedOn), day(after.purchasedOn));
    add("warranty", day(before.warrantyUntil), day(after.warrantyUntil));
    add("service", day(before.inServiceOn), day(after.inServiceOn));
    add("retired", day(before.retiredOn), day(after.retiredOn));
    add("disposed", day(before.disposedOn), day(after.disposedOn));
    return said.join(QStringLiteral("; "));
}

void TestAssetBulk::edits()
{
    QFETCH(const AssetBulkEdit, edit);
    Asset second = machine(2);
    second.inServiceOn = QDate(2025, 6, 1);
    const AssetBulkPlan plan = planBulkEdit({machine(1), second}, edit);
    QMap<qint64, QString> said{{1, QString()}, {2, QString()}};
    for (const AssetChange &change : plan.changes) {
        said[change.after.id.value()] = difference(change.before, change.after);
        QCOMPARE(change.after.version, change.before.version);
    }
    for (const AssetRefusal &refusal : plan.refused)
        said[refusal.asset.id.value()] = QStringLiteral("refused");
    QTEST(QStringList(said.values()), "expected");
    QCOMPARE(plan.changes.size() + plan.refused.size() + plan.unchanged, 2);
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
