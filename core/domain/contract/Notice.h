// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/ContractDates.h"

namespace core {

// A notice given, and the end that follows from it: product/contracts.md, "Periods, notice and renewal";
// product/french-practice.md §6.2 on which date of a registered letter counts. Days only: no time zone.

enum class NoticeSender { Provider, Client };
/// Refusal: the clause on renewal and notice says when the contract ends. Else a day was agreed or named.
enum class NoticeMotive { Refusal, Breach, ForceMajeure, Agreement, Other };
enum class NoticeMeans { RegisteredLetter, ElectronicRegistered, ByHand, Email };

struct ContractNotice
{
    ContractNoticeId id = {};
    ContractId contract = {};
    NoticeSender sender = NoticeSender::Client;
    NoticeMotive motive = NoticeMotive::Refusal;
    NoticeMeans means = NoticeMeans::RegisteredLetter;
    QString reason = {}; ///< In the words of the letter.
    QDate writtenOn = {};
    std::optional<QDate> postedOn = {};
    std::optional<QDate> presentedOn = {}; ///< First, by the post.
    std::optional<QDate> receivedOn = {};
    std::optional<QDate> returnedOn = {}; ///< Not claimed, refused or wrongly addressed.
    QString trackingNumber = {};
    std::optional<QDate> fixedEnd = {};    ///< The last day, of every motive but Refusal.
    std::optional<QDate> withdrawnOn = {}; ///< It counts no more.
    std::optional<QDate> reversedOn = {};  ///< The record of what was handed back was signed,
    QString reversedBy = {};               ///< by whom.
    int version = 0;
    friend bool operator==(const ContractNotice &, const ContractNotice &) = default;
};

/// Why a notice counts, or does not yet.
enum class NoticeBasis {
    Receipt,
    Sending,
    Fixed,         ///< ContractNotice::fixedEnd
    AwaitsReceipt, ///< The day of receipt counts and is not known yet.
    AwaitsSending, ///< Likewise of the posting.
    CameBack       ///< The day of receipt counts, and the letter came back: it never arrived.
};

/// What follows from a notice.
struct NoticeOutcome
{
    NoticeBasis basis = NoticeBasis::AwaitsReceipt;
    std::optional<QDate> counted = {};  ///< The day that decides.
    std::optional<QDate> endsOn = {};   ///< Last day of the contract; none while nothing counts.
    std::optional<QDate> deadline = {}; ///< For the notice, of the term that contains the counted day.
    bool isLate = false;                ///< Counted after that deadline: the contract goes on for a term.
    friend bool operator==(const NoticeOutcome &, const NoticeOutcome &) = default;
};

/// @p clause must be checked().
NoticeOutcome noticeOutcome(const ContractNotice &notice, const TermClause &clause, NoticeCounts counts);

/// Refuses dates that do not follow each other, or are after @p today, naming the field.
Result<> checked(const ContractNotice &notice, QDate today);

/// The notice that counts: the latest that was not withdrawn; null where there is none.
const ContractNotice *standing(const QList<ContractNotice> &notices);

} // namespace core
