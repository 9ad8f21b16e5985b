// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMutex>
#include <QReadWriteLock>
#include <atomic>

namespace core {

/// Keeps the threads of this program out of each other's way on one database: writers
/// queue, and no SELECT is under way while a COMMIT replaces pages. The busy timeout of
/// SQLite is left to other processes. Hold read() for at most 10 ms: see scanById().
class StorageGate
{
public:
    QMutexLocker<QMutex> write() { return QMutexLocker(&m_writing); } ///< Around a transaction.
    QReadLocker read() { return {&m_pages}; }                         ///< Around a SELECT.
    QWriteLocker commit() { return {&m_pages}; }                      ///< Around COMMIT only.

    void countCommit() { ++m_commits; }
    quint64 commits() const { return m_commits; }

private:
    QMutex m_writing;
    QReadWriteLock m_pages;
    std::atomic<quint64> m_commits{0};
};

} // namespace core
