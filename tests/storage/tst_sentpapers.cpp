// SPDX-License-Identifier: GPL-3.0-or-later
#include "Office.h"
#include "Rows.h"
#include "core/services/AttachmentService.h"
#include "core/services/UndoService.h"

using namespace core;

namespace {

const QDate kToday(2026, 11, 22);

} // namespace

/// Documents kept as they were sent: byte for byte, and for good.
class TestSentPapers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();

    void aPaperIsKeptByteForByte();
    void refused_data();
    void refused();
    void theSameDocumentIsKeptOnce();
    void anotherOfTheSameNameStaysApart();
    void itIsNeverRemoved();
    void itIsNeverUndone();
    void otherFilesAreStillRemoved();

private:
    SentPaper paper(const QByteArray &content = "%PDF-1.7 contract") const
    {
        return {.contract = m_office->contract,
                .name = QStringLiteral("C-2023-002 Cabinet Morel.pdf"),
                .content = content,
                .sentOn = QDate(2026, 11, 20),
                .paper = 3};
    }
    Result<AttachmentId> keep(const SentPaper &paper)
    {
        const auto unit = beginUnit(*m_connection);
        auto id = core::keepSent(*unit, paper, kToday);
        if (!id)
            return id;
        const auto changes = unit->commit();
        if (!changes)
            return changes.error();
        m_lastUnit = changes->unit;
        return id;
    }
    template <class Work>
    Error errorOf(Work work)
    {
        const auto unit = beginUnit(*m_connection);
        const Result<> done = work(*unit);
        return done ? Error{} : done.error();
    }
    QList<Attachment> stored() const
    {
        return *AttachmentRepository(*m_connection).of({Table::Contract, m_office->contract.value()});
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
    QUuid m_lastUnit;
};

void TestSentPapers::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
}

void TestSentPapers::aPaperIsKeptByteForByte()
{
    QByteArray content("%PDF-1.7\n");
    for (int i = 0; i < 600'000; ++i) // Over several pieces, with bytes of every value.
        content.append(static_cast<char>((i * 31 + i / 4096) & 0xff));
    const auto id = keep(paper(content));
    QVERIFY(id);
    const QList<Attachment> all = stored();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.constFirst().sentOn, std::optional(QDate(2026, 11, 20)));
    QCOMPARE(all.constFirst().paper, std::optional(3));
    QCOMPARE(all.constFirst().kind, FileKind::Pdf);
    QCOMPARE(all.constFirst().sha256, sha256Of(content));
    QCOMPARE(*AttachmentRepository(*m_connection).content(all.constFirst().sha256), content);
}

void TestSentPapers::refused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QDate>("sentOn");
    QTest::addColumn<QString>("field");
    QTest::newRow("no PDF") << QByteArray("PK\x03\x04") << kToday << QString();
    QTest::newRow("nothing") << QByteArray() << kToday << QString();
    QTest::newRow("no day") << QByteArray("%PDF-1") << QDate() << QStringLiteral("sentOn");
    QTest::newRow("tomorrow") << QByteArray("%PDF-1") << kToday.addDays(1) << QStringLiteral("sentOn");
}

void TestSentPapers::refused()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QDate, sentOn);
    SentPaper wanted = paper(content);
    wanted.sentOn = sentOn;
    const auto id = keep(wanted);
    QVERIFY(!id);
    QCOMPARE(id.error().kind, ErrorKind::Invalid);
    QTEST(id.error().field, "field");
    QVERIFY(!id.error().sentence.isEmpty());
    QVERIFY(stored().isEmpty());
    wanted = paper();
    wanted.contract = ContractId(999);
    QCOMPARE(keep(wanted).error().kind, ErrorKind::NotFound);
}

void TestSentPapers::theSameDocumentIsKeptOnce()
{
    QVERIFY(keep(paper()));
    const auto again = keep(paper());
    QVERIFY(!again);
    QVERIFY(again.error().sentence.plain().startsWith(QStringLiteral("This document is kept already")));
    QCOMPARE(stored().size(), 1);
}

void TestSentPapers::anotherOfTheSameNameStaysApart()
{
    QVERIFY(keep(paper()));
    QVERIFY(keep(paper("%PDF-1.7 amended")));
    QCOMPARE(stored().size(), 2);
    QVERIFY(stored().constFirst().name != stored().constLast().name);
}

void TestSentPapers::itIsNeverRemoved()
{
    QVERIFY(keep(paper()));
    Attachment claimed = stored().constFirst();
    claimed.sentOn.reset(); // What is stored counts.
    const Error error = errorOf([&](Unit &unit) { return core::remove(unit, claimed); });
    QCOMPARE(error.kind, ErrorKind::Invalid);
    QVERIFY(error.sentence.plain().contains(QStringLiteral("cannot be removed")));
    QCOMPARE(stored().size(), 1);
}

void TestSentPapers::itIsNeverUndone()
{
    QVERIFY(keep(paper()));
    const Error error = errorOf([this](Unit &unit) { return undo(unit, m_lastUnit); });
    QCOMPARE(error.kind, ErrorKind::Invalid);
    QVERIFY(error.sentence.plain().contains(QStringLiteral("cannot be removed")));
    QCOMPARE(stored().size(), 1);
}

void TestSentPapers::otherFilesAreStillRemoved()
{
    const RowRef owner{Table::Contract, m_office->contract.value()};
    const QList<NewFile> files{{.name = QStringLiteral("scan.pdf"), .content = "%PDF-1.4 scan"}};
    m_office->run([&](Unit &unit) -> Result<> {
        const auto attached = attach(unit, owner, files);
        return attached ? Result<>() : attached.error();
    });
    QVERIFY2(keep(paper("%PDF-1.4 scan")), "a scan that was there is no paper that was sent");
    QCOMPARE(stored().size(), 2);
    m_office->run([this](Unit &unit) { return core::remove(unit, stored().constFirst()); });
    QCOMPARE(stored().size(), 1);
    QVERIFY(stored().constFirst().sentOn);
    QVERIFY(AttachmentRepository(*m_connection).content(stored().constFirst().sha256));
}

QTEST_GUILESS_MAIN(TestSentPapers)
#include "tst_sentpapers.moc"
