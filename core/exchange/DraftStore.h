// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Instant.h"

#include <QHash>
#include <QJsonObject>
#include <QThreadPool>
#include <optional>

namespace core {

/// What was typed into a form and is not saved.
struct Draft
{
    QJsonObject fields = {};
    Instant keptAt = {};
};

/// Drafts of one database on this workstation: a JSON file each, written whole or not at all, readable by
/// this user alone. They are no part of the database: nobody else sees them, no journal has them. Used from
/// one thread; files are written by another, in the order given.
class DraftStore
{
public:
    static constexpr qint64 kLargest =
        256 * 1024;                   ///< Bytes of a file: larger ones are neither written nor read.
    static constexpr int kMost = 200; ///< Files of one database: the oldest go first.

    /// Below @p folder, which need not exist; @p database: its path, or its server and name.
    DraftStore(const QString &folder, const QString &database, Clock clock);
    /// Once all that was given is written.
    ~DraftStore();
    DraftStore(const DraftStore &) = delete;
    DraftStore &operator=(const DraftStore &) = delete;

    /// @p form: "intervention/new". A file that cannot be read is none, and logged.
    std::optional<Draft> find(const QString &form) const;
    void keep(const QString &form, const QJsonObject &fields);
    void drop(const QString &form);
    /// Waits until the files are as they were asked to be.
    void finish();

private:
    QString fileOf(const QString &form) const;
    std::optional<Draft> read(const QString &form) const;
    void prune() const;

    QString m_folder; ///< Of this database.
    QString m_database;
    Clock m_clock;
    mutable QHash<QString, std::optional<Draft>> m_known; ///< Read or given: newer than the files.
    QThreadPool m_writer;
};

} // namespace core
