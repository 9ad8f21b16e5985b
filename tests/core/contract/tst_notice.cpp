// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/domain/contract/Notice.h"
#include "core/domain/contract/Reversibility.h"

using namespace core;

namespace {

std::optional<QDate> day(const char *iso)
{
    const QDate read = QDate::fromString(QLatin1String(iso), Qt::ISODate);
    return read.isValid() ? std::optional(read) : std::nullopt;
}

QString iso(const std::optional<QDate> &on)
{
    return on ? on->toString(Qt::ISODate) : QStringLiteral("-");
}

/// A year from 1 January 2025, renewed for a year: two months' notice, so until 31 October.
TermClause yearly()
{
    return {.startsOn = QDate(2025, 1, 1)};
}

TermClause openEnded()
{
    TermClause clause = yearly();
    clause.renewalMode = RenewalMode::OpenEnded;
    return clause;
}

TermClause express()
{
    TermClause clause = yearly();
    clause.renewalMode = RenewalMode::Express;
    return clause;
}

ContractNotice letter(const char *posted, const char *received)
{
    return {.writtenOn = QDate(2025, 10, 20), .postedOn = day(posted), .receivedOn = day(received)};
}

} // namespace

Q_DECLARE_METATYPE(core::TermClause)
Q_DECLARE_METATYPE(core::ContractNotice)

class TestNotice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void whichDayCounts_data();
    void whichDayCounts();
    void anotherMotiveNamesTheEnd();
    void refusals_data();
    void refusals();
    void everyDateOfALetterInOrder();
    void theStandingOneIsTheLatest();
    void whenItemsAreDue_data();
    void whenItemsAreDue();
    void theChecklistNamesWhoHasToDoIt();
    void lateItems();
    void itemsThatAreRefused();
};

/// product/contracts.md, "A notice given ends the first period whose deadline is not before its counted
/// date".
void TestNotice::whichDayCounts_data()
{
    QTest::addColumn<TermClause>("clause");
    QTest::addColumn<NoticeCounts>("counts");
    QTest::addColumn<ContractNotice>("notice");
    QTest::addColumn<NoticeBasis>("basis");
    QTest::addColumn<QString>("counted");
    QTest::addColumn<QString>("ends");
    QTest::addColumn<bool>("isLate");
    using enum NoticeCounts;
    const auto row = [](const char *name, const TermClause &clause, NoticeCounts counts,
                        const ContractNotice &notice, NoticeBasis basis, const char *counted,
                        const char *ends, bool isLate) {
        QTest::newRow(name) << clause << counts << notice << basis << QString::fromLatin1(counted)
                            << QString::fromLatin1(ends) << isLate;
    };
    row("received in time", yearly(), Receipt, letter("2025-10-24", "2025-10-31"), NoticeBasis::Receipt,
        "2025-10-31", "2025-12-31", false);
    row("received a day late, though sent in time", yearly(), Receipt, letter("2025-10-24", "2025-11-01"),
        NoticeBasis::Receipt, "2025-11-01", "2026-12-31", true);
    row("the same letter where sending counts", yearly(), Sending, letter("2025-10-24", "2025-11-01"),
        NoticeBasis::Sending, "2025-10-24", "2025-12-31", false);
    row("not yet received", yearly(), Receipt, letter("2025-10-24", ""), NoticeBasis::AwaitsReceipt, "-", "-",
        false);
    row("not yet sent", yearly(), Sending, letter("", ""), NoticeBasis::AwaitsSending, "-", "-", false);
    ContractNotice back = letter("2025-10-24", "");
    back.presentedOn = QDate(2025, 10, 27);
    back.returnedOn = QDate(2025, 11, 14);
    row("came back, where receipt counts", yearly(), Receipt, back, NoticeBasis::CameBack, "-", "-", false);
    row("came back, where sending counts", yearly(), Sending, back, NoticeBasis::Sending, "2025-10-24",
        "2025-12-31", false);
    row("open-ended, in its first term", openEnded(), Receipt, letter("2025-10-24", "2025-10-31"),
        NoticeBasis::Receipt, "2025-10-31", "2025-12-31", false);
    row("open-ended, later", openEnded(), Receipt, letter("2026-03-01", "2026-03-10"), NoticeBasis::Receipt,
        "2026-03-10", "2026-05-10", false);
    row("renewed expressly: its term ends anyway", express(), Receipt, letter("2025-10-24", "2025-12-20"),
        NoticeBasis::Receipt, "2025-12-20", "2025-12-31", false);
}

void TestNotice::whichDayCounts()
{
    QFETCH(const TermClause, clause);
    QFETCH(const NoticeCounts, counts);
    QFETCH(const ContractNotice, notice);
    const NoticeOutcome outcome = noticeOutcome(notice, clause, counts);
    QTEST(outcome.basis, "basis");
    QTEST(iso(outcome.counted), "counted");
    QTEST(iso(outcome.endsOn), "ends");
    QTEST(outcome.isLate, "isLate");
}

void TestNotice::anotherMotiveNamesTheEnd()
{
    ContractNotice notice = letter("2025-10-24", "2025-11-01");
    notice.motive = NoticeMotive::Breach;
    notice.fixedEnd = QDate(2025, 11, 30);
    const NoticeOutcome outcome = noticeOutcome(notice, yearly(), NoticeCounts::Receipt);
    QCOMPARE(outcome.basis, NoticeBasis::Fixed);
    QCOMPARE(iso(outcome.endsOn), QStringLiteral("2025-11-30"));
    QVERIFY(!outcome.counted);
}

