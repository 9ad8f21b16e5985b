// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/domain/contract/Template.h"

using namespace core;

class TestContractTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void standardIsWhatTheIssueSays_data();
    void standardIsWhatTheIssueSays();
    void onlyWaitingForTheClientPausesStandard();
    void isComplete_data();
    void isComplete();
    void anotherContractIsAModel();
};

void TestContractTemplate::standardIsWhatTheIssueSays_data()
{
    QTest::addColumn<int>("priority");
    QTest::addColumn<QString>("hours");
    QTest::addColumn<QStringList>("targets");
    const QString office = QStringLiteral("Mo-Fr 09:00-12:00,14:00-18:00; PH off");
    const auto row = [](int priority, const QString &hours, const char *targets) {
        QTest::addRow("P%d", priority)
            << priority << hours << QString::fromLatin1(targets).split(QLatin1Char(' '));
    };
    row(1, QStringLiteral("24/7"), "30min 2h 4h -");
    row(2, office, "1h 4h 8h -");
    row(3, office, "4h 1d 2d 5d");
    row(4, office, "1d - - 10d");
}

void TestContractTemplate::standardIsWhatTheIssueSays()
{
    QFETCH(const int, priority);
    QFETCH(const QString, hours);
    QFETCH(const QStringList, targets);
    const ContractTemplate *found = contractTemplate(QStringLiteral("Standard"));
    QVERIFY(found);
    for (const ServiceLevel &level : found->version.terms.levels) {
        if (level.serviceClass != ServiceClass::Incident || level.priority != static_cast<Priority>(priority))
            continue;
        const CoverageCalendar &calendar = found->calendars.at(level.calendar.value() - 1);
        QCOMPARE(hoursText(calendar.hours, calendar.worksHolidays), hours);
        QCOMPARE(calendar.zone, QTimeZone("Europe/Paris"));
        QStringList told;
        for (const auto &target : level.targets)
            told << (target ? targetText(*target).remove(QLatin1Char(' ')) : QStringLiteral("-"));
        QCOMPARE(told, targets);
        return;
    }
    QFAIL("no such level");
}

void TestContractTemplate::onlyWaitingForTheClientPausesStandard()
{
    QCOMPARE(contractTemplate(QStringLiteral("standard"))->version.terms.pausing,
             QSet<PauseReason>{PauseReason::WaitingForClient});
    QVERIFY(!contractTemplate(QStringLiteral("gold")));
}

void TestContractTemplate::anotherContractIsAModel()
{
    ContractVersion model = contractTemplate(QStringLiteral("standard-en"))->version;
    model.id = ContractVersionId(7);
    model.contract = ContractId(3);
    model.number = 4;
    model.effectiveOn = QDate(2024, 1, 1);
    model.isSigned = true;
    model.monthlyFee = Money{45'000};
    model.initialEndsOn = QDate(2024, 12, 31);
    model.revision = {.isAgreed = true, .month = Month{.year = 2024, .month = 1}};
    model.clauses = {{QStringLiteral("terms"), QStringLiteral("By phone.")}};
    model.parties = {{QStringLiteral("client"), QStringLiteral("Lenoir")}};
    const auto words = model.scope.size();
    model.scope << ScopeLine{.label = QStringLiteral("their server"), .asset = AssetId(9)}
                << ScopeLine{.label = QStringLiteral("their shop"), .site = SiteId(2)};
    const ContractVersion draft{.id = ContractVersionId(11),
                                .contract = ContractId(5),
                                .effectiveOn = QDate(2027, 1, 1),
                                .version = 2};
    const ContractVersion made = withVersion(draft, model);
    QCOMPARE(made.id, draft.id);
    QCOMPARE(made.contract, draft.contract);
    QCOMPARE(made.number, 1);
    QCOMPARE(made.version, 2);
    QCOMPARE(made.effectiveOn, draft.effectiveOn);
    QVERIFY(!made.isSigned && made.parties.isEmpty() && !made.initialEndsOn && !made.revision.month);
    QVERIFY(made.revision.isAgreed);
    QCOMPARE(made.scope.size(), words);
    QCOMPARE(made.terms.levels, model.terms.levels);
    QCOMPARE(made.monthlyFee, model.monthlyFee);
    QCOMPARE(made.clauses, model.clauses);
}

void TestContractTemplate::isComplete_data()
{
    QTest::addColumn<ContractTemplate>("model");
    for (const ContractTemplate &model : contractTemplates())
        QTest::newRow(qPrintable(model.name)) << model;
}

void TestContractTemplate::isComplete()
{
    QFETCH(const ContractTemplate, model);
    ContractVersion version = model.version;
    version.effectiveOn = QDate(2026, 1, 1);
    QVERIFY(checked(version));
    QCOMPARE(version.terms.levels.size(), 8);
    QCOMPARE(version.cover.size(), 8 * 2 * 2);
    QSet<int> cells;
    for (const CoverRule &rule : version.cover)
        cells.insert(static_cast<int>(rule.kind) * 4 + static_cast<int>(rule.mode) * 2 +
                     (rule.outsideHours ? 1 : 0));
    QCOMPARE(cells.size(), 32);
}

QTEST_GUILESS_MAIN(TestContractTemplate)
#include "tst_contracttemplate.moc"
