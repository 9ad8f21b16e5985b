// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Connection.h"

#include <QFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

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

    /// @p work is called as work(Connection &) and returns a Result.
    template <class Work>
    QFuture<std::invoke_result_t<Work, Connection &>> run(Work work)
    {
        using Answer = std::invoke_result_t<Work, Connection &>;
        return QtConcurrent::run(&m_thread, [this, work = std::move(work)]() -> Answer {
            const Result<Connection *> opened = connection();
            if (!opened)
                return opened.error();
            return work(**opened);
        });
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
