// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/domain/contract/HourPack.h"

#include <QRandomGenerator>

using namespace core;

namespace {

QDate day(const QString &iso)
{
    return QDate::fromString(iso, Qt::ISODate);
}

/// "2026-01-10 +600 until 2026-06-30": bought. "2026-02-01 -90 of 2026-01-31 for 7": work 7 of that day,
/// entered then; "-(-30)" is a correction. "2026-02-01 ~-15": an adjustment.
PackMovement movement(const QString &line)
{
    const QStringList words = line.split(QLatin1Char(' '));
    PackMovement told{
        .bookedOn = day(words.at(0)), .valueOn = day(words.at(0)), .reason = QStringLiteral("why")};
    QString amount = words.at(1);
    const QChar sign = amount.at(0);
    amount.remove(0, 1).remove(QLatin1Char('(')).remove(QLatin1Char(')'));
    told.minutes = Minutes(amount.toInt());
    told.kind = sign == QLatin1Char('+')   ? PackMovementKind::Credit
                : sign == QLatin1Char('-') ? PackMovementKind::Debit
                                           : PackMovementKind::Adjustment;
    for (qsizetype i = 2; i + 1 < words.size(); i += 2) {
        if (words.at(i) == QLatin1String("until"))
            told.expiresOn = day(words.at(i + 1));
        else if (words.at(i) == QLatin1String("of"))
            told.valueOn = day(words.at(i + 1));
        else
            told.work = WorkEntryId(words.at(i + 1).toInt());
    }
    return told;
}

QList<PackMovement> movements(const QStringList &script)
{
    QList<PackMovement> told;
    for (const QString &line : script)
        told << movement(line);
    return told;
}

/// "2026-01-10 credit 600 = 600"
QString words(const PackLine &line)
{
    static const QStringList kKinds{QStringLiteral("credit"), QStringLiteral("allowance"),
                                    QStringLiteral("debit"),  QStringLiteral("adjustment"),
                                    QStringLiteral("expiry"), QStringLiteral("reversed")};
    return QStringLiteral("%1 %2 %3 = %4")
        .arg(line.bookedOn.toString(Qt::ISODate), kKinds.at(static_cast<int>(line.kind)))
        .arg(line.minutes.count())
        .arg(line.balance.count());
}

DayRange year(int of)
{
    return {.first = QDate(of, 1, 1), .last = QDate(of, 12, 31)};
}

ContractBook monthly(CarryOver rule, int months = 0, int cap = 0)
{
    return {.contract = {.state = ContractState::Active, .startsOn = QDate(2026, 1, 15)},
            .versions = {{.effectiveOn = QDate(2026, 1, 15),
                          .isSigned = true,
                          .priceModel = PriceModel::HourPack,
                          .includedMinutes = Minutes(120),
                          .carryOver = rule,
                          .carryOverMonths = months,
                          .carryOverCap = Minutes(cap)}}};
}

} // namespace

class TestHourPack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void debitsAreRoundedUp_data();
    void debitsAreRoundedUp();
    void ledger_data();
    void ledger();
    void allowances_data();
    void allowances();
    void allowancesFollowTheContract();
    void thePastStaysAsItWasPrinted();
    void everyMonthAddsUp();
    void alerts_data();
    void alerts();
    void refusals_data();
    void refusals();
};

void TestHourPack::debitsAreRoundedUp_data()
{
    QTest::addColumn<int>("charged");
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("debit");
    QTest::newRow("as long as it took") << 90 << 100 << 90;
    QTest::newRow("evening") << 90 << 150 << 135;
    QTest::newRow("half a minute counts as one") << 15 << 150 << 23;
    QTest::newRow("half price") << 15 << 50 << 8;
    QTest::newRow("nothing") << 0 << 200 << 0;
}

void TestHourPack::debitsAreRoundedUp()
{
    QFETCH(const int, charged);
    QFETCH(const int, percent);
    QTEST(int(debitOf(Minutes(charged), percent).count()), "debit");
}

