// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/report/LegalMentions.h"

namespace ui {

Masthead mastheadOf(const core::Provider &provider, const QStringList &right)
{
    return {.name = provider.name, .tagline = provider.activity, .right = right, .logo = provider.logo};
}

QString groupedNumber(const QString &number)
{
    QString grouped;
    for (qsizetype i = 0; i < number.size(); ++i)
        grouped += (i > 0 && i % 3 == 0 && i <= 9 ? QString(QChar(0x202F)) : QString()) + number.at(i);
    return grouped;
}

QString legalFooter(const core::Provider &provider, const ReportWords &words)
{
    const core::LegalIdentity &legal = provider.legal;
    QStringList parts{provider.name};
    QString form = legal.legalForm;
    if (legal.capital)
        form = core::filled(words.translate("MonthReport", "%1, share capital %2"),
                            {legal.legalForm, words.money(*legal.capital)});
    const QString number = legal.siret.isEmpty() ? legal.siren : legal.siret;
    QStringList place = provider.address.street.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    place.append(QString(provider.address.postcode + QLatin1Char(' ') + provider.address.town).trimmed());
    place.removeAll(QString());
    const QString label = legal.siret.isEmpty() ? QStringLiteral("SIREN ") : QStringLiteral("SIRET ");
    parts.append(form);
    parts.append(number.isEmpty() ? QString() : label + groupedNumber(number));
    parts.append(legal.rcsTown.isEmpty() ? QString() : QStringLiteral("RCS ") + legal.rcsTown);
    parts.append(legal.vatNumber.isEmpty()
                     ? QString()
                     : core::filled(words.translate("MonthReport", "VAT %1"), {legal.vatNumber}));
    parts.append(place.join(QLatin1String(", ")));
    parts.append(provider.phone);
    parts.removeAll(QString());
    // A line of the footer ends between two mentions only.
    for (QString &part : parts)
        part.replace(QLatin1Char(' '), QChar::Nbsp);
    return parts.join(QStringLiteral(" · "));
}

} // namespace ui
