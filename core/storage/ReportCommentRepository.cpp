// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ReportCommentRepository.h"

#include "core/storage/InterventionColumns.h"

namespace core {

Result<ReportComment> ReportCommentRepository::find(ClientId client, Month month) const
{
    const auto found = m_connection.all<ReportComment>(
        QStringLiteral(
            "SELECT id, version, comment FROM report_comment WHERE client_id = :client AND month = :month"),
        {{QStringLiteral("client"), client.value()}, {QStringLiteral("month"), monthNumber(month)}},
        [client, month](const Fields &fields) {
            return ReportComment{.id = fields.integer(0),
                                 .client = client,
                                 .month = month,
                                 .text = fields.text(2),
                                 .version = fields.number(1)};
        });
    if (!found)
        return found.error();
    return found->value(0, ReportComment{.client = client, .month = month});
}

Result<> ReportCommentRepository::save(Unit &unit, const ReportComment &comment)
{
    const QVariantMap values{{QStringLiteral("client_id"), comment.client.value()},
                             {QStringLiteral("month"), monthNumber(comment.month)},
                             {QStringLiteral("comment"), comment.text}};
    if (comment.id == 0) {
        const auto id = unit.insert(Table::ReportComment, values);
        return id ? Result<>() : id.error();
    }
    return written(unit.update({Table::ReportComment, comment.id}, comment.version, values));
}

} // namespace core
