// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

namespace app {

/// The text of a table of ends of support. Unreadable, with a sentence, when the file cannot be
/// opened, is larger than 5 MB or is not UTF-8; what it says is for SupportTable to judge.
core::Result<QString> readSupportFile(const QString &path);

} // namespace app
