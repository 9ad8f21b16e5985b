// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ReferenceTableRepository.h"

namespace core {

Result<QString> ReferenceTableRepository::contents(const QString &name) const
{
    const auto found = m_connection.all<QString>(
        QStringLiteral("SELECT contents FROM reference_table WHERE name = :name"),
        {{QStringLiteral("name"), name}}, [](const Fields &fields) { return fields.text(0); });
    return found ? Result<QString>(found->value(0)) : found.error();
}

Result<> ReferenceTableRepository::write(Unit &unit, const QString &name, const QString &contents)
{
    struct Row
    {
        qint64 id = 0;
        int version = 0;
    };
    const auto stored = unit.connection().all<Row>(
        QStringLiteral("SELECT id, version FROM reference_table WHERE name = :name"),
        {{QStringLiteral("name"), name}}, [](const Fields &fields) {
            return Row{fields.integer(0), fields.number(1)};
        });
    if (!stored)
        return stored.error();
    const QVariantMap values{{QStringLiteral("name"), name}, {QStringLiteral("contents"), contents}};
    if (stored->isEmpty()) {
        const auto added = unit.insert(Table::ReferenceTable, values);
        return added ? Result<>() : added.error();
    }
    const Row row = stored->constFirst();
    if (contents.isEmpty())
        return unit.remove({Table::ReferenceTable, row.id}, row.version);
    return written(unit.update({Table::ReferenceTable, row.id}, row.version, values));
}

} // namespace core
