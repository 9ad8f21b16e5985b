// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/provider/Provider.h"
#include "ui/printing/Blocks.h"
#include "ui/printing/report/ReportWords.h"

namespace ui {

/// The head of the first page of a document by @p provider: logo, name, activity, and @p right.
Masthead mastheadOf(const core::Provider &provider, const QStringList &right = {});

/// A SIREN or SIRET as it is read: "000 000 000 00000".
QString groupedNumber(const QString &number);
/// What French documents must say of who writes them, for the foot of each page:
/// "Vigie · SARL, capital 8 000 € · SIREN 000 000 000 · RCS Strasbourg · …"
QString legalFooter(const core::Provider &provider, const ReportWords &words);

} // namespace ui
