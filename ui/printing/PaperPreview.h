// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/DayRange.h"
#include "ui/printing/Pages.h"

namespace ui {

/// The documents of a contract, then those of other records.
enum class PaperKind {
    Contract,
    Quote,
    Reminder,
    Revision,
    Acknowledgement,
    Reversibility,
    GdprAnnex,
    Register, ///< Of processing: GDPR art. 30(2).
    BreachNotice,
    Receipt, ///< Of a machine that changed hands.
    WipingCertificate,
    WorkSheet ///< Of an intervention.
};
constexpr bool isOfContract(PaperKind kind)
{
    return kind <= PaperKind::GdprAnnex;
}
/// Of a contract's.
QString words(PaperKind kind);

/// A document laid out, and what its file might be called.
struct PaperPreview
{
    Pages pages = {};
    QString fileName = {};
    std::optional<core::DayRange> sendIn = {}; ///< The days in which the law wants it to be sent.
};

} // namespace ui
