// SPDX-License-Identifier: GPL-3.0-or-later
#include "Calendars.h"
#include "Warnings.h"
#include "core/domain/contract/GridWarnings.h"

using namespace core;

namespace {

const CalendarId kOfficeHours(1);
const CalendarId kAlways(2);

QList<CalendarBook> calendars()
{
    return {{.id = kOfficeHours, .versions = {when::calendar(when::kOffice)}},
            {.id = kAlways, .versions = {when::calendar("24/7")}}};
}

/// "P1 24/7: 30 min, 2 h, 4 h, -"
ServiceLevel level(const QString &line)
{
    const QString head = line.section(QStringLiteral(": "), 0, 0);
    ServiceLevel made{.priority = static_cast<Priority>(head.mid(1, 1).toInt()),
                      .calendar = head.endsWith(QStringLiteral("24/7")) ? kAlways : kOfficeHours};
    const QStringList targets = line.section(QStringLiteral(": "), 1).split(QStringLiteral(", "));
    for (size_t i = 0; i < made.targets.size(); ++i) {
        if (const auto target = parseTarget(targets.value(static_cast<qsizetype>(i))))
            made.targets.at(i) = *target;
    }
    return made;
}

} // namespace

class TestGridWarnings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void contradictions_data();
    void contradictions();
    void requestsAreComparedAmongThemselves();
};

void TestGridWarnings::contradictions_data()
{
    QTest::addColumn<QStringList>("grid");
    QTest::addColumn<QStringList>("expected");

    const QStringList standard{
        QStringLiteral("P1 24/7: 30 min, 2 h, 4 h, -"), QStringLiteral("P2: 1 h, 4 h, 8 h, -"),
        QStringLiteral("P3: 4 h, 1 d, 2 d, 5 d"), QStringLiteral("P4: 1 d, -, -, 10 d")};
    QTest::newRow("the standard grid has none") << standard << QStringList();
    QTest::newRow("work start after restoration, of the same unit")
        << QStringList{QStringLiteral("P2: 1 h, 8 h, 6 h, -")}
        << QStringList{QStringLiteral("P2: the work start is promised later than the restoration.")};
    QTest::newRow("8 h is more than a working day of 7 h, but not for every report")
        << QStringList{QStringLiteral("P3: -, 8 h, 1 d, -")}
        << QStringList{QStringLiteral("P3: the work start can fall due later than the restoration.")};
    QTest::newRow("a promise is compared over one that is not made")
        << QStringList{QStringLiteral("P4: 2 d, -, -, 4 h")}
        << QStringList{QStringLiteral("P4: the acknowledgement is promised later than the resolution.")};
    QTest::newRow("P1 slower than P2, by 4 h against 1 h")
        << QStringList{QStringLiteral("P1: 4 h, -, -, -"), QStringLiteral("P2: 1 h, -, -, -")}
        << QStringList{QStringLiteral("P1 is acknowledged later than P2, which is less urgent.")};
    QTest::newRow("round the clock is never slower than the same hours in office time")
        << QStringList{QStringLiteral("P1 24/7: 4 h, -, -, -"), QStringLiteral("P2: 4 h, -, -, -")}
        << QStringList();
    QTest::newRow("P3 is the next to promise it, not P2")
        << QStringList{QStringLiteral("P1: -, -, 8 h, -"), QStringLiteral("P2: 1 h, -, -, -"),
                       QStringLiteral("P3: -, -, 4 h, -")}
        << QStringList{QStringLiteral("P1 is restored later than P3, which is less urgent.")};
    QTest::newRow("an empty grid") << QStringList() << QStringList();
}

void TestGridWarnings::contradictions()
{
    QFETCH(const QStringList, grid);
    QList<ServiceLevel> levels;
    for (const QString &line : grid)
        levels << level(line);
    QStringList found;
    for (const GridWarning &warning : gridWarnings(levels, calendars(), QDate(2026, 3, 2)))
        found << warning.sentence.plain();
    QTEST(found, "expected");
}

void TestGridWarnings::requestsAreComparedAmongThemselves()
{
    ServiceLevel incident = level(QStringLiteral("P1: 4 h, -, -, -"));
    ServiceLevel request = level(QStringLiteral("P2: 1 h, -, -, -"));
    request.serviceClass = ServiceClass::Request;
    QVERIFY(gridWarnings({request, incident}, calendars(), QDate(2026, 3, 2)).isEmpty());
}

QTEST_GUILESS_MAIN(TestGridWarnings)
#include "tst_gridwarnings.moc"
