// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/DayRange.h"
#include "ui/printing/Pages.h"

namespace ui {

/// The documents of a contract.
enum class PaperKind { Contract, Quote, Reminder, Revision, Acknowledgement, Reversibility };
QString words(PaperKind kind);

/// A document laid out, and what its file might be called.
struct PaperPreview
{
    Pages pages = {};
    QString fileName = {};
    std::optional<core::DayRange> sendIn = {}; ///< The days in which the law wants it to be sent.
};

} // namespace ui
