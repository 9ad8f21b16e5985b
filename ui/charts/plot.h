// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>

// The one way to QCustomPlot, whose header needs the keywords that ours forbid.
#define signals Q_SIGNALS
#define slots Q_SLOTS
// NOLINTNEXTLINE(bugprone-macro-parentheses): a declaration takes no parentheses.
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach
