// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Process.h"

#include <QString>
#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/stat.h>
#endif

namespace app {
namespace {

QtMessageHandler previousHandler = nullptr;

/// Qt warns of a runtime folder that servers and scheduled tasks never have; it is no news to a user.
void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (!text.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR not set")))
        previousHandler(type, context, text);
}

} // namespace

void prepareProcess()
{
    previousHandler = qInstallMessageHandler(handleMessage);
#ifdef Q_OS_UNIX
    ::umask(077);
    std::signal(SIGXFSZ, SIG_IGN);
#endif
}

} // namespace app
