// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDatabase.h"
#include "core/reports/Agenda.h"
#include "core/reports/ContractLife.h"
#include "core/reports/ContractReading.h"
#include "core/reports/Today.h"
#include "core/services/ContractService.h"
#include "core/services/NoticeService.h"
#include "core/services/UndoService.h"
#include "core/storage/NoticeRepository.h"
#include "core/storage/RecordRows.h"
#include "support/Office.h"

using namespace core;

/// Notices in the database: what they do to their contract, and what is handed back.
class TestNoticeService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void aNoticeEndsItsContract();
    void everyFieldIsKept();
    void aLetterOnItsWayChangesNothingYet();
    void theEndMovesWithACorrection();
    void theEndFollowsAnAmendment();
    void theEndFollowsTheFirstDay();
    void whatIsDueFollowsTheLastDay();
    void theSendingChoosesItsVersion();
    void aLetterOnTheDeskIsNotOnItsWay();
    void aLongNoticeOfAShortTermIsTold();
    void aWithdrawnNoticeCountsNoMore();
    void aSuspendedContractIsSuspendedAgain();
    void refusals();
    void theChecklistIsKept();
    void whatIsLateIsToldToday();
    void nothingChangesOnceItIsSigned();
    void undoTakesTheNoticeBack();
    void undoIsRefusedOnceTheListHasGrown();
    void aNoticeWithoutARecordCanBeWithdrawn();
    void thePaperIsGivenWhatStands();
    void anInitialTermUntilADay();

private:
    static QDate today() { return {2026, 11, 22}; }
    /// Written on 16 November 2026, received three days later; the term ends on 28 February 2027.
    ContractNotice notice() const
    {
        return {.contract = m_office->contract,
                .writtenOn = QDate(2026, 11, 16),
                .postedOn = QDate(2026, 11, 17),
                .receivedOn = QDate(2026, 11, 19)};
    }
    ContractNoticeId record(const ContractNotice &notice)
    {
        return m_office->run([&](Unit &unit) { return save(unit, notice, today()); });
    }
    /// Writes an amendment and signs it.
    template <class Change>
    void amend(Change change)
    {
        m_office->run([&](Unit &unit) -> Result<> {
            const auto id = addAmendment(unit, m_office->contract, QDate(2026, 11, 1));
            if (!id)
                return id.error();
            auto version = ContractRepository(unit.connection()).findVersion(*id);
            if (!version)
                return version.error();
            change(version.value());
            const auto saved = save(unit, *version);
            return saved ? sign(unit, *id) : saved.error();
        });
    }
    template <class Work>
    Error refused(Work work)
    {
        auto unit =
            Unit::begin(*m_connection, {QStringLiteral("test"), QStringLiteral("camille"), m_office->now});
        const auto result = work(**unit);
        return result ? Error{.detail = QStringLiteral("not refused")} : result.error();
    }
    QUuid lastUnit()
    {
        return QUuid(
            *m_connection->one<QString>(QStringLiteral("SELECT unit FROM journal ORDER BY id DESC LIMIT 1"),
                                        {}, [](const Fields &fields) { return fields.text(0); }));
    }
    ContractLife life() { return *contractLife(*m_connection, m_office->contract); }
    Today read(QDate on)
    {
        return *core::today(*m_connection, {.now = instantOf(on, 9 * 3600, QTimeZone("Europe/Paris")),
                                            .zone = QTimeZone("Europe/Paris")});
    }
    QList<TodayItem> told(TodayReason reason, QDate on)
    {
        for (const TodayGroup &group : read(on).groups) {
            if (group.reason == reason)
                return group.items;
        }
        return {};
    }
    QStringList agendaOf(QDate first, QDate last)
    {
        const auto items = agenda(*m_connection, {.days = {first, last}, .zone = QTimeZone("Europe/Paris")});
        QStringList lines;
        for (const AgendaItem &item : *items)
            lines << QStringLiteral("%1 %2")
                         .arg(static_cast<int>(item.kind))
                         .arg(item.day.toString(Qt::ISODate));
        return lines;
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
};

