// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

/// What both programs do before anything else: files readable by their owner only, and a full
/// quota reported as an error instead of killing the process (engineering/reliability.md P09, P11).
void prepareProcess();

} // namespace app
