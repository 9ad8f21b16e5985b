// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "PowerCuts.h"

#include <cstring>
#include <sqlite3.h>

/// A disk under SQLite that can fail a call or lose power. It is a VFS over the system's, and the
/// default one while it lives, so Qt's connections use it: Debian's plugin links the system SQLite.
/// One at a time, in one thread.
class FaultyDisk
{
public:
    FaultyDisk()
    {
        s_disk = this;
        m_real = sqlite3_vfs_find(nullptr);
        m_vfs = *m_real;
        m_vfs.zName = "faulty";
        m_vfs.szOsFile = int(sizeof(File)) + m_real->szOsFile;
        m_vfs.pNext = nullptr;
        m_vfs.xOpen = open;
        m_vfs.xDelete = remove;
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~FaultyDisk()
    {
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(m_real, 1);
        s_disk = nullptr;
    }
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    /// From now on the @p call-th write, sync, truncation or removal fails with @p code, and, when
    /// @p forever, all that follow. A @p lying disk does not do it, yet says it did.
    void failAt(int call, int code, bool forever, bool lying = false)
    {
        m_left = call;
        m_code = code;
        m_forever = forever;
        m_lying = lying;
        m_failed = false;
    }
    void heal() { m_left = 0; }
    bool hasFailed() const { return m_failed; }

    PowerCuts &power() { return m_power; }

private:
    struct File
    {
        sqlite3_file base;
        QByteArray *path;
    };

    static File *of(sqlite3_file *file) { return reinterpret_cast<File *>(file); }
    static sqlite3_file *real(sqlite3_file *file) { return reinterpret_cast<sqlite3_file *>(of(file) + 1); }

    static int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        sqlite3_vfs *vfs = s_disk->m_real;
        int existed = 0;
        if (name)
            vfs->xAccess(vfs, name, SQLITE_ACCESS_EXISTS, &existed);
        std::memset(static_cast<void *>(file), 0, sizeof(File) + size_t(vfs->szOsFile));
        const int result = vfs->xOpen(vfs, name, real(file), flags, outFlags);
        if (!real(file)->pMethods)
            return result;
        of(file)->path = new QByteArray(name);
        file->pMethods = &methods();
        if (result == SQLITE_OK && name && !existed)
            s_disk->m_power.note({.kind = PowerCuts::Kind::Create, .path = name});
        return result;
    }
    static int close(sqlite3_file *file)
    {
        delete of(file)->path;
        return real(file)->pMethods->xClose(real(file));
    }
    static int write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
    {
        if (s_disk->fails())
            return s_disk->answer(SQLITE_IOERR_WRITE);
        const int result = real(file)->pMethods->xWrite(real(file), bytes, size, at);
        s_disk->m_power.note({PowerCuts::Kind::Write, *of(file)->path, at,
                              QByteArray(static_cast<const char *>(bytes), size)});
        return result;
    }
    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        if (s_disk->fails())
            return s_disk->answer(SQLITE_IOERR_TRUNCATE);
        s_disk->m_power.note({.kind = PowerCuts::Kind::Truncate, .path = *of(file)->path, .at = size});
        return real(file)->pMethods->xTruncate(real(file), size);
    }
    static int sync(sqlite3_file *file, int)
    {
        if (s_disk->fails())
            return s_disk->answer(SQLITE_IOERR_FSYNC);
        s_disk->m_power.settle(*of(file)->path);
        return SQLITE_OK; // Nothing real to wait for: the image says what is on the disk.
    }
    static int remove(sqlite3_vfs *, const char *name, int syncFolder)
    {
        if (s_disk->fails())
            return s_disk->answer(SQLITE_IOERR_DELETE);
        const int result = s_disk->m_real->xDelete(s_disk->m_real, name, 0);
        if (result == SQLITE_OK)
            s_disk->m_power.note({.kind = PowerCuts::Kind::Remove, .path = name});
        if (syncFolder)
            s_disk->m_power.settle(name);
        return result;
    }
    /// The system's own method.
    template <auto method, class... Args>
    static int pass(sqlite3_file *file, Args... args)
    {
        return (real(file)->pMethods->*method)(real(file), args...);
    }
    static sqlite3_io_methods &methods()
    {
        using Io = sqlite3_io_methods;
        static Io table{.iVersion = 1,
                        .xClose = close,
                        .xRead = pass<&Io::xRead>,
                        .xWrite = write,
                        .xTruncate = truncate,
                        .xSync = sync,
                        .xFileSize = pass<&Io::xFileSize>,
                        .xLock = pass<&Io::xLock>,
                        .xUnlock = pass<&Io::xUnlock>,
                        .xCheckReservedLock = pass<&Io::xCheckReservedLock>,
                        .xFileControl = pass<&Io::xFileControl>,
                        .xSectorSize = [](sqlite3_file *) { return 512; },
                        // No atomic write, no safe overwrite: the poorest of disks.
                        .xDeviceCharacteristics = [](sqlite3_file *) { return 0; }};
        return table;
    }

    bool fails()
    {
        if (m_left == 0 || (m_left > 1 && --m_left > 0))
            return false;
        m_left = m_forever ? 1 : 0;
        m_failed = true;
        return true;
    }
    int answer(int failure) const
    {
        if (m_lying)
            return SQLITE_OK;
        return m_code == SQLITE_FULL ? SQLITE_FULL : failure;
    }

    static inline FaultyDisk *s_disk = nullptr;
    sqlite3_vfs *m_real = nullptr;
    sqlite3_vfs m_vfs = {};
    int m_left = 0; ///< Calls until the failing one; 0: none fails.
    int m_code = 0;
    bool m_forever = false;
    bool m_lying = false;
    bool m_failed = false;
    PowerCuts m_power;
};
