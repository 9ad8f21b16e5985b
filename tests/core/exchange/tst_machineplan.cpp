// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/exchange/InventoryImport.h"

#include <QElapsedTimer>
#include <QTest>

using namespace core;

namespace {

const QString kSerial = QStringLiteral("640HP72");
const QStringList kMac{QStringLiteral("00:e0:4c:68:01:db")};

Asset named(const char *name)
{
    return {.name = QString::fromUtf8(name)};
}

/// A line of the list "list.csv".
InventoryFile line(qint64 number, const Asset &seen)
{
    InventoryFile file{.name = QStringLiteral("list.csv"), .record = {}, .line = number, .isListed = true};
    file.record.seen = seen;
    return file;
}

InventoryFile inventory(const Asset &seen)
{
    InventoryFile file{.name = QStringLiteral("agent.json"), .record = {}};
    file.record.seen = seen;
    return file;
}

/// What @p plan stores, as the next import finds it.
QList<Asset> storedBy(const InventoryPlan &plan)
{
    QList<Asset> stored;
    for (const PlannedMachine &machine : plan.machines) {
        stored << machine.asset;
        if (!stored.last().id.isValid())
            stored.last().id = AssetId(100 + stored.size());
    }
    return stored;
}

QString actionsOf(const InventoryPlan &plan)
{
    QString actions;
    for (const PlannedMachine &machine : plan.machines)
        actions += QStringLiteral("cuk").at(static_cast<int>(machine.action));
    return actions + QString(plan.rejects.size(), QLatin1Char('x'));
}

} // namespace

/// Which machine of the client a file tells of: said with its reasons, asked where it is not sure.
class TestMachinePlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void saysWhy_data();
    void saysWhy();
    void theTagOfAListIdentifies();
    void linesStayMachinesOfTheirOwn_data();
    void linesStayMachinesOfTheirOwn();
    void asksAndFollows_data();
    void asksAndFollows();
    void aChoiceForACandidateThatIsGoneCountsForNothing();
    void whatAnAgentMeasuredCountsMore();
    void notesAreCompletedOnce();
    void isFastWithAHundredThousandMachines();
};

void TestMachinePlan::saysWhy_data()
{
    QTest::addColumn<Asset>("stored");
    QTest::addColumn<Asset>("seen");
    QTest::addColumn<QStringList>("expected");
    Asset stored = named("PC-1");
    stored.serial = kSerial;
    stored.uuid = QStringLiteral("4c4c4544-0034-3010-8048-b6c04f503732");
    stored.macAddresses = kMac;
    stored.deviceId = QStringLiteral("pc1-2024");
    Asset seen = stored;
    seen.uuid = stored.uuid.toUpper();
    seen.name = QStringLiteral("pc-1");
    QTest::newRow("all the same") << stored << seen
                                  << QStringList(
                                         {QStringLiteral("+100 Same UUID: %1.").arg(seen.uuid),
                                          QStringLiteral("+80 Same serial number: 640HP72."),
                                          QStringLiteral("+50 A MAC address in common: 00:e0:4c:68:01:db."),
                                          QStringLiteral("+60 Same agent: pc1-2024."),
                                          QStringLiteral("+30 Same name: pc-1.")});
    seen = named("PC-2");
    seen.serial = QStringLiteral("2FAGP34");
    seen.macAddresses = kMac;
    QTest::newRow("against") << stored << seen
                             << QStringList(
                                    {QStringLiteral("-60 Another serial number: 2FAGP34 instead of 640HP72."),
                                     QStringLiteral("+50 A MAC address in common: 00:e0:4c:68:01:db.")});
    QTest::newRow("nothing but a name")
        << named("PC-1") << named("PC-1")
        << QStringList({QStringLiteral("+30 Same name: PC-1."),
                        QStringLiteral("+50 Nothing but its name identifies the stored machine.")});
    stored = {.name = QStringLiteral("a"), .serial = QStringLiteral("0")};
    seen = {.name = QStringLiteral("b"), .serial = QStringLiteral("0")};
    QTest::newRow("junk says nothing") << stored << seen << QStringList();
}

void TestMachinePlan::saysWhy()
{
    QFETCH(const Asset, stored);
    QFETCH(const Asset, seen);
    QStringList reasons;
    for (const MatchReason &reason : matchOf(stored, seen).reasons)
        reasons << QStringLiteral("%1%2 %3")
                       .arg(reason.points > 0 ? QStringLiteral("+") : QString())
                       .arg(reason.points)
                       .arg(reason.sentence.plain());
    QTEST(reasons, "expected");
}

