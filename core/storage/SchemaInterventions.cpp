// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SchemaInterventions.h"

namespace core {

QHash<Table, TableSpec> interventionSpecs()
{
    using enum ColumnType;
    return {{Table::PartUsed,
             {.name = QStringLiteral("part_used"),
              .searched = false,
              .columns = {{QStringLiteral("intervention_id"), Integer},
                          {QStringLiteral("position"), Integer},
                          {QStringLiteral("label"), Text},
                          {QStringLiteral("reference"), Text},
                          {QStringLiteral("serial"), Text},
                          {QStringLiteral("thousandths"), Integer},
                          {QStringLiteral("unit_price_cents"), Integer},
                          {QStringLiteral("is_billed"), Boolean}},
              .comments = {QStringLiteral("label"), QStringLiteral("reference"), QStringLiteral("serial")}}},
            {Table::SignedSheet,
             {.name = QStringLiteral("signed_sheet"),
              .searched = false,
              .columns = {{QStringLiteral("intervention_id"), Integer},
                          {QStringLiteral("attachment_id"), Integer},
                          {QStringLiteral("number"), Integer},
                          {QStringLiteral("signed_at"), Integer},
                          {QStringLiteral("outcome"), Integer},
                          {QStringLiteral("signer"), Text},
                          {QStringLiteral("capacity"), Text},
                          {QStringLiteral("satisfaction"), Integer},
                          {QStringLiteral("remarks"), Text},
                          {QStringLiteral("reason"), Text}}}},
            {Table::InterventionTemplate,
             {.name = QStringLiteral("intervention_template"),
              .searched = false,
              .columns = {{QStringLiteral("name"), Text},
                          {QStringLiteral("title"), Text},
                          {QStringLiteral("description"), Text},
                          {QStringLiteral("kind"), Integer},
                          {QStringLiteral("channel"), Integer},
                          {QStringLiteral("impact"), Integer},
                          {QStringLiteral("urgency"), Integer},
                          {QStringLiteral("category"), Text},
                          {QStringLiteral("planned_minutes"), Integer}}}},
            {Table::InterventionLink,
             {.name = QStringLiteral("intervention_link"),
              .searched = false,
              .columns = {{QStringLiteral("intervention_id"), Integer},
                          {QStringLiteral("related_id"), Integer},
                          {QStringLiteral("kind"), Integer}}}},
            {Table::Decision,
             {.name = QStringLiteral("decision"),
              .searched = false,
              .columns = {{QStringLiteral("intervention_id"), Integer},
                          {QStringLiteral("position"), Integer},
                          {QStringLiteral("text"), Text},
                          {QStringLiteral("owner"), Text},
                          {QStringLiteral("due_on"), Day},
                          {QStringLiteral("done_on"), Day}},
              .comments = {QStringLiteral("text"), QStringLiteral("owner")}}}};
}

} // namespace core