/// The contract renews itself each 1 March for a year: two months' notice.
void TestNoticeService::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
    m_office->run([this](Unit &unit) {
        auto version = ContractRepository(unit.connection()).versions(m_office->contract)->constFirst();
        version.renewalMode = RenewalMode::Tacit;
        return ContractRepository::updateVersion(unit, version);
    });
}

void TestNoticeService::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestNoticeService::aNoticeEndsItsContract()
{
    QCOMPARE(told(TodayReason::NoticeDeadline, today()).size(), 1);
    record(notice());
    const ContractLife after = life();
    QCOMPARE(after.contract.state, ContractState::NoticeGiven);
    QCOMPARE(after.contract.endsOn, std::optional(QDate(2027, 2, 28)));
    QVERIFY2(isInForce(after.contract, QDate(2027, 2, 28)), "until its last day");
    QVERIFY(!isInForce(after.contract, QDate(2027, 3, 1)));
    QCOMPARE(after.items.size(), 9);
    QVERIFY2(told(TodayReason::NoticeDeadline, today()).isEmpty(), "no notice is due any more");
    QCOMPARE(told(TodayReason::ContractEnd, QDate(2026, 12, 15)).size(), 1);
    const QString end = QStringLiteral("%1 2027-02-28").arg(static_cast<int>(AgendaKind::ContractEnd));
    const QString items = QStringLiteral("%1 2027-02-28").arg(static_cast<int>(AgendaKind::Reversibility));
    const QString rest = QStringLiteral("%1 2027-03-30").arg(static_cast<int>(AgendaKind::Reversibility));
    QCOMPARE(agendaOf(today(), QDate(2028, 12, 31)), (QStringList{end, items, rest}));
}

void TestNoticeService::everyFieldIsKept()
{
    const ContractNotice wanted{.contract = m_office->contract,
                                .sender = NoticeSender::Provider,
                                .motive = NoticeMotive::Breach,
                                .means = NoticeMeans::ElectronicRegistered,
                                .reason = QStringLiteral("Factures impayées"),
                                .writtenOn = QDate(2026, 11, 1),
                                .postedOn = QDate(2026, 11, 2),
                                .presentedOn = QDate(2026, 11, 4),
                                .returnedOn = QDate(2026, 11, 20),
                                .trackingNumber = QStringLiteral("1A 123 456 7890 1"),
                                .fixedEnd = QDate(2026, 12, 31)};
    const auto id = record(wanted);
    ContractNotice stored = *NoticeRepository(*m_connection).find(id);
    QCOMPARE(life().contract.endsOn, std::optional(QDate(2026, 12, 31)));
    stored.id = {};
    stored.version = 0;
    QCOMPARE(stored, wanted);
}

/// Until it is received, the contract renews itself: the alert stays, and says so.
void TestNoticeService::aLetterOnItsWayChangesNothingYet()
{
    ContractNotice onItsWay = notice();
    onItsWay.receivedOn.reset();
    const auto id = record(onItsWay);
    QCOMPARE(life().contract.state, ContractState::NoticeGiven);
    QVERIFY(!life().contract.endsOn);
    for (const ReversibilityItem &item : life().items)
        QVERIFY(!item.dueOn);
    const auto alerts = told(TodayReason::NoticeDeadline, today());
    QCOMPARE(alerts.size(), 1);
    QVERIFY(alerts.constFirst().isNoticePending);
    ContractNotice arrived = *NoticeRepository(*m_connection).find(id);
    arrived.receivedOn = QDate(2026, 11, 20);
    record(arrived);
    QCOMPARE(life().contract.endsOn, std::optional(QDate(2027, 2, 28)));
    for (const ReversibilityItem &item : life().items)
        QVERIFY(item.dueOn);
    QVERIFY(told(TodayReason::NoticeDeadline, today()).isEmpty());
}