void TestMachinePlan::theTagOfAListIdentifies()
{
    Asset stored{.name = QStringLiteral("PC-1"), .tag = QStringLiteral("A-12"), .serial = kSerial};
    const Asset seen{.name = QStringLiteral("Poste accueil"), .tag = QStringLiteral("a-12")};
    QCOMPARE(matchOf(stored, seen, MatchBy::List).verdict(), MatchVerdict::Same);
    QCOMPARE(matchOf(stored, seen, MatchBy::Inventory).verdict(), MatchVerdict::Different);
    const Asset other{.name = QStringLiteral("PC-1"), .tag = QStringLiteral("A-13")};
    QCOMPARE(matchOf(stored, other, MatchBy::List).verdict(), MatchVerdict::Different);
    const Asset relabelled{.tag = QStringLiteral("A-13"), .serial = kSerial};
    QCOMPARE(matchOf(stored, relabelled, MatchBy::List).verdict(), MatchVerdict::Same);
}

void TestMachinePlan::linesStayMachinesOfTheirOwn_data()
{
    QTest::addColumn<QList<Asset>>("lines");
    QTest::addColumn<QString>("expected"); ///< c created, u updated, k kept, x left out.
    const auto with = [](const char *name, const QString &serial, const char *tag = "") {
        Asset asset = named(name);
        asset.serial = serial;
        asset.tag = QString::fromLatin1(tag);
        return asset;
    };
    QTest::newRow("serial 0") << QList{with("a", {}), with("b", {})} << QStringLiteral("cc");
    QTest::newRow("two screens of one name") << QList{named("Écran"), named("Écran")} << QStringLiteral("cc");
    QTest::newRow("one serial number, two names")
        << QList{with("a", kSerial), with("b", kSerial)} << QStringLiteral("cc");
    QTest::newRow("one machine twice")
        << QList{with("a", kSerial), with("a", kSerial)} << QStringLiteral("c");
    QTest::newRow("one name, two tags")
        << QList{with("a", {}, "1"), with("a", {}, "2")} << QStringLiteral("cc");
}

/// And a second import finds each again.
void TestMachinePlan::linesStayMachinesOfTheirOwn()
{
    QFETCH(const QList<Asset>, lines);
    QFETCH(const QString, expected);
    QList<InventoryFile> files;
    for (const Asset &seen : lines)
        files << line(files.size() + 2, seen);
    const InventoryPlan plan = planOf(files, {}, ClientId(1));
    QCOMPARE(actionsOf(plan), expected);
    const InventoryPlan again = planOf(files, storedBy(plan), ClientId(1));
    QCOMPARE(actionsOf(again), QString(expected.size(), QLatin1Char('k')));
    QVERIFY(again.doubts.isEmpty());
}

void TestMachinePlan::asksAndFollows_data()
{
    QTest::addColumn<DoubtChoices>("choices");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<qint64>("updated");
    const QString key = QStringLiteral("agent.json::0");
    const auto chosen = [&key](DoubtPolicy policy, const char *candidate) {
        return DoubtChoices{.chosen = {{key, {policy, QString::fromLatin1(candidate)}}}};
    };
    using enum DoubtPolicy;
    QTest::newRow("nobody says") << DoubtChoices{} << QStringLiteral("x") << qint64(0);
    QTest::newRow("a new one") << chosen(Create, "") << QStringLiteral("c") << qint64(0);
    QTest::newRow("the second") << chosen(Update, "asset:8") << QStringLiteral("u") << qint64(8);
    QTest::newRow("the likeliest") << DoubtChoices{.others = Update} << QStringLiteral("u") << qint64(7);
    QTest::newRow("left out, though others are not")
        << DoubtChoices{.others = Create, .chosen = {{key, {LeaveOut, {}}}}} << QStringLiteral("x")
        << qint64(0);
}

