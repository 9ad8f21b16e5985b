// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/InventoryImport.h"

#include "core/exchange/MachineIndex.h"
#include "core/exchange/lists/ListReader.h"

#include <algorithm>

namespace core {
namespace {

/// Of two sure candidates the better one is taken where it is better by these points.
constexpr int kClearlyBetter = 30;

/// More than these are no help in deciding.
constexpr qsizetype kMostCandidates = 10;

/// A machine known before or made by this import.
struct Known
{
    Asset before = {};
    Asset asset = {};
    QString key = {};
    QList<SeenParts> parts = {};
    bool isTold = false; ///< A file speaks of it.
    QString list = {};   ///< The list that has a line for it; its other lines are other machines.
    qint64 line = 0;
};

struct Candidate
{
    qsizetype place = 0;
    MachineMatch match = {};
    int score = 0;
};

PlannedMachine planned(const Known &known)
{
    using enum PlannedMachine::Action;
    if (!known.asset.id.isValid())
        return {.action = Create, .asset = known.asset, .seen = known.parts};
    return {.action = known.asset == known.before ? Keep : Update,
            .asset = known.asset,
            .before = known.before,
            .seen = known.parts};
}

/// Categories that no file's record has a place for, each told once.
void tellLeftOut(InventoryPlan &plan, const QList<InventoryFile> &files)
{
    QStringList parts;
    for (const InventoryFile &file : files)
        parts << file.record.partsLeftOut;
    parts.sort();
    parts.removeDuplicates();
    if (!parts.isEmpty())
        plan.notes << ImportNote{
            0,
            {QT_TRANSLATE_NOOP("Sentence", "These parts of the inventories have no place in Vigie yet: %1."),
             {parts.join(QStringLiteral(", "))}}};
}

Asset comparable(const InventoryFile &file)
{
    Asset seen = file.record.seen;
    if (!file.isNamed)
        seen.name.clear();
    return seen;
}

void takeNotes(Asset &result, const InventoryFile &told)
{
    const bool isWritten = told.notes.isEmpty() || result.notes.contains(told.notes);
    if (!isWritten)
        result.notes = result.notes.isEmpty() ? told.notes : result.notes + QLatin1Char('\n') + told.notes;
    result.notes = withRemarks(result.notes, told.remarks);
}

/// Decides file by file.
class Planning
{
public:
    Planning(ClientId client, const DoubtChoices &choices) : m_client(client), m_choices(choices) {}

    void know(const Asset &asset);
    void take(const InventoryFile &file);
    InventoryPlan finish();
    InventoryPlan &plan() { return m_plan; }

private:
    QList<Candidate> candidatesFor(const InventoryFile &file);
    std::optional<qsizetype> certain(const QList<Candidate> &candidates, const InventoryFile &file) const;
    bool isAnotherLine(const Known &known, const InventoryFile &file, const MachineMatch &match);
    void add(const InventoryFile &file);
    void complete(qsizetype place, const InventoryFile &file);
    void doubt(const InventoryFile &file, const QList<Candidate> &candidates);
    void leaveOut(const InventoryFile &file, const Asset &like);
    QString keyOf(const InventoryFile &file);