void TestNoticeService::theEndMovesWithACorrection()
{
    record(notice());
    ReversibilityItem own = life().items.at(0);
    own.dueOn = QDate(2026, 12, 24);
    ReversibilityItem done = life().items.at(1);
    done.doneOn = today();
    for (const ReversibilityItem &item : {own, done})
        m_office->run([&](Unit &unit) { return save(unit, item, today()); });
    ContractNotice agreed = *life().notice();
    agreed.motive = NoticeMotive::Agreement;
    agreed.fixedEnd = QDate(2026, 12, 31);
    record(agreed);
    const ContractLife after = life();
    QCOMPARE(after.contract.endsOn, std::optional(QDate(2026, 12, 31)));
    QCOMPARE(after.items.at(0).dueOn, std::optional(QDate(2026, 12, 24))); // Chosen by the user.
    QCOMPARE(after.items.at(1).dueOn, std::optional(QDate(2027, 2, 28)));  // Done already.
    QCOMPARE(after.items.at(2).dueOn, std::optional(QDate(2026, 12, 31)));
    QCOMPARE(after.items.at(8).dueOn, std::optional(QDate(2027, 1, 30)));
}

/// Four months' notice since an amendment of before the letter, signed after it: a term more.
void TestNoticeService::theEndFollowsAnAmendment()
{
    record(notice());
    amend([](ContractVersion &version) {
        version.effectiveOn = QDate(2026, 11, 1);
        version.noticeAmount = 4;
        version.reversibilityDays = 10;
    });
    const ContractLife after = life();
    QCOMPARE(after.contract.state, ContractState::NoticeGiven);
    QCOMPARE(after.contract.endsOn, std::optional(QDate(2028, 2, 29)));
    QCOMPARE(after.contract.endsOn, after.outcome(*after.notice()).endsOn);
    QCOMPARE(after.items.at(0).dueOn, std::optional(QDate(2028, 2, 29)));
    QCOMPARE(after.items.at(8).dueOn, std::optional(QDate(2028, 3, 10)));
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QCOMPARE(life().contract.endsOn, std::optional(QDate(2027, 2, 28)));
    QCOMPARE(life().items.at(0).dueOn, std::optional(QDate(2027, 2, 28)));
}

void TestNoticeService::theEndFollowsTheFirstDay()
{
    record(notice());
    m_office->run([this](Unit &unit) {
        Contract contract = life().contract;
        contract.startsOn = QDate(2023, 2, 1);
        return save(unit, contract);
    });
    QCOMPARE(life().contract.endsOn, std::optional(QDate(2027, 1, 31)));
    QCOMPARE(life().items.at(0).dueOn, std::optional(QDate(2027, 1, 31)));
}

void TestNoticeService::whatIsDueFollowsTheLastDay()
{
    record(notice());
    m_office->run([&](Unit &unit) {
        return changeState(
            unit, {.contract = m_office->contract, .to = ContractState::Ended, .day = QDate(2026, 12, 31)});
    });
    QCOMPARE(life().contract.state, ContractState::Ended);
    QCOMPARE(life().items.at(0).dueOn, std::optional(QDate(2026, 12, 31)));
    QCOMPARE(life().items.at(8).dueOn, std::optional(QDate(2027, 1, 30)));
}

/// Posted while the sending counted, received under an amendment by which the receipt does.
void TestNoticeService::theSendingChoosesItsVersion()
{
    m_office->run([this](Unit &unit) {
        auto version = ContractRepository(unit.connection()).versions(m_office->contract)->constFirst();
        version.noticeCounts = NoticeCounts::Sending;
        return ContractRepository::updateVersion(unit, version);
    });
    amend([](ContractVersion &version) {
        version.effectiveOn = QDate(2026, 11, 18);
        version.noticeCounts = NoticeCounts::Receipt;
    });
    record(notice());
    const ContractLife after = life();
    const NoticeOutcome outcome = after.outcome(*after.notice());
    QCOMPARE(outcome.basis, NoticeBasis::Sending);
    QCOMPARE(outcome.counted, std::optional(QDate(2026, 11, 17)));
}

