// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/domain/Paging.h"
#include "core/domain/asset/Asset.h"
#include "core/domain/client/Client.h"
#include "core/domain/contract/Contract.h"
#include "core/domain/intervention/BreachNote.h"
#include "core/domain/intervention/InterventionList.h"
#include "core/domain/intervention/InterventionTemplate.h"
#include "core/domain/intervention/QuickResolution.h"
#include "core/domain/servicelevel/Explanation.h"
#include "core/domain/technician/Technician.h"
#include "core/domain/timekeeping/Charging.h"
#include "core/reports/OnCallNow.h"

#include "ui/pages/attachment/AttachmentSource.h"

namespace core {
class DraftStore;
}

namespace ui {

class TimerWatch;

/// All that the page of one intervention shows, as of one moment.
struct InterventionView
{
    core::Intervention intervention = {};
    core::Timeline timeline = {};
    QList<core::Explanation> explanations = {}; ///< One a commitment of the timeline, in its order.
    QList<core::InterventionEvent> log = {};    ///< Corrections included.
    core::Client client = {};
    core::Site site = {};         ///< Invalid id: none.
    core::Contact contact = {};   ///< Invalid id: none.
    core::Contract contract = {}; ///< Invalid id: outside contract.
    core::ContractVersion version = {};
    /// Where a contract of the client has somebody on call: who can be reached; empty: nobody can.
    std::optional<QList<core::OnCallPerson>> onCall = {};
    QHash<core::CalendarId, QString> calendars = {}; ///< Names, of those the version uses.
    QList<core::Asset> assets = {};
    QList<core::Outage> outages = {};
    QList<core::ChargedWork> work = {}; ///< The earliest first.
    QList<core::BreachNote> notes = {};
    QList<core::InterventionRow> seen = {}; ///< On the same machines in the last 90 days.
    core::Instant asOf = {};
};

/// What the fields of an intervention choose from: of its client, and of everybody.
struct InterventionChoices
{
    QList<core::Site> sites = {};
    QList<core::Contact> contacts = {};
    QList<core::Asset> assets = {};
    QList<core::Contract> contracts = {};
    QList<core::Technician> technicians = {};
    QStringList categories = {}; ///< Those in use.
};

/// A client found by a name, a contact, a telephone number, or a machine's name, tag or serial.
struct ClientMatch
{
    core::ClientId client = {};
    core::ContactId contact = {}; ///< Found by it.
    core::AssetId asset = {};     ///< Found by it.
    QString name = {};            ///< The client's.
    QString detail = {};          ///< What was found: the contact, the machine; else the town.
    friend bool operator==(const ClientMatch &, const ClientMatch &) = default;
};

/// A new intervention as the form gives it.
struct NewIntervention
{
    core::Intervention intervention = {};
    core::Instant at = {};
    std::optional<core::Priority> priority = {}; ///< Else from impact and urgency.
    bool outsideContract = false;
    QList<core::InterventionEvent> further = {};
    std::optional<core::QuickResolution> resolution = {};
};

/// What a new intervention would fall under.
struct InterventionPreview
{
    core::Timeline timeline = {};
    core::Contract contract = {}; ///< Invalid id: outside contract.
    int contractVersion = 0;
    QHash<core::CalendarId, QString> calendars = {}; ///< Names, of those it may use.
};

/// Where the pages of interventions get what they show.
struct InterventionSource
{
    template <class T>
    using Answer = core::Answer<core::Result<T>>;

    core::ListSource<core::InterventionRow, core::InterventionFilter> list;
    std::function<Answer<InterventionView>(core::InterventionId)> record;
    std::function<Answer<InterventionChoices>(core::ClientId)> choices;
    /// The clients and technicians a list may be narrowed to: id and name.
    std::function<Answer<QList<QPair<qint64, QString>>>()> clients;
    std::function<Answer<QList<QPair<qint64, QString>>>()> technicians;
    /// What a place's filter names: the machine or the contract, in words.
    std::function<Answer<QString>(const core::InterventionFilter &)> nameOf;
    std::function<Answer<QList<ClientMatch>>(const QString &)> findClients;
    std::function<Answer<InterventionPreview>(const NewIntervention &)> preview;
    std::function<Answer<QList<core::InterventionTemplate>>()> templates; ///< By name.
    /// The timeline of a stored intervention if @p event were added to its log.
    std::function<Answer<core::Timeline>(const core::InterventionEvent &event)> previewEvent;
    /// All the work on its intervention as it would be with @p entry, new or changed.
    std::function<Answer<QList<core::ChargedWork>>(const core::WorkEntry &entry)> previewWork;
    AttachmentSource files;
    TimerWatch *timer = nullptr;        ///< Outlives the pages.
    core::DraftStore *drafts = nullptr; ///< Likewise; none: what is typed is not kept.
};

} // namespace ui
