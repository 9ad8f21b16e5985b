// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/base/Result.h"
#include "core/domain/attachment/Attachment.h"
#include "core/domain/contract/PriceRevision.h"
#include "core/domain/oncall/OnCall.h"
#include "core/domain/provider/Provider.h"
#include "core/domain/servicelevel/CalendarBook.h"
#include "core/domain/technician/Technician.h"
#include "ui/style/Theme.h"

#include <functional>

namespace ui {

/// What the settings show, read at once.
struct SettingsRecord
{
    core::Provider provider = {}; ///< Its id is 0 before the first start is done.
    QList<core::Technician> technicians = {};
    QList<core::OnCallDuty> rota = {}; ///< The duties that are not long over.
    QList<core::CalendarBook> calendars = {};
    QList<core::IndexValue> indices = {}; ///< The newest first.
    QDate supportTableDay = {};     ///< Of the table of ends of support in use; invalid: it does not tell.
    qint64 supportCycles = 0;       ///< Versions of products it holds.
    bool isSupportTableOwn = false; ///< The office's, not that of Vigie.
};

/// What belongs to the user's machine, not to the database.
struct Preferences
{
    Appearance appearance = Appearance::System;
    QString language = {}; ///< "fr", "en"; empty: the system's.
    friend bool operator==(const Preferences &, const Preferences &) = default;
};

struct SettingsSource
{
    std::function<core::Answer<core::Result<SettingsRecord>>()> record;
    std::function<core::Answer<core::Result<core::CalendarUse>>(core::CalendarId, QDate since)> calendarUse;
    std::function<Preferences()> preferences;
    /// Asks for the picture of a logo; without a name where none was chosen.
    std::function<core::Result<core::NewFile>()> logoFile;
    QList<std::pair<QString, QString>> about = {}; ///< Names and values: version, database…
};

} // namespace ui
