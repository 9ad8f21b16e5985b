// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/domain/ReportComment.h"
#include "ui/printing/Pages.h"

#include <QLocale>

namespace ui {

/// One client and what a month has to tell of it.
struct ReportLine
{
    core::ClientId client = {};
    QString name = {};
    int kept = 0;
    int decided = 0;
    int moves = 0; ///< Interventions opened, resolved, reopened or cancelled in the month.
    int open = 0;  ///< At its end.
    bool isEmpty() const { return decided == 0 && moves == 0 && open == 0; }
};

/// Which document.
struct ReportWanted
{
    core::ClientId client = {};
    core::Month month = {};
    QLocale language = {};
    friend bool operator==(const ReportWanted &, const ReportWanted &) = default;
};

/// The document, laid out.
struct ReportPreview
{
    Pages pages = {};
    core::ReportComment comment = {};
    QString fileName = {}; ///< Suggested for its PDF.
};

} // namespace ui
