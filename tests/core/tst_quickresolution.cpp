// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/QuickResolution.h"

#include <QTest>

using namespace core;

namespace {

/// Minutes after some moment.
Instant after(int minutes)
{
    return fromMsecs(1'790'000'000'000) + Minutes(minutes);
}

} // namespace

/// "Resolved on the phone at 9:20": what it refuses, and what follows from it.
class TestQuickResolution : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void tellsTheLog();
    void writesTheMinutesDown();
    void impliesTheReport();
};

void TestQuickResolution::refusesWhatCannotBe_data()
{
    QTest::addColumn<int>("resolved");
    QTest::addColumn<int>("worked");
    QTest::addColumn<QString>("field");
    QTest::newRow("eight minutes of ten") << 10 << 8 << QString();
    QTest::newRow("all of them") << 10 << 10 << QString();
    QTest::newRow("at once") << 0 << 0 << QString();
    QTest::newRow("before the report") << -1 << 0 << QStringLiteral("resolved");
    QTest::newRow("more than has passed") << 10 << 11 << QStringLiteral("worked");
    QTest::newRow("less than nothing") << 10 << -1 << QStringLiteral("worked");
}

void TestQuickResolution::refusesWhatCannotBe()
{
    QFETCH(const int, resolved);
    QFETCH(const int, worked);
    QFETCH(const QString, field);
    const auto fine = checked({.at = after(resolved), .worked = Minutes(worked)}, after(0));
    QCOMPARE(!fine, !field.isEmpty());
    if (!fine)
        QCOMPARE(fine.error().field, field);
}

void TestQuickResolution::tellsTheLog()
{
    const QuickResolution resolution{.at = after(8), .isClosed = true};
    QList<EventKind> kinds;
    const auto events = eventsOf(resolution, Channel::Phone, after(0));
    for (const InterventionEvent &event : events)
        kinds << event.kind;
    QCOMPARE(kinds, QList({EventKind::Acknowledged, EventKind::Resolved, EventKind::Closed}));
    QCOMPARE(events.at(0).at, after(0)); // Who answers the telephone has acknowledged.
    QCOMPARE(events.at(2).at, after(8));
    const auto byMail = eventsOf({.at = after(8)}, Channel::Email, after(0));
    QCOMPARE(byMail.size(), 1);
    QCOMPARE(byMail.at(0).kind, EventKind::Resolved);
}

void TestQuickResolution::writesTheMinutesDown()
{
    const Intervention intervention{
        .id = InterventionId(4), .technician = TechnicianId(2), .channel = Channel::OnSite};
    QVERIFY(!workOf({.at = after(8)}, intervention));
    const auto work =
        workOf({.at = after(8), .worked = Minutes(5), .solution = QStringLiteral("fait")}, intervention);
    QVERIFY(work);
    QCOMPARE(work->intervention, InterventionId(4));
    QCOMPARE(work->technician, TechnicianId(2));
    QCOMPARE(work->startedAt, after(3));
    QCOMPARE(work->endedAt, after(8));
    QCOMPARE(work->actual, Minutes(5));
    QCOMPARE(work->mode, WorkMode::OnSite);
    QCOMPARE(work->comment, QStringLiteral("fait"));
}

void TestQuickResolution::impliesTheReport()
{
    QCOMPARE(impliedReport(after(30), after(20), Minutes(8)), after(12));
    QCOMPARE(impliedReport(after(10), after(20), Minutes(8)), after(10));
}

QTEST_GUILESS_MAIN(TestQuickResolution)
#include "tst_quickresolution.moc"
