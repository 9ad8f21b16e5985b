// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ProgressLine.h"

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace app {
namespace {

bool isTerminal()
{
#ifdef Q_OS_UNIX
    return ::isatty(STDERR_FILENO) == 1;
#else
    return false;
#endif
}

} // namespace

ProgressLine::ProgressLine(QString label) : m_label(std::move(label)), m_isShown(isTerminal())
{
    m_last.start();
}

ProgressLine::~ProgressLine()
{
    if (m_isDirty)
        std::fputs("\r\033[K", stderr);
}

bool ProgressLine::step(qint64 done, qint64 total)
{
    if (!m_isShown || (m_isDirty && m_last.elapsed() < 100) || total <= 0)
        return true;
    m_last.restart();
    m_isDirty = true;
    const QString text = QStringLiteral("\r%1 %2 %").arg(m_label).arg(done * 100 / total);
    std::fputs(text.toUtf8().constData(), stderr);
    std::fflush(stderr);
    return true;
}

} // namespace app
