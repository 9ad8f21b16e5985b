// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/InterventionTemplateRepository.h"

#include "core/base/Text.h"
#include "core/storage/Select.h"

#include <algorithm>

namespace core {
namespace {

InterventionTemplate toTemplate(const Fields &fields)
{
    return {.id = fields.id<InterventionTemplateId>(0),
            .name = fields.text(1),
            .title = fields.text(2),
            .description = fields.text(3),
            .kind = fields.choice<InterventionKind>(4),
            .channel = fields.choice<Channel>(5),
            .impact = fields.choice<Impact>(6),
            .urgency = fields.choice<Urgency>(7),
            .category = fields.text(8),
            .planned = Minutes(fields.number(9)),
            .version = fields.number(10)};
}

QVariantMap valuesOf(const InterventionTemplate &from)
{
    return {{QStringLiteral("name"), from.name.trimmed()},
            {QStringLiteral("title"), from.title.trimmed()},
            {QStringLiteral("description"), from.description},
            {QStringLiteral("kind"), number(from.kind)},
            {QStringLiteral("channel"), number(from.channel)},
            {QStringLiteral("impact"), number(from.impact)},
            {QStringLiteral("urgency"), number(from.urgency)},
            {QStringLiteral("category"), from.category.trimmed()},
            {QStringLiteral("planned_minutes"), static_cast<int>(from.planned.count())}};
}

} // namespace

/// A few dozen at most: they are put into order here, whatever the engine takes for it.
Result<QList<InterventionTemplate>> InterventionTemplateRepository::all() const
{
    auto found = m_connection.all<InterventionTemplate>(
        QStringLiteral("SELECT id, name, title, description, kind, channel, impact, urgency, category, "
                       "planned_minutes, version FROM intervention_template ORDER BY id"),
        {}, toTemplate);
    if (found)
        std::ranges::stable_sort(found.value(), {},
                                 [](const InterventionTemplate &each) { return folded(each.name); });
    return found;
}

Result<InterventionTemplateId> InterventionTemplateRepository::add(Unit &unit,
                                                                   const InterventionTemplate &added)
{
    return core::added<InterventionTemplateId>(unit.insert(Table::InterventionTemplate, valuesOf(added)));
}

Result<> InterventionTemplateRepository::update(Unit &unit, const InterventionTemplate &updated)
{
    return written(
        unit.update({Table::InterventionTemplate, updated.id.value()}, updated.version, valuesOf(updated)));
}

Result<> InterventionTemplateRepository::remove(Unit &unit, const InterventionTemplate &removed)
{
    return unit.remove({Table::InterventionTemplate, removed.id.value()}, removed.version);
}

} // namespace core
