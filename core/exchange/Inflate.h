// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QByteArray>

namespace core {

/// Whether @p bytes begin as a zlib or gzip stream: the OCS agent posts its inventories so.
bool isDeflated(QByteArrayView bytes);

/// What the zlib or gzip stream @p bytes holds. Unreadable when it is damaged, cut short, or holds
/// more than @p most bytes: a small file may unpack to any size.
Result<QByteArray> inflated(QByteArrayView bytes, qsizetype most);

} // namespace core
