// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/AgendaText.h"

#include "ui/text/InterventionText.h"

namespace ui {
namespace {

using core::AgendaKind;

QString translated(const char *text)
{
    return QCoreApplication::translate("AgendaText", text);
}

/// How long before it whoever looks into a calendar wants to be told.
int alarmDaysBefore(AgendaKind kind)
{
    switch (kind) {
    case AgendaKind::ContractEnd:
    case AgendaKind::PackExpiry:
    case AgendaKind::DomainEnd:
    case AgendaKind::CertificateEnd:
    case AgendaKind::LicenceEnd:
        return 30;
    case AgendaKind::NoticeSending:
    case AgendaKind::WarrantyEnd:
    case AgendaKind::Reversibility:
        return 7;
    case AgendaKind::NoticeDeadline:
    case AgendaKind::RenewalReminder:
    case AgendaKind::CommitmentDue:
        break;
    }
    return 0;
}

/// What comes again each period or month has its day in its name; what moves keeps its name.
QString uidOf(const core::AgendaItem &item, const QString &origin)
{
    const bool isOfPeriod = item.kind >= AgendaKind::NoticeSending && item.kind <= AgendaKind::PackExpiry &&
                            item.kind != AgendaKind::ContractEnd;
    const bool comesAgain = isOfPeriod || item.kind == AgendaKind::Reversibility;
    QString uid = QStringLiteral("%1-%2").arg(static_cast<int>(item.kind)).arg(item.of.id);
    if (item.milestone)
        uid += QStringLiteral("-%1").arg(static_cast<int>(*item.milestone));
    if (comesAgain)
        uid += QLatin1Char('-') + item.day.toString(QStringLiteral("yyyyMMdd"));
    return uid + QLatin1Char('@') + origin;
}

} // namespace

QString agendaWords(const core::AgendaItem &item, const Format &format)
{
    switch (item.kind) {
    case AgendaKind::CommitmentDue:
        return item.milestone ? promiseWords(*item.milestone) : QString();
    case AgendaKind::NoticeSending:
        return translated(QT_TRANSLATE_NOOP("AgendaText", "Last good day to post a notice"));
    case AgendaKind::NoticeDeadline:
        return translated(QT_TRANSLATE_NOOP("AgendaText", "Last day for a notice"));
    case AgendaKind::RenewalReminder:
        return translated(QT_TRANSLATE_NOOP("AgendaText", "Announce the renewal in writing (L215-1)"));
    case AgendaKind::ContractEnd:
        return translated(QT_TRANSLATE_NOOP("AgendaText", "Contract ends"));
    case AgendaKind::PackExpiry:
        return translated(QT_TRANSLATE_NOOP("AgendaText", "Hour pack: %1 expire"))
            .arg(format.duration(item.minutes));
    case AgendaKind::DomainEnd:
        return translated(QT_TRANSLATE_NOOP("AgendaText", "Domain name expires"));
    case AgendaKind::CertificateEnd:
        return translated(QT_TRANSLATE_NOOP("AgendaText", "Certificate expires"));
    case AgendaKind::LicenceEnd:
        return translated(QT_TRANSLATE_NOOP("AgendaText", "Licence expires"));
    case AgendaKind::Reversibility:
        return translated(QT_TRANSLATE_NOOP("AgendaText", "Reversibility: something is to be handed back"));
    case AgendaKind::WarrantyEnd:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("AgendaText", "Warranty ends"));
}

QString agendaSubject(const core::AgendaItem &item)
{
    QStringList parts{item.number, item.title};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QList<core::CalendarEvent> agendaEvents(const QList<core::AgendaItem> &items, const QString &origin,
                                        const Format &format)
{
    QList<core::CalendarEvent> events;
    for (const core::AgendaItem &item : items) {
        core::CalendarEvent event{.uid = uidOf(item, origin),
                                  .days = {.first = item.day, .last = item.lastDay},
                                  .at = item.at,
                                  .summary =
                                      agendaWords(item, format) + QStringLiteral(" · ") + item.clientName,
                                  .description = agendaSubject(item)};
        if (!item.at)
            event.alarmDaysBefore = alarmDaysBefore(item.kind);
        events << event;
    }
    return events;
}

} // namespace ui
