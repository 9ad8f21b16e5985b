// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/MachineChanges.h"

#include "core/base/Lines.h"
#include "ui/text/DomainText.h"
#include "ui/text/PartText.h"

#include <QCoreApplication>
#include <QSet>

namespace ui {
namespace {

class MachineWords
{
    Q_DECLARE_TR_FUNCTIONS(MachineChanges)
public:
    struct Field
    {
        QString label;
        QString before;
        QString after;
    };
    static QList<Field> fields(const core::Asset &before, const core::Asset &after, const Format &format);
    static QString changed(const Field &field);
    static QString changedPart(core::PartKind kind, const QString &before, const QString &after);
};

QString memory(const core::Asset &asset, const Format &format)
{
    return asset.ramMib ? format.bytes(*asset.ramMib * 1024 * 1024) : QString();
}

QString day(const std::optional<QDate> &date, const Format &format)
{
    return date ? format.day(*date) : QString();
}

QString amount(const std::optional<core::Money> &money, const Format &format)
{
    return money ? format.money(*money) : QString();
}

QString joined(const QStringList &texts)
{
    return texts.join(QStringLiteral(", "));
}

QList<MachineWords::Field> MachineWords::fields(const core::Asset &before, const core::Asset &after,
                                                const Format &format)
{
    const bool isKnown = before.id.isValid();
    return {
        {tr("Name"), before.name, after.name},
        {tr("Kind"), isKnown ? words(before.kind) : QString(), words(after.kind)},
        {tr("Maker"), before.maker, after.maker},
        {tr("Model"), before.model, after.model},
        {tr("Serial number"), before.serial, after.serial},
        {tr("Tag"), before.tag, after.tag},
        {tr("System"), before.osName, after.osName},
        {tr("System’s version"), before.osVersion, after.osVersion},
        {tr("Processor"), before.cpu, after.cpu},
        {tr("Memory"), memory(before, format), memory(after, format)},
        {tr("User"), before.userName, after.userName},
        {tr("IP"), joined(before.ipAddresses), joined(after.ipAddresses)},
        {tr("MAC"), joined(before.macAddresses), joined(after.macAddresses)},
        {tr("UUID"), before.uuid, after.uuid},
        {tr("Remote access"), before.remoteAccess, after.remoteAccess},
        {tr("Location"), before.location, after.location},
        {tr("State"), isKnown ? words(before.lifeCycle) : QString(),
         isKnown || after.lifeCycle != core::LifeCycle::InService ? words(after.lifeCycle) : QString()},
        {tr("Criticality"), isKnown ? words(before.criticality) : QString(),
         isKnown || after.criticality != core::Criticality::Normal ? words(after.criticality) : QString()},
        {tr("Purchased on"), day(before.purchasedOn, format), day(after.purchasedOn, format)},
        {tr("Supplier"), before.supplier, after.supplier},
        {tr("Price"), amount(before.price, format), amount(after.price, format)},
        {tr("Warranty until"), day(before.warrantyUntil, format), day(after.warrantyUntil, format)},
        {tr("In service on"), day(before.inServiceOn, format), day(after.inServiceOn, format)},
        {tr("Retired on"), day(before.retiredOn, format), day(after.retiredOn, format)},
        {tr("Notes"), {}, before.notes == after.notes ? QString() : after.notes.simplified()}};
}

QString MachineWords::changed(const Field &field)
{
    return field.before.isEmpty() ? core::filled(tr("%1: %2"), {field.label, field.after})
                                  : core::filled(tr("%1: %2 → %3"), {field.label, field.before, field.after});
}

QString MachineWords::changedPart(core::PartKind kind, const QString &before, const QString &after)
{
    core::AssetParts gone;
    core::AssetParts come;
    gone.setLines(kind, core::linesWithout(before, after));
    come.setLines(kind, core::linesWithout(after, before));
    QSet<QString> left;
    for (const core::PartItem &item : gone.items(kind))
        left.insert(item.key());
    int added = 0;
    int changed = 0;
    for (const core::PartItem &item : come.items(kind))
        left.remove(item.key()) ? ++changed : ++added;
    QStringList said;
    if (added > 0)
        said << tr("%n added", nullptr, added);
    if (changed > 0)
        said << tr("%n changed", nullptr, changed);
    if (!left.isEmpty())
        said << tr("%n gone", nullptr, static_cast<int>(left.size()));
    return core::filled(tr("%1: %2"), {words(kind), said.join(QStringLiteral(", "))});
}

} // namespace

QStringList machineChanges(const core::AssetParts &before, const core::AssetParts &after)
{
    QStringList lines;
    for (const core::PartKind kind : core::allPartKinds()) {
        if (before.lines(kind) != after.lines(kind))
            lines << MachineWords::changedPart(kind, before.lines(kind), after.lines(kind));
    }
    return lines;
}

QStringList machineChanges(const core::Asset &before, const core::Asset &after, const Format &format)
{
    QStringList lines;
    const bool isKnown = before.id.isValid();
    for (const MachineWords::Field &field : MachineWords::fields(before, after, format)) {
        const bool isTitle = !isKnown && field.after == after.name; // A new machine's name is said beside.
        if (field.before != field.after && !field.after.isEmpty() && !isTitle)
            lines << MachineWords::changed(field);
    }
    return lines;
}

} // namespace ui
