// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/InterventionFilters.h"

#include "ui/text/InterventionText.h"
#include "ui/widgets/ChipBar.h"

#include <QCoreApplication>

namespace ui {
namespace {

const QString kClient = QStringLiteral("client");
const QString kTechnician = QStringLiteral("technician");
const QString kKind = QStringLiteral("kind");
const QString kPriority = QStringLiteral("priority");
const QString kContract = QStringLiteral("contract");
const QString kOrder = QStringLiteral("order");
constexpr int kNobody = 0;

/// The translation context of this file.
class InterventionFilters
{
    Q_DECLARE_TR_FUNCTIONS(InterventionFilters)
};

template <class Enum>
QList<FilterChip::Choice> choicesOf(const QString &all, Enum first, Enum last)
{
    QList<FilterChip::Choice> choices{{.text = all, .value = {}}};
    for (const Enum value : valuesFrom(first, last))
        choices << FilterChip::Choice{.text = words(value), .value = static_cast<int>(value)};
    return choices;
}

QList<FilterChip::Choice> choicesOf(const QString &all, const QList<QPair<qint64, QString>> &names)
{
    QList<FilterChip::Choice> choices{{.text = all, .value = {}}};
    for (const QPair<qint64, QString> &name : names)
        choices << FilterChip::Choice{.text = name.second, .value = name.first};
    return choices;
}

FilterChip *chipOf(ChipBar &chips, const QString &key)
{
    return chips.findChild<FilterChip *>(key + QLatin1String("Chip"));
}

template <class Enum>
std::optional<Enum> chosen(const QVariantMap &values, const QString &key)
{
    const QVariant value = values.value(key);
    return value.isValid() ? std::optional(static_cast<Enum>(value.toInt())) : std::nullopt;
}

} // namespace

void addInterventionChips(ChipBar &chips)
{
    chips.addChip(kClient, InterventionFilters::tr("Client"),
                  choicesOf(InterventionFilters::tr("All clients"), {}));
    chips.addChip(kTechnician, InterventionFilters::tr("Technician"), {});
    offerTechnicians(chips, {});
    chips.addChip(kKind, InterventionFilters::tr("Kind"),
                  choicesOf(InterventionFilters::tr("All kinds"), core::InterventionKind::Preventive,
                            core::InterventionKind::Meeting));
    chips.addChip(
        kPriority, InterventionFilters::tr("Priority"),
        choicesOf(InterventionFilters::tr("All priorities"), core::Priority::P1, core::Priority::P4));
    chips.addChip(kContract, InterventionFilters::tr("Contract"),
                  {{.text = InterventionFilters::tr("under one or not"), .value = {}},
                   {.text = InterventionFilters::tr("outside contract"),
                    .value = kNobody,
                    .sentence = InterventionFilters::tr("Outside contract")}});
    const QString newest = InterventionFilters::tr("Newest first");
    const QString due = InterventionFilters::tr("Next due first");
    chips.addChip(
        kOrder, InterventionFilters::tr("Order"),
        {{.text = InterventionFilters::tr("As usual", "order"), .value = {}},
         {.text = newest,
          .value = static_cast<int>(core::InterventionOrder::NewestFirst),
          .sentence = newest},
         {.text = due, .value = static_cast<int>(core::InterventionOrder::NextDueFirst), .sentence = due}});
}

void offerClients(ChipBar &chips, const QList<QPair<qint64, QString>> &names)
{
    chipOf(chips, kClient)->setChoices(choicesOf(InterventionFilters::tr("All clients"), names));
}

void offerTechnicians(ChipBar &chips, const QList<QPair<qint64, QString>> &names)
{
    auto choices = choicesOf(InterventionFilters::tr("Everybody", "technicians"), names);
    choices.insert(1, {.text = InterventionFilters::tr("nobody", "technician"),
                       .value = static_cast<qint64>(kNobody),
                       .sentence = InterventionFilters::tr("Assigned to nobody")});
    chipOf(chips, kTechnician)->setChoices(choices);
}

void showFilter(ChipBar &chips, const core::InterventionFilter &filter)
{
    QVariantMap values;
    if (filter.client)
        values.insert(kClient, filter.client->value());
    if (filter.technician)
        values.insert(kTechnician, filter.technician->value());
    else if (filter.unassigned)
        values.insert(kTechnician, static_cast<qint64>(kNobody));
    if (filter.kind)
        values.insert(kKind, static_cast<int>(*filter.kind));
    if (filter.priority)
        values.insert(kPriority, static_cast<int>(*filter.priority));
    if (filter.uncovered)
        values.insert(kContract, kNobody);
    if (filter.order != core::usualOrder(filter.scope))
        values.insert(kOrder, static_cast<int>(filter.order));
    chips.setValues(values);
}

core::InterventionFilter narrowed(core::InterventionFilter filter, const ChipBar &chips)
{
    const QVariantMap values = chips.values();
    const auto id = [&values](const QString &key) { return values.value(key).toLongLong(); };
    filter.client = id(kClient) > 0 ? std::optional(core::ClientId(id(kClient))) : std::nullopt;
    filter.technician =
        id(kTechnician) > 0 ? std::optional(core::TechnicianId(id(kTechnician))) : std::nullopt;
    filter.unassigned = values.contains(kTechnician) && !filter.technician;
    filter.uncovered = values.contains(kContract);
    filter.kind = chosen<core::InterventionKind>(values, kKind);
    filter.priority = chosen<core::Priority>(values, kPriority);
    filter.order = chosen<core::InterventionOrder>(values, kOrder).value_or(core::usualOrder(filter.scope));
    return filter;
}

} // namespace ui
