// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"
#include "core/domain/client/Client.h"
#include "core/domain/contract/Contract.h"
#include "core/domain/intervention/Intervention.h"
#include "core/domain/servicelevel/WorkingTime.h"
#include "core/domain/technician/Technician.h"
#include "core/services/demo/DemoRandom.h"
#include "core/storage/Unit.h"

namespace core {

/// How a client of the demo is made.
struct DemoClientModel
{
    const char *name;
    const char *shortName; ///< Begins the names of its machines.
    ClientKind kind;
    const char *legalForm;
    qint64 capitalEuros; ///< 0: none.
    const char *street;
    const char *postcode;
    const char *town;
    const char *secondSite; ///< Empty: none.
    const char *templateName;
    PriceModel priceModel;
    int computers;
    int servers;
    int monthsUnderContract; ///< At the day of the demo.
    bool isAmended;
};

/// A client with all that its interventions need.
struct DemoClient
{
    const DemoClientModel *model = nullptr;
    ClientId id = {};
    QList<Site> sites = {};
    QList<Contact> contacts = {};
    QList<Asset> machines = {};
    QList<ContractVersion> versions = {};
    std::shared_ptr<const WorkingTime> office = {}; ///< The support hours, as at the first site.
    std::shared_ptr<const WorkingTime> always = {};
    CalendarId alwaysCalendar = {};
};

/// The demo while it is made.
struct DemoOffice
{
    QDate on = {};
    Instant horizon = {}; ///< The morning of that day: nothing happens later.
    DemoRandom random;
    QTimeZone zone = QTimeZone("Europe/Paris");
    QList<Technician> technicians = {};
    QList<DemoClient> clients = {};
};

// The steps, in order.
Result<> addDemoPeople(Unit &unit, DemoOffice &office);
Result<> addDemoClients(Unit &unit, DemoOffice &office);
Result<> addDemoMachines(Unit &unit, DemoOffice &office);
Result<> addDemoContracts(Unit &unit, DemoOffice &office);
Result<> addDemoInterventions(Unit &unit, DemoOffice &office);
/// A drawing and a note for some servers.
Result<> addDemoFiles(Unit &unit, DemoOffice &office);
Result<> addDemoSubscriptions(Unit &unit, DemoOffice &office);

Result<> addDemoPacks(Unit &unit, DemoOffice &office);
Result<> addDemoNotices(Unit &unit, DemoOffice &office);
/// Who is on call, week by week around the day of the demo.
Result<> addDemoOnCall(Unit &unit, DemoOffice &office);
/// The register of processing, two breaches, a machine in the workshop and a wiping.
Result<> addDemoGdpr(Unit &unit, DemoOffice &office);
/// What was fitted where a part was the cause, and what is advised.
Result<> addDemoFittedParts(Unit &unit, DemoOffice &office);
Result<> addDemoTemplates(Unit &unit, DemoOffice &office);

/// The Syntec index of the months that the demo needs.
Result<> addDemoIndices(Unit &unit, const DemoOffice &office);
/// What the contract of @p model, which begins on @p start, says of the revision of its price.
RevisionTerms demoRevision(const DemoClientModel &model, QDate start);
/// Its last revision before @p on, where there was one.
Result<> reviseDemoPrice(Unit &unit, const DemoClientModel &model, const Contract &contract, QDate on);

/// A legal identity whose numbers have valid check digits and begin with zeros: nobody's.
LegalIdentity demoIdentity(int number, const QString &legalForm, qint64 capitalEuros, const QString &town);

} // namespace core
