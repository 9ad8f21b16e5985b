// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"
#include "core/domain/client/Client.h"
#include "core/domain/contract/Notice.h"
#include "core/domain/contract/Reversibility.h"
#include "core/domain/gdpr/ProcessingActivity.h"
#include "core/domain/provider/Provider.h"

#include <QHash>

namespace core {

/// What a printed contract says, before its words: product/contracts.md, "Documents". The parties are
/// those of today (but see asSigned()), the calendars those of the day on which the version takes effect.
struct ContractDocument
{
    Provider provider = {};
    Client client = {};
    Contract contract = {};
    ContractVersion version = {};               ///< The one printed: an amendment from number 2 on.
    std::optional<ContractVersion> former = {}; ///< An amendment's: the version before it.
    QList<CoverageCalendar> calendars = {};     ///< Those that the version names, each once.
    QHash<qint64, QString> calendarNames = {};  ///< Of every calendar, by its id.
    QList<Site> sites = {};                     ///< Those that the scope of either version names.
    QList<Asset> assets = {};                   ///< The same of machines.
    QList<ContractPeriod> periods = {};         ///< That of the day of effect, and those that follow.
    /// The first whose notice deadline is not past on the day of issue; none where nothing renews
    /// by itself any more.
    std::optional<ContractPeriod> refusable = {};
    /// How its price was computed, of a version that a revision made.
    std::optional<PriceRevision> revision = {};
    std::optional<ContractNotice> notice = {}; ///< The one that counts,
    NoticeOutcome outcome = {};                ///< and what follows from it.
    QList<ReversibilityItem> items = {};       ///< What is handed back then.
    QString onCallNumber = {};                 ///< Of a version with on call; empty: none is known.
    QList<ProcessingActivity> activities = {}; ///< On the client's data, those that are not over.
    QDate issuedOn = {};                       ///< In the provider's zone.

    bool isAmendment() const { return version.number > 1; }
    /// Nothing is agreed before it is signed.
    bool isProject() const { return !version.isSigned; }
    /// Null where the version names no such calendar.
    const CoverageCalendar *calendar(CalendarId id) const;
};

/// @p document with the parties as they were when its version was signed, for what was agreed then. Letters
/// of today go to where the client is today.
ContractDocument asSigned(ContractDocument document);

/// The sum of the lines of the price, exactly as printed.
Money totalOf(const QList<PriceLine> &prices);

} // namespace core
