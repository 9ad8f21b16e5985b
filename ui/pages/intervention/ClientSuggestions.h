// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/intervention/InterventionView.h"
#include "ui/widgets/TypeAhead.h"

namespace ui {

/// One a match, in its order; the id counts from 1. Its icon tells by which record it was found.
QList<Suggestion> suggestionsOf(const QList<ClientMatch> &matches);

} // namespace ui
