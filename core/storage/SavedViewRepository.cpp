// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SavedViewRepository.h"

#include "core/base/Text.h"

namespace core {
namespace {

const QString kSelect = QStringLiteral("SELECT id, list, name, definition, version FROM saved_view ");

SavedView toSavedView(const Fields &fields)
{
    return {.id = fields.id<SavedViewId>(0),
            .list = fields.text(1),
            .name = fields.text(2),
            .definition = fields.text(3),
            .version = fields.number(4)};
}

QVariantMap valuesOf(const SavedView &view)
{
    return {{QStringLiteral("list"), view.list},
            {QStringLiteral("name"), view.name.trimmed()},
            {QStringLiteral("sort_key"), folded(view.name.trimmed())},
            {QStringLiteral("definition"), view.definition}};
}

} // namespace

Result<SavedView> SavedViewRepository::find(SavedViewId id) const
{
    return m_connection.one<SavedView>(kSelect + QStringLiteral("WHERE id = :id"),
                                       {{QStringLiteral("id"), id.value()}}, toSavedView);
}

Result<QList<SavedView>> SavedViewRepository::ofList(const QString &list) const
{
    return m_connection.all<SavedView>(kSelect + QStringLiteral("WHERE list = :list ORDER BY sort_key, id"),
                                       {{QStringLiteral("list"), list}}, toSavedView);
}

Result<SavedViewId> SavedViewRepository::add(Unit &unit, const SavedView &view)
{
    return added<SavedViewId>(unit.insert(Table::SavedView, valuesOf(view)));
}

Result<> SavedViewRepository::update(Unit &unit, const SavedView &view)
{
    return written(unit.update({Table::SavedView, view.id.value()}, view.version, valuesOf(view)));
}

Result<> SavedViewRepository::remove(Unit &unit, const SavedView &view)
{
    return unit.remove({Table::SavedView, view.id.value()}, view.version);
}

} // namespace core
