// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DatabaseFile.h"

#include <QFileInfo>
#include <filesystem>

namespace core {

bool isDatabaseFile(const ConnectionParams &params, const QString &path)
{
    if (params.dialect != Dialect::Sqlite)
        return false;
    std::error_code ignored; // One of them is not there: they are not the same.
    return std::filesystem::equivalent(QFileInfo(path).filesystemFilePath(),
                                       QFileInfo(params.databaseName).filesystemFilePath(), ignored);
}

} // namespace core