void TestNoticeService::aLetterOnTheDeskIsNotOnItsWay()
{
    ContractNotice letter = notice();
    letter.postedOn.reset();
    letter.receivedOn.reset();
    const auto isPending = [this] {
        return told(TodayReason::NoticeDeadline, today()).constFirst().isNoticePending;
    };
    letter.id = record(letter);
    QVERIFY2(!isPending(), "written, not posted");
    const auto correct = [&] {
        letter.version = life().notice()->version;
        record(letter);
    };
    letter.postedOn = QDate(2026, 11, 17);
    correct();
    QVERIFY2(isPending(), "on its way");
    letter.returnedOn = QDate(2026, 11, 20);
    correct();
    QVERIFY2(!isPending(), "it came back");
}

/// Renewed each month with three months' notice: the deadline lies before the term that it ends.
void TestNoticeService::aLongNoticeOfAShortTermIsTold()
{
    m_office->run([this](Unit &unit) {
        auto version = ContractRepository(unit.connection()).versions(m_office->contract)->constFirst();
        version.initialMonths = 1;
        version.renewalMonths = 1;
        version.noticeAmount = 3;
        return ContractRepository::updateVersion(unit, version);
    });
    const auto due = told(TodayReason::NoticeDeadline, today());
    QCOMPARE(due.size(), 1);
    QVERIFY2(due.constFirst().day >= today(), "the first that can still be met");
}

void TestNoticeService::aWithdrawnNoticeCountsNoMore()
{
    record(notice());
    m_office->run([&](Unit &unit) { return withdrawNotice(unit, m_office->contract, today()); });
    const ContractLife after = life();
    QCOMPARE(after.contract.state, ContractState::Active);
    QVERIFY(!after.contract.endsOn);
    QVERIFY(!after.notice());
    QCOMPARE(after.notices.constFirst().withdrawnOn, std::optional(today()));
    QVERIFY2(after.items.isEmpty(), "nothing is handed back");
    QCOMPARE(told(TodayReason::NoticeDeadline, today()).size(), 1);
    QVERIFY(agendaOf(QDate(2027, 3, 30), QDate(2027, 3, 30)).isEmpty());
    ContractNotice again = after.notices.constFirst();
    QVERIFY(!refused([&](Unit &unit) { return save(unit, again, today()); }).sentence.isEmpty());
    record(notice());
    QCOMPARE(life().notices.size(), 2);
    QVERIFY(life().notice());
}

void TestNoticeService::aSuspendedContractIsSuspendedAgain()
{
    m_office->run([&](Unit &unit) {
        return changeState(
            unit,
            {.contract = m_office->contract, .to = ContractState::Suspended, .day = QDate(2026, 11, 2)});
    });
    record(notice());
    QCOMPARE(life().contract.state, ContractState::NoticeGiven);
    QCOMPARE(life().contract.suspendedOn, std::optional(QDate(2026, 11, 2)));
    m_office->run([&](Unit &unit) { return withdrawNotice(unit, m_office->contract, today()); });
    QCOMPARE(life().contract.state, ContractState::Suspended);
}

void TestNoticeService::refusals()
{
    ContractNotice tomorrow = notice();
    tomorrow.receivedOn = today().addDays(1);
    QCOMPARE(refused([&](Unit &unit) { return save(unit, tomorrow, today()); }).field,
             QStringLiteral("receivedOn"));
    QVERIFY(!refused([&](Unit &unit) {
                 return withdrawNotice(unit, m_office->contract, today());
             }).sentence.isEmpty());
    ContractNotice early = notice();
    early.motive = NoticeMotive::Other;
    early.writtenOn = QDate(2023, 1, 1);
    early.fixedEnd = QDate(2023, 2, 1);
    QCOMPARE(refused([&](Unit &unit) { return save(unit, early, today()); }).field,
             QStringLiteral("fixedEnd"));
    record(notice());
    QVERIFY2(!refused([&](Unit &unit) { return save(unit, notice(), today()); }).sentence.isEmpty(),
             "two at once");
    QVERIFY2(!refused([&](Unit &unit) {
                  return changeState(unit, {.contract = m_office->contract,
                                            .to = ContractState::Suspended,
                                            .day = QDate(2026, 12, 1)});
              }).sentence.isEmpty(),
             "suspended under notice");
    m_office->run([&](Unit &unit) {
        return changeState(
            unit, {.contract = m_office->contract, .to = ContractState::Ended, .day = QDate(2027, 2, 28)});
    });
    ContractNotice late = *life().notice();
    late.trackingNumber = QStringLiteral("1");
    QVERIFY2(!refused([&](Unit &unit) { return save(unit, late, today()); }).sentence.isEmpty(),
             "it has ended");
}

