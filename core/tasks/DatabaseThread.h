// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/storage/Connection.h"

#include <QPromise>
#include <QThreadPool>
#include <memory>

namespace core {

/// One thread with one connection of its own, opened at the first use; work runs in order.
class DatabaseThread
{
public:
    DatabaseThread(ConnectionParams params, StorageGate &gate);
    /// Finishes the work already given, then closes the connection in its thread.
    ~DatabaseThread();
    DatabaseThread(const DatabaseThread &) = delete;
    DatabaseThread &operator=(const DatabaseThread &) = delete;

    /// @p work is called as work(Connection &) in this thread, wherever its answer is waited for,
    /// and returns a Result. A future of QtConcurrent::run() would not do: who waits for its
    /// result takes the work over, and uses the connection beside the work that is under way.
    template <class Work>
    Answer<std::invoke_result_t<Work, Connection &>> run(Work work)
    {
        using Said = std::invoke_result_t<Work, Connection &>;
        auto promise = std::make_shared<QPromise<Said>>();
        const Answer<Said> answer(promise->future());
        promise->start(); // Here: Qt takes a promise that has not begun for one that gives nothing.
        m_thread.start([this, promise, work = std::move(work)]() mutable {
            const Result<Connection *> opened = connection();
            promise->addResult(opened ? work(**opened) : Said(opened.error()));
            promise->finish();
        });
        return answer;
    }

    /// Waits until the work already given is done; its answers are on their way.
    void finish() { m_thread.waitForDone(); }

private:
    Result<Connection *> connection();

    ConnectionParams m_params;
    StorageGate &m_gate;
    QThreadPool m_thread;
    std::unique_ptr<Connection> m_connection; ///< Touched in m_thread only.
};

/// The three threads of the program: nothing a user waits for queues behind a report.
struct DatabaseThreads
{
    DatabaseThreads(const ConnectionParams &params, StorageGate &gate)
        : list(params, gate), write(params, gate), slow(params, gate)
    {
    }

    DatabaseThread list;  ///< Pages and rows of lists.
    DatabaseThread write; ///< Every write, through Operations.
    DatabaseThread slow;  ///< Reports, scans, checks.
};

} // namespace core