void TestNotice::refusals_data()
{
    using Edit = void (*)(ContractNotice &);
    QTest::addColumn<ContractNotice>("notice");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, Edit edit, const char *field) {
        ContractNotice notice = letter("2025-10-24", "2025-10-31");
        edit(notice);
        QTest::newRow(name) << notice << QString::fromLatin1(field);
    };
    row(
        "without its date", [](ContractNotice &n) { n.writtenOn = {}; }, "writtenOn");
    row(
        "sent before it was written", [](ContractNotice &n) { n.postedOn = QDate(2025, 10, 19); },
        "postedOn");
    row(
        "presented before it was sent", [](ContractNotice &n) { n.presentedOn = QDate(2025, 10, 23); },
        "presentedOn");
    row(
        "received before it was presented", [](ContractNotice &n) { n.presentedOn = QDate(2025, 11, 2); },
        "receivedOn");
    row(
        "received before it was written",
        [](ContractNotice &n) {
            n.postedOn.reset();
            n.receivedOn = QDate(2025, 10, 1);
        },
        "receivedOn");
    row(
        "received and come back", [](ContractNotice &n) { n.returnedOn = QDate(2025, 11, 14); },
        "returnedOn");
    row(
        "come back before it was sent",
        [](ContractNotice &n) {
            n.receivedOn.reset();
            n.returnedOn = QDate(2025, 10, 23);
        },
        "returnedOn");
    row(
        "received tomorrow", [](ContractNotice &n) { n.receivedOn = QDate(2025, 11, 21); }, "receivedOn");
    row(
        "an agreement without an end", [](ContractNotice &n) { n.motive = NoticeMotive::Agreement; },
        "fixedEnd");
    row(
        "an end before the letter",
        [](ContractNotice &n) {
            n.motive = NoticeMotive::Breach;
            n.fixedEnd = QDate(2025, 10, 19);
        },
        "fixedEnd");
}

void TestNotice::refusals()
{
    QFETCH(const ContractNotice, notice);
    const Result<> fine = checked(notice, QDate(2025, 11, 20));
    QVERIFY(!fine);
    QCOMPARE(fine.error().kind, ErrorKind::Invalid);
    QTEST(fine.error().field, "field");
    QVERIFY(!fine.error().sentence.isEmpty());
}

void TestNotice::everyDateOfALetterInOrder()
{
    ContractNotice notice = letter("2025-10-24", "2025-10-31");
    notice.presentedOn = QDate(2025, 10, 27);
    QVERIFY(checked(notice, QDate(2025, 10, 31)));
    notice.postedOn = notice.presentedOn = notice.receivedOn = notice.writtenOn; // Handed over on one day.
    QVERIFY(checked(notice, notice.writtenOn));
}

void TestNotice::theStandingOneIsTheLatest()
{
    QVERIFY(!standing({}));
    const ContractNotice first{.id = ContractNoticeId(1), .withdrawnOn = QDate(2025, 1, 2)};
    const ContractNotice second{.id = ContractNoticeId(2)};
    QVERIFY(!standing({first}));
    const QList<ContractNotice> both{first, second};
    QCOMPARE(standing(both)->id, ContractNoticeId(2));
}

void TestNotice::whenItemsAreDue_data()
{
    QTest::addColumn<ReversibilityTopic>("topic");
    QTest::addColumn<QString>("due");
    using enum ReversibilityTopic;
    for (const auto topic : {Contents, Accounts, Documentation, Tools, Licences})
        QTest::newRow(qPrintable(QStringLiteral("needed on the last day: %1").arg(int(topic))))
            << topic << QStringLiteral("2025-12-31");
    for (const auto topic : {Backups, Assistance, Equipment, PersonalData, Other})
        QTest::newRow(qPrintable(QStringLiteral("within 45 days after: %1").arg(int(topic))))
            << topic << QStringLiteral("2026-02-14");
}

void TestNotice::whenItemsAreDue()
{
    QFETCH(const ReversibilityTopic, topic);
    QTEST(iso(dueOf(topic, QDate(2025, 12, 31), 45)), "due");
    QVERIFY(!dueOf(topic, {}, 45));
}

void TestNotice::theChecklistNamesWhoHasToDoIt()
{
    const auto items = reversibilityItems(QDate(2025, 12, 31), 30,
                                          {QStringLiteral("Atlas"), QStringLiteral("Cabinet Morel")});
    QCOMPARE(items.size(), 9);
    for (const ReversibilityItem &item : items) {
        const bool isClients = item.topic == ReversibilityTopic::Equipment;
        QCOMPARE(item.responsible, isClients ? QStringLiteral("Cabinet Morel") : QStringLiteral("Atlas"));
        QVERIFY(item.dueOn);
    }
}

void TestNotice::lateItems()
{
    ReversibilityItem item{.dueOn = QDate(2025, 12, 31)};
    QVERIFY(!isLate(item, QDate(2025, 12, 31)));
    QVERIFY(isLate(item, QDate(2026, 1, 1)));
    item.doneOn = QDate(2026, 1, 5);
    QVERIFY2(!isLate(item, QDate(2026, 1, 6)), "done, if late");
    item = {};
    QVERIFY2(!isLate(item, QDate(2026, 1, 6)), "without a due day");
}

void TestNotice::itemsThatAreRefused()
{
    const QDate today(2026, 1, 6);
    QCOMPARE(checked(ReversibilityItem{}, today).error().field, QStringLiteral("label"));
    ReversibilityItem item{.topic = ReversibilityTopic::Tools, .doneOn = today};
    QVERIFY(checked(item, today));
    item.doneOn = today.addDays(1);
    QCOMPARE(checked(item, today).error().field, QStringLiteral("doneOn"));
}

QTEST_GUILESS_MAIN(TestNotice)
#include "tst_notice.moc"
