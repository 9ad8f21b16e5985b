// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Result.h"

#include <QDate>
#include <QList>

namespace core {

// What is handed back when a contract ends: product/french-practice.md §9.

enum class ReversibilityTopic {
    Contents, ///< The client's data, and in which format.
    Accounts, ///< Accounts, identifiers, rights of administration.
    Documentation,
    Tools, ///< Scripts and tools.
    Licences,
    Backups,
    Assistance, ///< To the successor.
    Equipment,
    PersonalData, ///< Deleted or returned: GDPR art. 28(3)(g).
    Other
};

/// Who has to do it, where nobody in particular is named.
struct ReversibilityParties
{
    QString provider = {};
    QString client = {};
};

struct ReversibilityItem
{
    ReversibilityItemId id = {};
    ContractNoticeId notice = {};
    ReversibilityTopic topic = ReversibilityTopic::Other;
    QString label = {}; ///< Empty: the words of the topic, in whichever language is read.
    QString responsible = {};
    std::optional<QDate> dueOn = {};
    std::optional<QDate> doneOn = {};
    QString remark = {};
    int version = 0;
    friend bool operator==(const ReversibilityItem &, const ReversibilityItem &) = default;
};

/// When @p topic is due in a contract whose last day is @p endsOn: what the successor needs on that day, the
/// rest within @p days after it. None while no end is known.
std::optional<QDate> dueOf(ReversibilityTopic topic, const std::optional<QDate> &endsOn, int days);

/// The checklist that every contract begins with, in its order.
QList<ReversibilityItem> reversibilityItems(const std::optional<QDate> &endsOn, int days,
                                            const ReversibilityParties &parties);

bool isLate(const ReversibilityItem &item, QDate today);

/// Refuses an item that says nothing, or that was done in days to come, naming the field.
Result<> checked(const ReversibilityItem &item, QDate today);

} // namespace core
