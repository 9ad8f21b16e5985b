// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ReportService.h"

#include "core/storage/ReportCommentRepository.h"

namespace core {

Result<ReportComment> reportComment(Connection &connection, ClientId client, Month month)
{
    return ReportCommentRepository(connection).find(client, month);
}

Result<> save(Unit &unit, const ReportComment &comment)
{
    ReportComment wanted = comment;
    wanted.text = comment.text.trimmed();
    if (!wanted.client.isValid() || !wanted.month.isValid())
        return unit.refuse(
            Error{.kind = ErrorKind::NotFound, .detail = QStringLiteral("report comment of nobody")});
    if (wanted.text.size() > kLongestReportComment)
        return unit.refuse(
            invalid({QT_TRANSLATE_NOOP(
                         "Sentence", "The comment has %1 characters; a report takes %2 at most. Shorten it."),
                     {QString::number(wanted.text.size()), QString::number(kLongestReportComment)}},
                    QStringLiteral("comment")));
    const auto stored = ReportCommentRepository(unit.connection()).find(wanted.client, wanted.month);
    if (!stored)
        return stored.error();
    if (wanted.id == 0 && stored->id != 0)
        return unit.refuse(Error{.kind = ErrorKind::Conflict,
                                 .detail = QStringLiteral("report comment written meanwhile"),
                                 .rows = {{Table::ReportComment, stored->id}}});
    if (wanted.text == stored->text && wanted.version == stored->version)
        return {}; // Nothing to write, nothing to undo.
    return ReportCommentRepository::save(unit, wanted);
}

} // namespace core
