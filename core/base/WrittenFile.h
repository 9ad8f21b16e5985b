// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QByteArray>
#include <functional>

class QIODevice;

namespace core {

/// Writes @p path in one piece: the file is whole, or what was there before stays (reliability.md P44).
/// The error names the path and says what to do.
Result<> writeFile(const QString &path, const QByteArray &bytes);

/// The same for what is too large to be held in memory: @p write fills the device, and its Error leaves
/// the file as it was.
Result<> writeFile(const QString &path, const std::function<Result<>(QIODevice &)> &write);

} // namespace core
