// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/InterventionList.h"

namespace ui {

class Format;
class ShortList;

inline constexpr int kInterventionsShown = 8; ///< In the record of a client or a machine.

/// A short list of interventions; its links are "intervention/7".
ShortList *newInterventionLines();
void showInterventions(ShortList &lines, const QList<core::InterventionRow> &rows, const Format &format);

} // namespace ui
