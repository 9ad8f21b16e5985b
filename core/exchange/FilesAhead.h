// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/exchange/ImportFile.h"

#include <QQueue>
#include <QThreadPool>
#include <functional>

namespace core {

/// Reads the files of an import in their order, a few ahead of who asks for them, in as many threads as
/// there are processors: a folder of a thousand inventories is mostly work of parsers. At most four at
/// once, and large ones alone: memory stays that of readImportFile(), for each of four files.
class FilesAhead
{
public:
    using Read = std::function<Result<ImportFile>(const QString &path)>; ///< Called in any thread.

    FilesAhead(QStringList paths, Read read);

    bool atEnd() const { return m_next == m_paths.size(); }
    /// The path of the file that read() gives next.
    const QString &path() const { return m_paths.at(m_next); }
    Result<ImportFile> read();

private:
    void fill();

    QStringList m_paths;
    Read m_read;
    qsizetype m_next = 0;
    QQueue<Answer<Result<ImportFile>>> m_ahead; ///< From the file at m_next on, without gaps.
    QThreadPool m_threads; ///< Last: what is still under way is waited for before all else goes.
};

} // namespace core
