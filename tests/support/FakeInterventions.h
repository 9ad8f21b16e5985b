// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "FakeList.h"
#include "Story.h"
#include "ui/pages/intervention/InterventionView.h"
#include "ui/text/Format.h"

/// The intervention of the pictures, on Sunday 22 November 2026 at 18:43, and a source that
/// answers from memory.
struct FakeInterventions
{
    static constexpr const char *kNow = "2026-11-22 18:43";

    FakeInterventions()
        : story({.levels = {grid::row(core::Priority::P1, grid::kAlways, {"30 min", "2 h", "4 h", ""})},
                 .supportCalendar = grid::kOffice})
    {
        using enum core::EventKind;
        story.input().kind = core::InterventionKind::Curative;
        story.reported("2026-11-22 12:01", core::Priority::P1);
        story.acknowledged("2026-11-22 12:09");
        story.started("2026-11-22 12:40");
        story.add(Paused, "2026-11-22 13:20").pauseReason = core::PauseReason::AccessRefused;
        story.input().events.last().comment = QStringLiteral("Locaux fermés, badge désactivé.");
        story.resumed("2026-11-22 14:50");
        view.intervention = {.id = core::InterventionId(418),
                             .year = 2026,
                             .sequence = 418,
                             .client = core::ClientId(7),
                             .contact = core::ContactId(3),
                             .contract = core::ContractId(2),
                             .kind = core::InterventionKind::Curative,
                             .title = QStringLiteral("Serveur de fichiers inaccessible"),
                             .description = QStringLiteral("Plus d’accès aux partages depuis ce matin."),
                             .impact = core::Impact::Company,
                             .urgency = core::Urgency::High,
                             .assets = {core::AssetId(5)},
                             .version = 1};
        view.client = {.id = core::ClientId(7), .name = QStringLiteral("Cabinet Morel")};
        view.contact = {.id = core::ContactId(3),
                        .client = core::ClientId(7),
                        .name = QStringLiteral("Jeanne Morel"),
                        .role = QStringLiteral("gérante"),
                        .phone = QStringLiteral("0388000000")};
        view.contract = {.id = core::ContractId(2), .number = QStringLiteral("C-2023-002")};
        view.version = {
            .number = 3, .effectiveOn = QDate(2026, 3, 1), .priceModel = core::PriceModel::Hybrid};
        view.calendars = {{grid::kAlways, QStringLiteral("Astreinte 24/7")},
                          {grid::kOffice, QStringLiteral("Heures ouvrées")}};
        view.assets = {{.id = core::AssetId(5),
                        .client = core::ClientId(7),
                        .kind = core::AssetKind::Server,
                        .name = QStringLiteral("SRV-FIC01"),
                        .maker = QStringLiteral("Dell"),
                        .model = QStringLiteral("T340"),
                        .warrantyUntil = QDate(2025, 3, 3)}};
        view.outages = {{.id = core::OutageId(1),
                         .intervention = core::InterventionId(418),
                         .service = QStringLiteral("Fichiers partagés"),
                         .from = when::at("2026-11-22 11:46")}};
        view.work = {{.entry = {.id = core::WorkEntryId(1),
                                .intervention = core::InterventionId(418),
                                .technician = core::TechnicianId(1),
                                .startedAt = when::at("2026-11-22 12:40"),
                                .endedAt = when::at("2026-11-22 13:20"),
                                .actual = core::Minutes(40),
                                .charged = core::Minutes(45),
                                .comment = QStringLiteral("Hôte injoignable, déplacement décidé")},
                      .basis = core::CoverBasis::Rule}};
        view.seen = {seen(322, "Redémarrage inattendu", "2026-09-22 09:00"),
                     seen(287, "Ventilateur bruyant", "2026-08-30 09:00")};
        choices.assets = view.assets;
        choices.contacts = {view.contact};
        choices.contracts = {view.contract};
        choices.technicians = {{.id = core::TechnicianId(1), .name = QStringLiteral("Camille Roux")}};
        refresh();
    }

    static core::InterventionRow seen(int number, const char *title, const char *reported)
    {
        return {.id = core::InterventionId(number),
                .year = 2026,
                .sequence = number,
                .title = QString::fromUtf8(title),
                .clientName = QStringLiteral("Cabinet Morel"),
                .reportedAt = when::at(reported)};
    }

    static ui::Format format()
    {
        return ui::Format(QLocale(), when::paris(), [] { return when::at(kNow); });
    }

    /// Replays the story into the view.
    void refresh()
    {
        for (core::InterventionEvent &event : story.input().events)
            event.intervention = view.intervention.id;
        view.timeline = story.at(kNow);
        view.log = story.input().events;
        view.asOf = when::at(kNow);
        view.explanations.clear();
        for (const core::Commitment &commitment : view.timeline.commitments) {
            const auto time = Story::resolver()(commitment.calendar);
            const core::TargetClock clock(*time, commitment.target, commitment.start, commitment.cutOff);
            view.explanations << core::explain(clock, commitment.stops, commitment.due.value_or(view.asOf));
        }
    }

