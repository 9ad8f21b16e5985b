// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/NoticeRepository.h"

#include "core/storage/Select.h"

namespace core {
namespace {

const QString kNotices = QStringLiteral(
    "SELECT id, version, contract_id, sender, motive, means, reason, written_on, posted_on, presented_on, "
    "received_on, returned_on, tracking_number, fixed_end_on, withdrawn_on, reversed_on, reversed_by FROM "
    "contract_notice WHERE %1 = :id ORDER BY id");

ContractNotice toNotice(const Fields &fields)
{
    return {.id = fields.id<ContractNoticeId>(0),
            .contract = fields.id<ContractId>(2),
            .sender = fields.choice<NoticeSender>(3),
            .motive = fields.choice<NoticeMotive>(4),
            .means = fields.choice<NoticeMeans>(5),
            .reason = fields.text(6),
            .writtenOn = fields.day(7),
            .postedOn = fields.maybeDay(8),
            .presentedOn = fields.maybeDay(9),
            .receivedOn = fields.maybeDay(10),
            .returnedOn = fields.maybeDay(11),
            .trackingNumber = fields.text(12),
            .fixedEnd = fields.maybeDay(13),
            .withdrawnOn = fields.maybeDay(14),
            .reversedOn = fields.maybeDay(15),
            .reversedBy = fields.text(16),
            .version = fields.number(1)};
}

QVariantMap valuesOf(const ContractNotice &notice)
{
    return {{QStringLiteral("contract_id"), notice.contract.value()},
            {QStringLiteral("sender"), number(notice.sender)},
            {QStringLiteral("motive"), number(notice.motive)},
            {QStringLiteral("means"), number(notice.means)},
            {QStringLiteral("reason"), notice.reason},
            {QStringLiteral("written_on"), notice.writtenOn},
            {QStringLiteral("posted_on"), orNull(notice.postedOn)},
            {QStringLiteral("presented_on"), orNull(notice.presentedOn)},
            {QStringLiteral("received_on"), orNull(notice.receivedOn)},
            {QStringLiteral("returned_on"), orNull(notice.returnedOn)},
            {QStringLiteral("tracking_number"), notice.trackingNumber},
            {QStringLiteral("fixed_end_on"), orNull(notice.fixedEnd)},
            {QStringLiteral("withdrawn_on"), orNull(notice.withdrawnOn)},
            {QStringLiteral("reversed_on"), orNull(notice.reversedOn)},
            {QStringLiteral("reversed_by"), notice.reversedBy}};
}

const QString kItems =
    QStringLiteral("SELECT id, version, notice_id, topic, label, responsible, due_on, done_on, "
                   "remark FROM reversibility_item WHERE %1 = :id ORDER BY id");

ReversibilityItem toItem(const Fields &fields)
{
    return {.id = fields.id<ReversibilityItemId>(0),
            .notice = fields.id<ContractNoticeId>(2),
            .topic = fields.choice<ReversibilityTopic>(3),
            .label = fields.text(4),
            .responsible = fields.text(5),
            .dueOn = fields.maybeDay(6),
            .doneOn = fields.maybeDay(7),
            .remark = fields.text(8),
            .version = fields.number(1)};
}

QVariantMap valuesOf(const ReversibilityItem &item)
{
    return {{QStringLiteral("notice_id"), item.notice.value()},
            {QStringLiteral("topic"), number(item.topic)},
            {QStringLiteral("label"), item.label},
            {QStringLiteral("responsible"), item.responsible},
            {QStringLiteral("due_on"), orNull(item.dueOn)},
            {QStringLiteral("done_on"), orNull(item.doneOn)},
            {QStringLiteral("remark"), item.remark}};
}

} // namespace

Result<ContractNotice> NoticeRepository::find(ContractNoticeId id) const
{
    return m_connection.one<ContractNotice>(kNotices.arg(QStringLiteral("id")),
                                            {{QStringLiteral("id"), id.value()}}, toNotice);
}

Result<QList<ContractNotice>> NoticeRepository::ofContract(ContractId contract) const
{
    return m_connection.all<ContractNotice>(kNotices.arg(QStringLiteral("contract_id")),
                                            {{QStringLiteral("id"), contract.value()}}, toNotice);
}

Result<ReversibilityItem> NoticeRepository::findItem(ReversibilityItemId id) const
{
    return m_connection.one<ReversibilityItem>(kItems.arg(QStringLiteral("id")),
                                               {{QStringLiteral("id"), id.value()}}, toItem);
}

Result<QList<ReversibilityItem>> NoticeRepository::items(ContractNoticeId notice) const
{
    return m_connection.all<ReversibilityItem>(kItems.arg(QStringLiteral("notice_id")),
                                               {{QStringLiteral("id"), notice.value()}}, toItem);
}

Result<ContractNoticeId> NoticeRepository::add(Unit &unit, const ContractNotice &notice)
{
    return added<ContractNoticeId>(unit.insert(Table::ContractNotice, valuesOf(notice)));
}

Result<> NoticeRepository::update(Unit &unit, const ContractNotice &notice)
{
    return written(unit.update({Table::ContractNotice, notice.id.value()}, notice.version, valuesOf(notice)));
}

Result<ReversibilityItemId> NoticeRepository::add(Unit &unit, const ReversibilityItem &item)
{
    return added<ReversibilityItemId>(unit.insert(Table::ReversibilityItem, valuesOf(item)));
}

Result<> NoticeRepository::update(Unit &unit, const ReversibilityItem &item)
{
    return written(unit.update({Table::ReversibilityItem, item.id.value()}, item.version, valuesOf(item)));
}

Result<> NoticeRepository::remove(Unit &unit, const ReversibilityItem &item)
{
    return unit.remove({Table::ReversibilityItem, item.id.value()}, item.version);
}

} // namespace core
