// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QString>

namespace app {

/// How far a long command is, on standard error; nothing where that is not a terminal.
class ProgressLine
{
public:
    explicit ProgressLine(QString label);
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    /// At most ten times a second; always true: a console is stopped by a signal.
    bool step(qint64 done, qint64 total);

private:
    QString m_label;
    bool m_isShown = false; ///< Standard error is a terminal.
    bool m_isDirty = false;
    QElapsedTimer m_last;
};

} // namespace app
