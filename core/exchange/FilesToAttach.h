// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/attachment/Attachment.h"
#include "core/storage/Connection.h"

namespace core {

/// Reads the files at @p paths into memory, in pieces: run it outside the GUI thread, and outside any
/// unit. Invalid, and nothing read, when one is no file, is larger than kLargestAttachment, all together
/// are larger than kLargestAddition, or one is the file of @p database; Unreadable when one
/// cannot be read.
Result<QList<NewFile>> readFilesToAttach(const QStringList &paths, const ConnectionParams &database);

} // namespace core
