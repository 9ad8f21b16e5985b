// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/services/ChangeNotifier.h"
#include "core/storage/Unit.h"
#include "core/tasks/DatabaseThread.h"

namespace core {

/// The only way to write, for the window and the console alike.
class Operations
{
public:
    using Work = std::function<Result<>(Unit &)>;

    Operations(DatabaseThread &write, ChangeNotifier &changes, QString author, Clock clock);

    /// Runs @p work as one unit in the write thread. Once it is committed, announces its
    /// changes in the thread of the notifier, then answers. @p label names it in the journal.
    Answer<Result<ChangeSet>> run(const QString &label, const Work &work);

    const QString &author() const { return m_author; }

private:
    DatabaseThread &m_write;
    ChangeNotifier &m_changes;
    QString m_author;
    Clock m_clock;
};

} // namespace core
