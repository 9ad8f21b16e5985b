// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Instant.h"
#include "core/storage/Connection.h"
#include "ui/printing/PaperFonts.h"

#include <QLocale>
#include <QTimeZone>
#include <functional>

namespace app {

/// Everything about a client, wanted in a folder.
struct ClientExport
{
    core::ClientId client = {};
    QString folder = {};   ///< Absent or empty yet.
    QLocale language = {}; ///< Of the documents; index and tables are in the program's.
    core::Instant now = {};
    QTimeZone zone = {}; ///< In which days are told.
};

struct ExportedClient
{
    QString client = {};
    int files = 0; ///< The index included.
    qint64 bytes = 0;
};

/// How far it is; answers whether to go on.
using ExportProgress = std::function<bool(qint64 done, qint64 total)>;

/// Writes what a client may ask for when it leaves (reversibility) or wants to know what is stored of it
/// (GDPR, articles 15 and 20): index.html, readable by any browser; tables (CSV); all rows (JSON); each
/// contract in all its versions, and the report of each month that has something to tell (PDF); the files
/// attached to its records. The folder is whole, or not there. Any thread but the list's; needs a
/// QGuiApplication.
core::Result<ExportedClient> exportClient(core::Connection &connection, const ui::PaperFonts &fonts,
                                          const ClientExport &wanted, const ExportProgress &progress = {});

} // namespace app
