// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

namespace core {

/// What an import has to say about a place of a file. Line 0: about the file as a whole.
struct ImportNote
{
    qint64 line = 0;
    Sentence reason = {};
    QString file = {}; ///< Name of the file, where there are several.
    friend bool operator==(const ImportNote &, const ImportNote &) = default;
};

/// What an import does, or would do: records of the kind the file is about.
struct ImportCounts
{
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0; ///< Lines or files that are left out; each has its note.
    friend bool operator==(const ImportCounts &, const ImportCounts &) = default;
    ImportCounts &operator+=(const ImportCounts &other)
    {
        created += other.created;
        updated += other.updated;
        unchanged += other.unchanged;
        rejected += other.rejected;
        return *this;
    }
};

/// @p notes, of which each says that it is about @p file.
inline QList<ImportNote> notesOn(const QString &file, QList<ImportNote> notes)
{
    for (ImportNote &note : notes)
        note.file = file;
    return notes;
}

/// A file that cannot be read or understood as a whole.
inline Error unreadable(const Sentence &sentence)
{
    return {.kind = ErrorKind::Unreadable, .detail = sentence.plain(), .sentence = sentence};
}

} // namespace core
