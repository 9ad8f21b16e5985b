// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Result.h"
#include "core/storage/Database.h"
#include "core/tasks/DatabaseThread.h"
#include "support/Warnings.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace core;

/// A connection is used by its own thread alone.
class TestDatabaseThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoWaitsDoesNotTakeTheWorkOver();
    void workRunsInOrder();
    void anAnswerIsGivenOnce();
    void nobodyIsAnsweredAfterTheirEnd();
    void anUnreadableDatabaseIsAnAnswer();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    ConnectionParams m_params;
};

void TestDatabaseThread::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_params = {.databaseName = m_folder->filePath(QStringLiteral("office.vigie"))};
    QVERIFY(createDatabase(m_params));
}

/// Two threads once used one connection: a statement of the list stayed open, and no commit got
/// through until the program was closed.
void TestDatabaseThread::whoWaitsDoesNotTakeTheWorkOver()
{
    StorageGate gate;
    DatabaseThread thread(m_params, gate);
    QSemaphore isUnderWay;
    QSemaphore mayEnd;
    auto first = thread.run([&](Connection &) -> Result<QThread *> {
        isUnderWay.release();
        mayEnd.acquire();
        return QThread::currentThread();
    });
    auto second = thread.run([](Connection &) -> Result<QThread *> { return QThread::currentThread(); });
    isUnderWay.acquire();
    const std::unique_ptr<QThread> later(QThread::create([&mayEnd] {
        QThread::msleep(50); // Until somebody waits for the second answer.
        mayEnd.release();
    }));
    later->start();
    const Result<QThread *> ranIn = second.result();
    later->wait();
    QVERIFY(*ranIn != QThread::currentThread());
    QCOMPARE(*ranIn, *first.result());
}

void TestDatabaseThread::workRunsInOrder()
{
    StorageGate gate;
    DatabaseThread thread(m_params, gate);
    QList<int> order;
    for (int i = 0; i < 100; ++i)
        thread.run([&order, i](Connection &) -> Result<> {
            order << i;
            return {};
        });
    thread.finish();
    QCOMPARE(order.size(), 100);
    QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
}

/// Qt 6.4's own QFuture::then() crashes here now and then (core/base/Answer.h says why).
void TestDatabaseThread::anAnswerIsGivenOnce()
{
    constexpr int kRounds = 4'000;
    StorageGate gate;
    DatabaseThread thread(m_params, gate);
    int given = 0;
    for (int i = 0; i < kRounds; ++i) {
        const Answer<Result<int>> answer = thread.run([i](Connection &) -> Result<int> { return i; });
        for (int spin = i % 64; spin > 0; --spin)
            QThread::yieldCurrentThread(); // So that asking meets each moment of the answer's end.
        answer.then(this, [&given, i](const Result<int> &said) { given += *said == i ? 1 : kRounds; });
    }
    thread.finish();
    QTRY_COMPARE_WITH_TIMEOUT(given, kRounds, 60'000);
}

void TestDatabaseThread::nobodyIsAnsweredAfterTheirEnd()
{
    StorageGate gate;
    DatabaseThread thread(m_params, gate);
    bool isAnswered = false;
    auto context = std::make_unique<QObject>();
    const auto next = thread.run([](Connection &) -> Result<int> { return 1; })
                          .then(context.get(), [&isAnswered](const Result<int> &) { isAnswered = true; });
    context.reset();
    thread.finish();
    QCoreApplication::processEvents();
    QVERIFY(!isAnswered);
    QVERIFY(next.isFinished() && next.isCanceled());
}

void TestDatabaseThread::anUnreadableDatabaseIsAnAnswer()
{
    StorageGate gate;
    m_params.databaseName = m_folder->filePath(QStringLiteral("absent.vigie"));
    DatabaseThread thread(m_params, gate);
    const Result<int> read = thread.run([](Connection &) -> Result<int> { return 1; }).result();
    QVERIFY(!read);
    QVERIFY2(!read.error().sentence.isEmpty(), qPrintable(read.error().detail));
}

QTEST_GUILESS_MAIN(TestDatabaseThread)
#include "tst_databasethread.moc"