void TestHourPack::ledger_data()
{
    QTest::addColumn<QStringList>("script");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QStringList &script, const QStringList &expected) {
        QTest::newRow(name) << script << expected;
    };
    const auto list = [](std::initializer_list<const char *> lines) {
        QStringList all;
        for (const char *line : lines)
            all << QString::fromLatin1(line);
        return all;
    };
    row("bought and used", list({"2026-01-10 +600", "2026-01-12 -90 for 1"}),
        list({"2026-01-10 credit 600 = 600", "2026-01-12 debit -90 = 510"}));
    row("valid through its last day", list({"2026-01-10 +60 until 2026-01-31", "2026-01-31 -20 for 1"}),
        list({"2026-01-10 credit 60 = 60", "2026-01-31 debit -20 = 40", "2026-02-01 expiry -40 = 0"}));
    row("what expires first is taken first",
        list({"2026-01-01 +60", "2026-01-02 +60 until 2026-03-31", "2026-01-03 +60 until 2026-02-28",
              "2026-01-04 -100 for 1"}),
        list({"2026-01-01 credit 60 = 60", "2026-01-02 credit 60 = 120", "2026-01-03 credit 60 = 180",
              "2026-01-04 debit -100 = 80", "2026-04-01 expiry -20 = 60"}));
    row("time is never dropped: the balance goes negative, the next credit clears it",
        list({"2026-01-01 +60", "2026-01-05 -100 for 1", "2026-01-10 +60 until 2026-01-31"}),
        list({"2026-01-01 credit 60 = 60", "2026-01-05 debit -100 = -40", "2026-01-10 credit 60 = 20",
              "2026-02-01 expiry -20 = 0"}));
    row("work before an expiry, entered after it",
        list({"2026-01-01 +60 until 2026-01-31", "2026-02-03 -45 of 2026-01-30 for 1"}),
        list({"2026-01-01 credit 60 = 60", "2026-02-01 expiry -60 = 0", "2026-02-03 reversed 45 = 45",
              "2026-02-03 debit -45 = 0"}));
    row("work after an expiry does not bring it back",
        list({"2026-01-01 +60 until 2026-01-31", "2026-02-03 -45 of 2026-02-02 for 1"}),
        list({"2026-01-01 credit 60 = 60", "2026-02-01 expiry -60 = 0", "2026-02-03 debit -45 = -45"}));
    row("a correction gives back to the lot it was taken from",
        list({"2026-01-01 +60 until 2026-06-30", "2026-01-02 +60", "2026-01-05 -70 for 1",
              "2026-01-06 -(-20) for 1"}),
        list({"2026-01-01 credit 60 = 60", "2026-01-02 credit 60 = 120", "2026-01-05 debit -70 = 50",
              "2026-01-06 debit 20 = 70", "2026-07-01 expiry -10 = 60"}));
    row("a correction after the expiry: what comes back is lost",
        list({"2026-01-01 +60 until 2026-01-31", "2026-01-05 -50 for 1", "2026-02-05 -(-50) for 1"}),
        list({"2026-01-01 credit 60 = 60", "2026-01-05 debit -50 = 10", "2026-02-01 expiry -10 = 0",
              "2026-02-05 debit 50 = 50", "2026-02-05 expiry -50 = 0"}));
    row("a correction of work that had brought an expiry back",
        list({"2026-01-01 +60 until 2026-01-31", "2026-02-03 -45 of 2026-01-30 for 1",
              "2026-02-04 -(-45) for 1"}),
        list({"2026-01-01 credit 60 = 60", "2026-02-01 expiry -60 = 0", "2026-02-03 reversed 45 = 45",
              "2026-02-03 debit -45 = 0", "2026-02-04 debit 45 = 45", "2026-02-04 expiry -45 = 0"}));
    row("a correction of work in the red, cleared in between",
        list({"2026-01-05 -100 for 1", "2026-01-10 +60", "2026-01-12 -(-80) for 1"}),
        list({"2026-01-05 debit -100 = -100", "2026-01-10 credit 60 = -40", "2026-01-12 debit 80 = 40"}));
    row("adjustments go both ways", list({"2026-01-01 +60", "2026-01-02 ~30", "2026-01-03 ~-100"}),
        list({"2026-01-01 credit 60 = 60", "2026-01-02 adjustment 30 = 90",
              "2026-01-03 adjustment -100 = -10"}));
}

void TestHourPack::ledger()
{
    QFETCH(const QStringList, script);
    const PackStatement statement = packStatement(movements(script), {}, year(2026));
    QStringList said;
    for (const PackLine &line : statement.lines)
        said << words(line);
    QTEST(said, "expected");
}