void TestMachinePlan::asksAndFollows()
{
    QFETCH(const DoubtChoices, choices);
    QFETCH(const qint64, updated);
    const QList<Asset> stored{
        {.id = AssetId(7), .name = QStringLiteral("PC-1"), .serial = kSerial, .macAddresses = kMac},
        {.id = AssetId(8), .name = QStringLiteral("PC-2"), .serial = QStringLiteral("X9")}};
    Asset seen = named("PC-2");
    seen.macAddresses = kMac; // The address of one, the name of the other.
    const InventoryPlan plan = planOf({inventory(seen)}, stored, ClientId(1), choices);
    QTEST(actionsOf(plan), "expected");
    QCOMPARE(plan.doubts.size(), 1);
    const DoubtfulMachine &doubt = plan.doubts.constFirst();
    QCOMPARE(doubt.candidates.size(), 2);
    QCOMPARE(doubt.candidates.at(0).asset.name, QStringLiteral("PC-1"));
    QCOMPARE(doubt.candidates.at(0).match.score(), 50);
    QCOMPARE(doubt.candidates.at(1).match.score(), 30);
    if (updated > 0)
        QCOMPARE(plan.machines.constFirst().asset.id.value(), updated);
}

void TestMachinePlan::aChoiceForACandidateThatIsGoneCountsForNothing()
{
    const QList<Asset> stored{
        {.id = AssetId(7), .name = QStringLiteral("PC-1"), .serial = kSerial, .macAddresses = kMac}};
    Asset seen = named("PC-9");
    seen.macAddresses = kMac;
    const DoubtChoices choices{
        .chosen = {{QStringLiteral("agent.json::0"), {DoubtPolicy::Update, QStringLiteral("asset:99")}}}};
    const InventoryPlan plan = planOf({inventory(seen)}, stored, ClientId(1), choices);
    QCOMPARE(actionsOf(plan), QStringLiteral("x"));
    QCOMPARE(plan.doubts.constFirst().choice, DoubtChoice{});
}

void TestMachinePlan::whatAnAgentMeasuredCountsMore()
{
    Asset stored{.id = AssetId(7),
                 .name = QStringLiteral("PC-1"),
                 .serial = kSerial,
                 .osName = QStringLiteral("Windows 11 Professionnel"),
                 .ramMib = 16'000};
    stored.inventoriedAt = Instant{};
    Asset seen{.name = QStringLiteral("PC-1"),
               .tag = QStringLiteral("A-1"),
               .serial = kSerial,
               .osName = QStringLiteral("Windows 10"),
               .cpu = QStringLiteral("i5"),
               .ramMib = 8'192,
               .location = QStringLiteral("Accueil")};
    Asset expected = stored;
    expected.tag = seen.tag;
    expected.cpu = seen.cpu;
    expected.location = seen.location;
    QCOMPARE(planOf({line(2, seen)}, {stored}, ClientId(1)).machines.constFirst().asset, expected);
}

void TestMachinePlan::notesAreCompletedOnce()
{
    Asset stored{.id = AssetId(7),
                 .name = QStringLiteral("PC-1"),
                 .notes = QStringLiteral("sous le bureau\n\nÉtat: usé")};
    InventoryFile told = line(2, named("PC-1"));
    told.notes = QStringLiteral("clavier remplacé");
    told.remarks = QStringList{QStringLiteral("État: neuf"), QStringLiteral("Licence: Oui")};
    const InventoryPlan plan = planOf({told}, {stored}, ClientId(1));
    const QString notes = QStringLiteral("sous le bureau\n\nÉtat: neuf\nclavier remplacé\nLicence: Oui");
    QCOMPARE(plan.machines.constFirst().asset.notes, notes);
    stored.notes = notes;
    QCOMPARE(actionsOf(planOf({told}, {stored}, ClientId(1))), QStringLiteral("k"));
}

/// Candidates are looked up, not compared one by one: seconds, not hours.
void TestMachinePlan::isFastWithAHundredThousandMachines()
{
    QList<Asset> stored;
    QList<InventoryFile> files;
    for (int i = 0; i < 100'000; ++i) {
        Asset asset = named("poste");
        asset.id = AssetId(i + 1);
        asset.serial = QStringLiteral("SN%1").arg(i);
        stored << asset;
        if (i % 50 == 0)
            files << inventory(asset);
    }
    QElapsedTimer timer;
    timer.start();
    const InventoryPlan plan = planOf(files, stored, ClientId(1));
    QCOMPARE(plan.machines.size(), files.size());
    QVERIFY(plan.doubts.isEmpty());
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestMachinePlan)
#include "tst_machineplan.moc"