void TestNoticeService::theChecklistIsKept()
{
    const auto id = record(notice());
    const ReversibilityItem wanted{.notice = id,
                                   .label = QStringLiteral("Badge de la salle serveur"),
                                   .responsible = QStringLiteral("Camille Roux"),
                                   .dueOn = QDate(2027, 2, 1),
                                   .doneOn = today(),
                                   .remark = QStringLiteral("remis à l’accueil")};
    m_office->run([&](Unit &unit) { return save(unit, wanted, today()); });
    ReversibilityItem stored = life().items.constLast();
    m_office->run([&](Unit &unit) { return remove(unit, stored); });
    QCOMPARE(life().items.size(), 9);
    m_office->run([&](Unit &unit) { return undoLast(unit); });
    stored = life().items.constLast();
    stored.id = {};
    stored.version = 0;
    QCOMPARE(stored, wanted);
    const auto rows = rowsOfRecord(*m_connection, {Table::Contract, m_office->contract.value()});
    QVERIFY2(rows && rows->contains({Table::ReversibilityItem, life().items.constFirst().id.value()}),
             "the history of the contract tells it");
}

void TestNoticeService::whatIsLateIsToldToday()
{
    record(notice());
    QVERIFY(told(TodayReason::Reversibility, QDate(2027, 2, 28)).isEmpty());
    const auto late = told(TodayReason::Reversibility, QDate(2027, 3, 1));
    QCOMPARE(late.size(), 1);
    QCOMPARE(late.constFirst().lines, 5);
    QCOMPARE(late.constFirst().day, QDate(2027, 2, 28));
    QCOMPARE(late.constFirst().contract, m_office->contract);
    m_office->run([&](Unit &unit) -> Result<> {
        for (ReversibilityItem item : life().items) {
            item.doneOn = today();
            if (const auto saved = save(unit, item, today()); !saved)
                return saved.error();
        }
        return {};
    });
    QVERIFY(told(TodayReason::Reversibility, QDate(2028, 1, 1)).isEmpty());
}

void TestNoticeService::nothingChangesOnceItIsSigned()
{
    const auto id = record(notice());
    const ReversibilitySignature signature{.notice = id, .on = today(), .by = QStringLiteral("Jeanne Morel")};
    QCOMPARE(refused([&](Unit &unit) {
                 return sign(unit, {.notice = id, .on = today().addDays(1), .by = signature.by}, today());
             }).field,
             QStringLiteral("on"));
    QCOMPARE(refused([&](Unit &unit) { return sign(unit, {.notice = id, .on = today()}, today()); }).field,
             QStringLiteral("by"));
    m_office->run([&](Unit &unit) { return sign(unit, signature, today()); });
    QCOMPARE(life().notice()->reversedBy, QStringLiteral("Jeanne Morel"));
    ReversibilityItem item = life().items.constFirst();
    item.remark = QStringLiteral("autre");
    QVERIFY(!refused([&](Unit &unit) { return save(unit, item, today()); }).sentence.isEmpty());
    QVERIFY(!refused([&](Unit &unit) { return remove(unit, item); }).sentence.isEmpty());
    ContractNotice corrected = *life().notice();
    corrected.receivedOn = QDate(2026, 11, 20);
    QVERIFY(!refused([&](Unit &unit) { return save(unit, corrected, today()); }).sentence.isEmpty());
    QVERIFY2(told(TodayReason::Reversibility, QDate(2028, 1, 1)).isEmpty(), "what is signed is settled");
    m_office->run([&](Unit &unit) { return sign(unit, {.notice = id}, today()); });
    m_office->run([&](Unit &unit) { return save(unit, item, today()); });
}