    core::InterventionRow row() const
    {
        core::InterventionRow row = seen(418, "Serveur de fichiers inaccessible", "2026-11-22 12:01");
        row.client = core::ClientId(7);
        row.kind = core::InterventionKind::Curative;
        row.priority = core::Priority::P1;
        row.state = core::InterventionState::InProgress;
        row.nextDue = when::at("2026-11-22 17:31");
        row.nextMilestone = core::Milestone::Restored;
        row.technicianName = QStringLiteral("Camille Roux");
        return row;
    }

    ui::InterventionSource source()
    {
        ui::InterventionSource source;
        source.list = {.table = core::Table::Intervention,
                       .page =
                           [this](const core::InterventionFilter &filter,
                                  const std::optional<core::Cursor> &after, int limit) {
                               asked << filter;
                               const QList<core::InterventionRow> found = matching(filter);
                               const qsizetype from = after ? after->keys.constFirst().toLongLong() : 0;
                               core::Page<core::InterventionRow> page{.rows = found.mid(from, limit),
                                                                      .next = {}};
                               if (from + limit < found.size())
                                   page.next = core::Cursor{{from + limit}};
                               return soon(core::Result<core::Page<core::InterventionRow>>(page));
                           },
                       .rows =
                           [this](const QSet<qint64> &ids, const core::InterventionFilter &filter) {
                               QList<core::InterventionRow> found = matching(filter);
                               found.removeIf([&ids](const core::InterventionRow &row) {
                                   return !ids.contains(row.id.value());
                               });
                               return soon(core::Result<QList<core::InterventionRow>>(found));
                           },
                       .count =
                           [this](const core::InterventionFilter &filter) {
                               return soon(core::Result<qint64>(matching(filter).size()));
                           }};
        source.record = [this](core::InterventionId) {
            return soon(core::Result<ui::InterventionView>(view));
        };
        source.choices = [this](core::ClientId) {
            return soon(core::Result<ui::InterventionChoices>(choices));
        };
        source.clients = [] { return soon(names({{7, QStringLiteral("Cabinet Morel")}})); };
        source.technicians = [] { return soon(names({{1, QStringLiteral("Camille Roux")}})); };
        source.nameOf = [](const core::InterventionFilter &) {
            return soon(core::Result<QString>(QStringLiteral("SRV-FIC01")));
        };
        source.findClients = [](const QString &text) {
            QList<ui::ClientMatch> matches;
            if (QStringLiteral("cabinet morel").startsWith(text.toLower()))
                matches << ui::ClientMatch{.client = core::ClientId(7),
                                           .name = QStringLiteral("Cabinet Morel")};
            return soon(core::Result<QList<ui::ClientMatch>>(matches));
        };
        source.preview = [this](const ui::NewIntervention &draft) {
            drafts << draft;
            return soon(core::Result<ui::InterventionPreview>(
                {.timeline = view.timeline, .contract = view.contract, .contractVersion = 3}));
        };
        source.ids = [this](const core::InterventionFilter &) {
            QList<core::InterventionId> ids;
            for (const core::InterventionRow &row : rows)
                ids << row.id;
            return soon(core::Result<QList<core::InterventionId>>(ids));
        };
        source.logged = [this](const QList<core::InterventionId> &ids) {
            QList<core::LoggedIntervention> logged;
            for (const core::InterventionId id : ids) {
                logged << core::LoggedIntervention{
                    .intervention = view.intervention, .log = view.log, .priority = core::Priority::P1};
                logged.last().intervention.id = id;
            }
            return soon(core::Result<QList<core::LoggedIntervention>>(logged));
        };
        source.views = [this] { return soon(core::Result<QList<core::SavedView>>(views)); };
        source.previewEvent = [this](const core::InterventionEvent &) {
            return soon(core::Result<core::Timeline>(view.timeline));
        };
        return source;
    }

    QList<core::InterventionRow> matching(const core::InterventionFilter &filter) const
    {
        QList<core::InterventionRow> found = rows;
        found.removeIf([&filter](const core::InterventionRow &row) {
            return filter.state && row.state != *filter.state;
        });
        return found;
    }

    static core::Result<QList<QPair<qint64, QString>>> names(const QList<QPair<qint64, QString>> &list)
    {
        return list;
    }

    Story story;
    ui::InterventionView view;
    ui::InterventionChoices choices;
    QList<core::InterventionRow> rows;
    QList<core::SavedView> views;
    QList<core::InterventionFilter> asked; ///< By the list.
    QList<ui::NewIntervention> drafts;     ///< Previewed.
};
