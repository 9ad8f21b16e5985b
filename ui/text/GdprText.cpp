// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/GdprText.h"

#include <QCoreApplication>
#include <array>

namespace ui {
namespace {

constexpr std::array kNature{QT_TRANSLATE_NOOP("BreachNature", "Loss of confidentiality"),
                             QT_TRANSLATE_NOOP("BreachNature", "Loss of integrity"),
                             QT_TRANSLATE_NOOP("BreachNature", "Loss of availability")};
constexpr core::Seconds kWatched = std::chrono::hours(24);

class GdprText
{
    Q_DECLARE_TR_FUNCTIONS(GdprText)
};

} // namespace

Term termOf(core::BreachNature nature)
{
    return {"BreachNature", kNature.at(static_cast<size_t>(nature))};
}

QString words(core::BreachNature nature)
{
    const Term term = termOf(nature);
    return QCoreApplication::translate(term.context, term.source);
}

QString naturesText(const QList<core::BreachNature> &natures)
{
    QStringList said;
    for (const core::BreachNature nature : natures)
        said << words(nature);
    return said.join(QStringLiteral(", "));
}

BadgeText breachBadge(const core::BreachClock &clock, const Format &format)
{
    const QString limit = format.exact(clock.deadline);
    switch (clock.state) {
    case core::BreachState::Running:
        return {GdprText::tr("%1 left", "an amount of time").arg(format.duration(clock.left)),
                clock.left < kWatched ? Tone::Watch : Tone::Accent, limit};
    case core::BreachState::Overdue:
        return {format.late(-clock.left), Tone::Breached, limit};
    case core::BreachState::ToldInTime:
        return {GdprText::tr("told in time"), Tone::Kept, limit};
    case core::BreachState::ToldLate:
        return {GdprText::tr("told %1 late", "an amount of time").arg(format.briefDuration(-clock.left)),
                Tone::Breached, limit};
    case core::BreachState::NotTold:
        break;
    }
    return {GdprText::tr("not notified"), Tone::Neutral, limit};
}

BadgeText clientBadge(const core::DataBreach &breach, const Format &format)
{
    if (!breach.clientToldAt)
        return {GdprText::tr("not told"), Tone::Breached, GdprText::tr("Art. 33(2): without undue delay.")};
    return {format.moment(*breach.clientToldAt), Tone::Kept, format.exact(*breach.clientToldAt)};
}

QString nextStep(const core::DataBreach &breach, const core::BreachClock &clock, const Format &format)
{
    if (!clock.isClientTold)
        return GdprText::tr("Tell the client now: a processor does so without undue delay (art. 33(2)).");
    switch (clock.state) {
    case core::BreachState::Running:
        return GdprText::tr("The client tells the authority by %1, unless no risk to persons is likely.")
            .arg(format.exact(clock.deadline));
    case core::BreachState::Overdue:
        return GdprText::tr("The 72 hours are over. The client tells the authority all the same, with the "
                            "reasons for the delay.");
    case core::BreachState::ToldInTime:
        return breach.closedOn ? GdprText::tr("Everybody was told in time.")
                               : GdprText::tr("Everybody was told in time. Close the breach once it is dealt "
                                              "with.");
    case core::BreachState::ToldLate:
        return clock.isReasonMissing
                   ? GdprText::tr("Told after the 72 hours: write the reasons for the delay.")
                   : GdprText::tr("Told after the 72 hours, with the reasons for the delay.");
    case core::BreachState::NotTold:
        break;
    }
    return GdprText::tr("Closed without telling the authority, for the reason given.");
}

QList<core::ProcessingActivity> activityProposals()
{
    const auto proposal = [](const QString &name, const QString &operations, const QString &data,
                             const QString &persons, const QString &measures) {
        return core::ProcessingActivity{.name = name,
                                        .operations = operations,
                                        .dataCategories = data,
                                        .persons = persons,
                                        .measures = measures};
    };
    const QString staff = GdprText::tr("Employees and other users of the client’s computers");
    const QString everybody = GdprText::tr("Employees, customers and correspondents of the client");
    return {
        proposal(
            GdprText::tr("Remote maintenance"),
            GdprText::tr("Taking over the screen of workstations and servers, looking up and correcting "
                         "settings; data are seen, not copied."),
            GdprText::tr("Names and accounts of users, and whatever stands on the screen during a session"),
            staff,
            GdprText::tr("Consent of the user before each session, accounts in person with a second "
                         "factor, log of the sessions, encrypted connection")),
        proposal(GdprText::tr("Maintenance on site and in the workshop"),
                 GdprText::tr("Repair and replacement of machines, transfer of the data of one to another, "
                              "keeping of machines for the time of a repair."),
                 GdprText::tr("All data stored on the machines"), everybody,
                 GdprText::tr("Receipt for each machine, locked workshop, no copy kept once the machine is "
                              "given back, confidentiality of the technicians")),
        proposal(
            GdprText::tr("Backups"),
            GdprText::tr("Copy, storage, test and restoring of the client’s data, deletion at the end of "
                         "the retention."),
            GdprText::tr("All data of the servers, workstations and mailboxes that are backed up"), everybody,
            GdprText::tr("Encryption with a key of the client’s own, copy out of reach of ransomware, "
                         "restore tests, access limited to named technicians")),
        proposal(
            GdprText::tr("Hosting and administration of mail"),
            GdprText::tr("Storage of mailboxes, creation and closing of accounts, filtering of unwanted "
                         "mail, search on request of the client."),
            GdprText::tr("Addresses, contents and attachments of mails, calendars, address books"), everybody,
            GdprText::tr("Second factor, log of the administrators’ access, encryption in transit and at "
                         "rest, no reading of contents without a written request")),
        proposal(
            GdprText::tr("Management of accounts and rights"),
            GdprText::tr("Creation, change and closing of accounts, groups and rights in the directory and "
                         "in online services."),
            GdprText::tr("Names, functions, addresses and log-in data"), staff,
            GdprText::tr("Requests in writing from an authorised person, separate administrator accounts, "
                         "yearly review of the rights")),
        proposal(
            GdprText::tr("Monitoring and inventory of machines"),
            GdprText::tr("Automatic collection of the state of machines, their programs and the user who "
                         "is logged in; alerts."),
            GdprText::tr("Names of users and machines, IP addresses, technical logs"), staff,
            GdprText::tr("Collection limited to what maintenance needs, retention of the logs limited, "
                         "encrypted transport")),
        proposal(
            GdprText::tr("Wiping and disposal of media"),
            GdprText::tr("Wiping or destruction of disks and machines that are taken out of service, with "
                         "a certificate."),
            GdprText::tr("All data that remain on the media"), everybody,
            GdprText::tr("Media locked up until they are wiped, method suited to the medium, check after "
                         "the wiping, certificate for each serial number")),
    };
}

} // namespace ui
