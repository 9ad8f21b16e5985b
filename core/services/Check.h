// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Connection.h"

namespace core {

/// What a check of the whole database found.
struct CheckReport
{
    qint64 interventions = 0; ///< Whose figures were computed again.
    qint64 journalEntries = 0;
    qint64 contents = 0;           ///< Of attached files, each read and compared with its digest.
    qint64 unattachedContents = 0; ///< Among them those no record has any more: kept for an undo.
    QString journalHead = {};      ///< Print it, or keep it elsewhere: it proves the journal's end.
    QList<Sentence> findings = {}; ///< What is wrong; empty: nothing.
};

/// Called with what was done and what there is to do; false stops.
using CheckProgress = std::function<bool(qint64 done, qint64 total)>;

/// Integrity of the file, foreign keys, the journal's chain, calendars and targets that can be
/// read, the content of every attached file, and every figure computed again from the logs. Reads in slices;
/// writes nothing.
Result<CheckReport> checkDatabase(Connection &connection, const CheckProgress &progress = {});

} // namespace core