void TestHourPack::allowances_data()
{
    QTest::addColumn<int>("rule");
    QTest::addColumn<int>("months");
    QTest::addColumn<int>("cap");
    QTest::addColumn<QString>("balances"); ///< At the end of January to April; 30 min of work each month.
    const auto row = [](const char *name, CarryOver rule, int months, int cap, const char *balances) {
        QTest::newRow(name) << int(rule) << months << cap << QString::fromLatin1(balances);
    };
    row("none goes on", CarryOver::None, 0, 0, "90 90 90 90");
    row("all goes on", CarryOver::All, 0, 0, "90 180 270 360");
    row("for a month", CarryOver::Months, 1, 0, "90 180 210 210");
    row("for two months", CarryOver::Months, 2, 0, "90 180 270 330");
    row("up to an hour", CarryOver::Capped, 0, 60, "90 150 150 150");
    row("up to nothing", CarryOver::Capped, 0, 0, "90 90 90 90");
}

void TestHourPack::allowances()
{
    QFETCH(const int, rule);
    QFETCH(const int, months);
    QFETCH(const int, cap);
    const auto lots = packAllowances(monthly(static_cast<CarryOver>(rule), months, cap), QDate(2026, 12, 31));
    const QList<PackMovement> work =
        movements({QStringLiteral("2026-01-20 -30 for 1"), QStringLiteral("2026-02-20 -30 for 2"),
                   QStringLiteral("2026-03-20 -30 for 3"), QStringLiteral("2026-04-20 -30 for 4")});
    QStringList balances;
    for (int month = 1; month <= 4; ++month) {
        const QDate last = QDate(2026, month, 1).addMonths(1).addDays(-1);
        balances << QString::number(
            packStatement(work, lots, {.first = QDate(2026, 1, 1), .last = last}).closing.count());
    }
    QTEST(balances.join(QLatin1Char(' ')), "balances");
}

void TestHourPack::allowancesFollowTheContract()
{
    ContractBook book = monthly(CarryOver::None);
    ContractVersion more = book.versions.constFirst();
    more.number = 2;
    more.effectiveOn = QDate(2026, 2, 10); // Counts from the next month's first day on.
    more.includedMinutes = Minutes(240);
    book.versions << more;
    book.contract.endsOn = QDate(2026, 4, 15);
    QStringList said;
    for (const PackAllowance &each : packAllowances(book, QDate(2026, 12, 31)))
        said << QStringLiteral("%1 %2 %3")
                    .arg(each.from.toString(Qt::ISODate))
                    .arg(each.minutes.count())
                    .arg(each.expiresOn->toString(Qt::ISODate));
    QCOMPARE(said, (QStringList{QStringLiteral("2026-01-15 120 2026-01-31"),
                                QStringLiteral("2026-02-01 120 2026-02-28"),
                                QStringLiteral("2026-03-01 240 2026-03-31"),
                                QStringLiteral("2026-04-01 240 2026-04-30")}));
    QVERIFY(packAllowances(monthly(CarryOver::None), QDate(2026, 1, 14)).isEmpty());
}

void TestHourPack::thePastStaysAsItWasPrinted()
{
    QStringList script{QStringLiteral("2026-01-01 +600 until 2026-01-31"),
                       QStringLiteral("2026-01-12 -90 for 1")};
    const DayRange january{.first = QDate(2026, 1, 1), .last = QDate(2026, 1, 31)};
    const PackStatement printed = packStatement(movements(script), {}, january);
    script << QStringLiteral("2026-02-03 -45 of 2026-01-30 for 2")
           << QStringLiteral("2026-02-04 -(-10) for 1");
    QCOMPARE(packStatement(movements(script), {}, january), printed);
    const PackStatement february =
        packStatement(movements(script), {}, {.first = QDate(2026, 2, 1), .last = QDate(2026, 2, 28)});
    QCOMPARE(february.opening, printed.closing);
    QCOMPARE(february.closing, Minutes(0));
}

