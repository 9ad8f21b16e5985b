// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Process.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/stat.h>
#endif

namespace app {

void prepareProcess()
{
#ifdef Q_OS_UNIX
    ::umask(077);
    std::signal(SIGXFSZ, SIG_IGN);
#endif
}

} // namespace app
