// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Result.h"

#include <QDate>
#include <optional>

namespace core {

/// What the provider does with personal data for a client: a line of the register that GDPR art. 30(2) asks
/// of a processor (product/french-practice.md §10).
struct ProcessingActivity
{
    ProcessingActivityId id = {};
    ClientId client = {};
    QString name = {};           ///< "Remote maintenance of the workstations".
    QString operations = {};     ///< What is done with the data.
    QString dataCategories = {}; ///< Whether the client's lists, mails, health data…
    QString persons = {};        ///< Whose data: employees, patients…
    QString subprocessors = {};  ///< Empty: none.
    QString transfers = {};      ///< Out of the EU, and on which guarantee; empty: none.
    QString measures = {};       ///< Of security, art. 32.
    std::optional<QDate> startsOn = {};
    std::optional<QDate> endsOn = {}; ///< The last day; absent: it goes on.
    int version = 0;
    friend bool operator==(const ProcessingActivity &, const ProcessingActivity &) = default;
};

/// Whether it is carried out on @p day.
bool isCurrent(const ProcessingActivity &activity, QDate day);

/// Refuses what cannot be stored, naming the field.
Result<> checked(const ProcessingActivity &activity);

/// A line of the list.
struct ActivityRow
{
    ProcessingActivity activity = {};
    QString clientName = {};
    friend bool operator==(const ActivityRow &, const ActivityRow &) = default;
};

} // namespace core
