// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/InterventionList.h"

#include <QVariantMap>

namespace ui {

class ChipBar;

/// The chips that narrow the list of interventions, each a sentence while it does.
void addInterventionChips(ChipBar &chips);
/// What the clients' and the technicians' chips offer: id and name, once they are known.
void offerClients(ChipBar &chips, const QList<QPair<qint64, QString>> &names);
void offerTechnicians(ChipBar &chips, const QList<QPair<qint64, QString>> &names);

void showFilter(ChipBar &chips, const core::InterventionFilter &filter);
/// @p filter, whose text and scope are right, with what the chips say. What came with a figure or a
/// machine stays.
core::InterventionFilter narrowed(core::InterventionFilter filter, const ChipBar &chips);

} // namespace ui
