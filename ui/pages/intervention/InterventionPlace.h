// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/InterventionList.h"
#include "ui/window/Place.h"

namespace ui {

// How other pages point at interventions. The keys of Place::filter:
//   scope      open late waiting finished all        order      newest due
//   client contract asset technician  an id          kind priority  the number of the enum's value
//   text       what is searched
//   month      2016-05, with either
//   outcome    kept breached undecided neutralised   (and priority, milestone: of the commitments counted)
//   move       opened resolved reopened cancelled
//   new        true: the form for a new one, for `client` and `asset` where they are given

inline const auto kInterventionsId = QStringLiteral("interventions");

QVariantMap placeFilter(const core::InterventionFilter &filter);
/// What @p filter says; unknown keys and values are passed over. `now` is left to the caller.
core::InterventionFilter interventionFilter(const QVariantMap &filter);

Place interventionPlace(core::InterventionId id);
/// The work sheet of an intervention, as it will be on paper.
Place workSheetPlace(core::InterventionId id);
Place newInterventionPlace(core::ClientId client = {}, core::AssetId asset = {});
/// The name of the draft of such a place: what is begun for one client is not lost to another.
QString newInterventionDraft(const Place &place);

} // namespace ui