void TestNoticeService::undoTakesTheNoticeBack()
{
    record(notice());
    m_office->run([&](Unit &unit) { return undo(unit, lastUnit()); });
    QCOMPARE(life().contract.state, ContractState::Active);
    QVERIFY(!life().contract.endsOn);
    QVERIFY(life().notices.isEmpty());
    m_office->run([&](Unit &unit) { return undo(unit, lastUnit()); }); // The undo: it is there once more.
    QCOMPARE(life().contract.endsOn, std::optional(QDate(2027, 2, 28)));
    QCOMPARE(life().items.size(), 9);
    m_office->run([&](Unit &unit) { return withdrawNotice(unit, m_office->contract, today()); });
    m_office->run([&](Unit &unit) { return undoLast(unit); });
    QVERIFY(life().notice());
    QCOMPARE(life().contract.state, ContractState::NoticeGiven);
}

void TestNoticeService::undoIsRefusedOnceTheListHasGrown()
{
    const auto id = record(notice());
    const QUuid unit = lastUnit();
    const ReversibilityItem added{.notice = id, .label = QStringLiteral("Badge")};
    m_office->run([&](Unit &writing) { return save(writing, added, today()); });
    const Error error = refused([&](Unit &writing) { return undo(writing, unit); });
    QVERIFY2(error.sentence.plain().contains(QStringLiteral("checklist")), qPrintable(error.detail));
}

void TestNoticeService::aNoticeWithoutARecordCanBeWithdrawn()
{
    m_office->run([&](Unit &unit) -> Result<> {
        auto contract = *ContractRepository(unit.connection()).find(m_office->contract);
        contract.state = ContractState::NoticeGiven;
        contract.endsOn = QDate(2026, 12, 31);
        return ContractRepository::update(unit, contract);
    });
    QVERIFY2(!life().notice(), "as written by an older release");
    m_office->run([&](Unit &unit) { return withdrawNotice(unit, m_office->contract, today()); });
    QCOMPARE(life().contract.state, ContractState::Active);
    QVERIFY(!life().contract.endsOn);
}

void TestNoticeService::thePaperIsGivenWhatStands()
{
    record(notice());
    const auto document =
        contractDocument(*m_connection, {.contract = m_office->contract, .now = m_office->now});
    QVERIFY(document && document->notice);
    QCOMPARE(document->outcome.endsOn, std::optional(QDate(2027, 2, 28)));
    QCOMPARE(document->outcome.basis, NoticeBasis::Receipt);
    QCOMPARE(document->items.size(), 9);
}

/// Kept, and what dates are computed from.
void TestNoticeService::anInitialTermUntilADay()
{
    m_office->run([this](Unit &unit) {
        auto version = ContractRepository(unit.connection()).versions(m_office->contract)->constFirst();
        version.initialEndsOn = QDate(2026, 12, 31);
        version.reversibilityDays = 10;
        return ContractRepository::updateVersion(unit, version);
    });
    const auto version = life().versions.constFirst();
    QCOMPARE(version.initialEndsOn, std::optional(QDate(2026, 12, 31)));
    QCOMPARE(version.reversibilityDays, 10);
    QVERIFY2(told(TodayReason::NoticeDeadline, today()).isEmpty(), "31 October is past");
    ContractNotice early = notice();
    early.writtenOn = QDate(2026, 10, 1);
    early.postedOn = QDate(2026, 10, 2);
    early.receivedOn = QDate(2026, 10, 5);
    record(early);
    QCOMPARE(life().contract.endsOn, std::optional(QDate(2026, 12, 31)));
    QCOMPARE(life().items.constLast().dueOn, std::optional(QDate(2027, 1, 10)));
}

QTEST_GUILESS_MAIN(TestNoticeService)
#include "tst_noticeservice.moc"