    ClientId m_client;
    const DoubtChoices &m_choices;
    QList<Known> m_known;
    MachineIndex m_index;
    QHash<QString, int> m_keys; ///< A file may hold several machines.
    InventoryPlan m_plan;
};

void Planning::know(const Asset &asset)
{
    m_index.add(m_known.size(), asset);
    m_known << Known{
        .before = asset, .asset = asset, .key = QStringLiteral("asset:%1").arg(asset.id.value())};
}

QString Planning::keyOf(const InventoryFile &file)
{
    const QString key = QStringLiteral("%1:%2:%3").arg(file.name, file.client).arg(file.line);
    const int count = ++m_keys[key];
    return count == 1 ? key : QStringLiteral("%1#%2").arg(key).arg(count);
}

/// Lines of one list are machines of their own, unless an identity and the name say that one is
/// told of twice.
bool Planning::isAnotherLine(const Known &known, const InventoryFile &file, const MachineMatch &match)
{
    if (!file.isListed || known.list != file.name)
        return false;
    const bool isNamesake = known.asset.name == file.record.seen.name;
    const bool isIdentified =
        std::ranges::any_of(match.reasons, [](const MatchReason &reason) { return reason.points >= 80; });
    if (isNamesake && isIdentified && match.verdict() == MatchVerdict::Same)
        return false;
    if (isIdentified)
        m_plan.notes << ImportNote{
            file.line,
            {QT_TRANSLATE_NOOP("Sentence", "“%1” and “%2” of line %3 have one serial number, UUID or tag, "
                                           "but other names: they stay two machines."),
             {file.record.seen.name, known.asset.name, QString::number(known.line)}},
            file.name};
    return true;
}

/// The likeliest first.
QList<Candidate> Planning::candidatesFor(const InventoryFile &file)
{
    QList<Candidate> found;
    const Asset seen = comparable(file);
    for (const qsizetype place : m_index.candidates(seen)) {
        const Known &known = m_known.at(place);
        const MachineMatch match =
            matchOf(known.asset, seen, file.isListed ? MatchBy::List : MatchBy::Inventory);
        if (match.verdict() != MatchVerdict::Different && !isAnotherLine(known, file, match))
            found << Candidate{place, match, match.score()};
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Candidate::score);
    return found.mid(0, kMostCandidates);
}

/// The one machine it surely is; nothing where none is, or several may be.
std::optional<qsizetype> Planning::certain(const QList<Candidate> &candidates,
                                           const InventoryFile &file) const
{
    const Candidate &best = candidates.constFirst();
    if (best.match.verdict() != MatchVerdict::Same)
        return {};
    const auto rivals = std::ranges::count_if(candidates, [&best](const Candidate &other) {
        return other.match.verdict() == MatchVerdict::Same && other.score + kClearlyBetter > best.score;
    });
    if (rivals == 1)
        return best.place;
    // Twins of a list imported again: the one the line tells nothing new of.
    for (const Candidate &candidate : candidates) {
        const Known &known = m_known.at(candidate.place);
        if (file.isListed && !known.isTold && candidate.score == best.score &&
            merged(known.asset, file) == known.asset)
            return candidate.place;
    }
    return {};
}

void Planning::take(const InventoryFile &file)
{
    for (ImportNote note : file.record.notes) {
        note.file = file.name;
        m_plan.notes << note;
    }
    const QList<Candidate> candidates = candidatesFor(file);
    if (candidates.isEmpty())
        add(file);
    else if (const auto place = certain(candidates, file))
        complete(*place, file);
    else
        doubt(file, candidates);
}

void Planning::add(const InventoryFile &file)
{
    Asset asset = file.record.seen;
    asset.client = m_client;
    takeNotes(asset, file);
    m_index.add(m_known.size(), asset);
    m_known << Known{.asset = asset,
                     .key = QStringLiteral("file:") + keyOf(file),
                     .parts = {{file.record.parts, file.record.isPartial}},
                     .isTold = true,
                     .list = file.isListed ? file.name : QString(),
                     .line = file.line};
}

void Planning::complete(qsizetype place, const InventoryFile &file)
{
    Known &machine = m_known[place];
    if (file.isListed && machine.list == file.name)
        m_plan.notes << ImportNote{
            file.line,
            {QT_TRANSLATE_NOOP("Sentence", "“%1” is told of in line %2 already: this line completes it."),
             {machine.asset.name, QString::number(machine.line)}},
            file.name};
    if (!isOlder(machine.asset, file.record.seen))
        machine.parts << SeenParts{file.record.parts, file.record.isPartial};
    machine.asset = merged(machine.asset, file);
    machine.isTold = true;
    if (file.isListed) {
        machine.list = file.name;
        machine.line = file.line;
    }
    m_index.add(place, machine.asset);
}

void Planning::doubt(const InventoryFile &file, const QList<Candidate> &candidates)
{
    DoubtfulMachine doubtful{.key = keyOf(file),
                             .file = file.name,
                             .line = file.line,
                             .client = file.client,
                             .seen = file.record.seen};
    for (const Candidate &candidate : candidates) {
        const Known &known = m_known.at(candidate.place);
        doubtful.candidates << DoubtCandidate{known.key, known.asset, candidate.match};
    }
    doubtful.choice = m_choices.of(doubtful.key);
    qsizetype chosen = 0;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        if (doubtful.candidates.at(i).key == doubtful.choice.candidate)
            chosen = i;
    }
    // A candidate that is gone was not the one that is chosen now.
    if (!doubtful.choice.candidate.isEmpty() &&
        doubtful.candidates.at(chosen).key != doubtful.choice.candidate)
        doubtful.choice = {};
    m_plan.doubts << doubtful;
    switch (doubtful.choice.policy) {
    case DoubtPolicy::LeaveOut:
        return leaveOut(file, m_known.at(candidates.constFirst().place).asset);
    case DoubtPolicy::Create:
        return add(file);
    case DoubtPolicy::Update:
        return complete(candidates.at(chosen).place, file);
    }
}

void Planning::leaveOut(const InventoryFile &file, const Asset &like)
{
    m_plan.rejects << ImportNote{
        file.line,
        {QT_TRANSLATE_NOOP("Sentence",
                           "“%1” may be the machine “%2”, or another one: it is left out until you say "
                           "which."),
         {file.record.seen.name, like.name}},
        file.name};
}

InventoryPlan Planning::finish()
{
    for (const Known &machine : std::as_const(m_known)) {
        if (machine.isTold)
            m_plan.machines << planned(machine);
    }
    return std::move(m_plan);
}

/// What a list says of a machine that an agent knows is not measured: only gaps are filled.
void keepMeasured(Asset &result, const Asset &stored)
{
    const auto keep = [](auto &value, const auto &measured) {
        if (measured != std::remove_cvref_t<decltype(measured)>{})
            value = measured;
    };
    keep(result.uuid, stored.uuid);
    keep(result.osName, stored.osName);
    keep(result.osVersion, stored.osVersion);
    keep(result.cpu, stored.cpu);
    keep(result.ramMib, stored.ramMib);
    keep(result.macAddresses, stored.macAddresses);
    keep(result.ipAddresses, stored.ipAddresses);
}

} // namespace