/// Whatever happens, opening + credits + adjustments − debits − expired = closing, and a month opens as the
/// one before it closed; what is left in lots, less what is overdrawn, is the balance.
void TestHourPack::everyMonthAddsUp()
{
    QRandomGenerator random(20261123);
    for (int round = 0; round < 200; ++round) {
        QList<PackMovement> all;
        QMap<int, Minutes> worked;
        QDate booked(2026, 1, 1);
        for (int i = 1; i <= 40; ++i) {
            booked = booked.addDays(random.bounded(0, 12));
            PackMovement each{.bookedOn = booked, .valueOn = booked, .reason = QStringLiteral("why")};
            const int kind = random.bounded(6);
            if (kind == 0) {
                each.minutes = Minutes(random.bounded(60, 600));
                if (random.bounded(2) == 0)
                    each.expiresOn = booked.addDays(random.bounded(0, 90));
            } else if (kind == 1) {
                each.kind = PackMovementKind::Adjustment;
                each.minutes = Minutes(random.bounded(-60, 60));
            } else {
                const int work = kind == 2 && !worked.isEmpty() ? worked.firstKey() : i;
                each.kind = PackMovementKind::Debit;
                each.work = WorkEntryId(work);
                each.valueOn = booked.addDays(-random.bounded(0, 40));
                each.minutes =
                    kind == 2 && worked.contains(work) ? -worked.take(work) : Minutes(random.bounded(1, 240));
                if (each.minutes > Minutes(0))
                    worked[work] = each.minutes;
            }
            all << each;
        }
        const auto rule = static_cast<CarryOver>(round % 4);
        const auto lots = packAllowances(monthly(rule, 1, 90), QDate(2027, 12, 31));
        Minutes opening{0};
        for (QDate month(2026, 1, 1); month.year() < 2028; month = month.addMonths(1)) {
            const auto told =
                packStatement(all, lots, {.first = month, .last = month.addMonths(1).addDays(-1)});
            QCOMPARE(told.opening, opening);
            QCOMPARE(told.opening + told.credits + told.adjustments - told.debits - told.expired,
                     told.closing);
            Minutes left{0};
            for (const PackLot &lot : told.lots) {
                QVERIFY(lot.left >= Minutes(0));
                left += lot.left;
            }
            QVERIFY(left >= told.closing); // The difference is overdrawn.
            opening = told.closing;
        }
    }
}

void TestHourPack::alerts_data()
{
    QTest::addColumn<QStringList>("script");
    QTest::addColumn<QString>("said");
    QTest::newRow("plenty") << QStringList{QStringLiteral("2026-01-01 +600")} << QString();
    QTest::newRow("a fifth left") << QStringList{QStringLiteral("2026-01-01 +600"),
                                                 QStringLiteral("2026-01-02 -480 for 1")}
                                  << QStringLiteral("low 120");
    QTest::newRow("a little more than a fifth")
        << QStringList{QStringLiteral("2026-01-01 +600"), QStringLiteral("2026-01-02 -479 for 1")}
        << QString();
    QTest::newRow("nothing left") << QStringList{QStringLiteral("2026-01-01 +60"),
                                                 QStringLiteral("2026-01-02 -60 for 1")}
                                  << QStringLiteral("empty 0");
    QTest::newRow("in the red") << QStringList{QStringLiteral("2026-01-02 -60 for 1")}
                                << QStringLiteral("empty -60");
    QTest::newRow("expires in 30 days") << QStringList{QStringLiteral("2026-01-01 +600 until 2027-01-30")}
                                        << QStringLiteral("expiring 600 2027-01-30");
    QTest::newRow("expires in 31 days")
        << QStringList{QStringLiteral("2026-01-01 +600 until 2027-01-31")} << QString();
    QTest::newRow("lives for a month only")
        << QStringList{QStringLiteral("2026-12-15 +600 until 2027-01-14")} << QString();
}

void TestHourPack::alerts()
{
    QFETCH(const QStringList, script);
    static const QStringList kKinds{QStringLiteral("low"), QStringLiteral("empty"),
                                    QStringLiteral("expiring")};
    QStringList said;
    for (const PackAlert &alert : packAlerts(packStatement(movements(script), {}, year(2026))))
        said << QStringLiteral("%1 %2 %3")
                    .arg(kKinds.at(static_cast<int>(alert.kind)))
                    .arg(alert.minutes.count())
                    .arg(alert.day ? alert.day->toString(Qt::ISODate) : QString())
                    .trimmed();
    QTEST(said.join(QLatin1Char(' ')), "said");
}

void TestHourPack::refusals_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("field");
    QTest::newRow("nothing bought") << QStringLiteral("2026-01-01 +0") << QStringLiteral("minutes");
    QTest::newRow("expired before it is entered")
        << QStringLiteral("2026-01-01 +60 until 2025-12-31") << QStringLiteral("expiresOn");
    QTest::newRow("an adjustment by nothing") << QStringLiteral("2026-01-01 ~0") << QStringLiteral("minutes");
}

void TestHourPack::refusals()
{
    QFETCH(const QString, line);
    const Result<> result = checked(movement(line));
    QVERIFY(!result);
    QTEST(result.error().field, "field");
    PackMovement silent = movement(QStringLiteral("2026-01-01 ~15"));
    QVERIFY(checked(silent));
    silent.reason = QStringLiteral(" ");
    QCOMPARE(checked(silent).error().field, QStringLiteral("reason"));
}

QTEST_APPLESS_MAIN(TestHourPack)
#include "tst_hourpack.moc"
