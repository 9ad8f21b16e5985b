// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Contract.h"
#include "core/domain/servicelevel/Calendar.h"

namespace core {

/// A contract ready to be given to a client: its calendars and its first version, complete but
/// for prices. Calendars are told by their place: CalendarId(1) is the first of `calendars`.
struct ContractTemplate
{
    QString name = {};  ///< "standard": what the command line says.
    QString title = {}; ///< What the contract is called.
    QList<CoverageCalendar> calendars = {};
    ContractVersion version = {};
};

/// The shipped ones: "standard" (office hours, P1 round the clock), "premium" (round the clock)
/// and "essential" (office hours, work billed); the same in English: "standard-en"…
const QList<ContractTemplate> &contractTemplates();

/// Null where no template is called @p name.
const ContractTemplate *contractTemplate(const QString &name);

/// @p draft with what @p model promises: its levels, cover matrix, kind of price, rounding and scope. What
/// the user wrote beside (dates, amounts, clauses, scope lines of no template) stays. @p calendars: those
/// stored, in the order of the template's.
ContractVersion withTemplate(ContractVersion draft, const ContractTemplate &model,
                             const QList<CalendarId> &calendars);
/// @p draft as @p model, a version of another contract, was agreed: all but whose it is, its days, and the
/// lines of the scope that name a machine or a site there.
ContractVersion withVersion(const ContractVersion &draft, const ContractVersion &model);
/// Whether @p version still says something exactly as a shipped template does: such a contract is a model to
/// be checked by a lawyer.
bool isAfterTemplate(const ContractVersion &version);
/// Whether no user chose this title: it is empty, or that of a template.
bool isTemplateTitle(const QString &title);

/// A complete cover matrix from a line for each kind, in the order of InterventionKind. Its four
/// cells are remote and on site inside hours, then remote and on site outside: I included,
/// C counted, B billable, F free, X excluded; a number behind it is the multiplier in percent.
QList<CoverRule> coverMatrix(const std::array<const char *, 8> &lines);

} // namespace core