InventoryPlan planOf(const QList<InventoryFile> &files, const QList<Asset> &stored, ClientId client,
                     const DoubtChoices &choices)
{
    Planning planning(client, choices);
    for (const Asset &asset : stored)
        planning.know(asset);
    tellLeftOut(planning.plan(), files);
    for (const InventoryFile &file : files)
        planning.take(file);
    return planning.finish();
}

Asset merged(const Asset &stored, const InventoryFile &told)
{
    InventoryFile known = told;
    if (!told.isNamed)
        known.record.seen.name.clear();
    const Asset &seen = known.record.seen;
    Asset result = merged(stored, seen, told.record.knowsKind);
    if (!told.isListed)
        return result;
    if (stored.inventoriedAt)
        keepMeasured(result, stored);
    if (!seen.tag.isEmpty())
        result.tag = seen.tag;
    if (told.knowsLifeCycle)
        result.lifeCycle = seen.lifeCycle;
    if (told.knowsCriticality)
        result.criticality = seen.criticality;
    takeNotes(result, told);
    return result;
}

void planParts(PlannedMachine &machine, const AssetParts &stored)
{
    using enum PlannedMachine::Action;
    machine.partsBefore = stored;
    machine.parts = stored;
    for (const SeenParts &seen : std::as_const(machine.seen))
        machine.parts = merged(machine.parts, seen.parts, seen.isPartial);
    if (machine.action == Keep && machine.parts != stored)
        machine.action = Update;
}

} // namespace core
