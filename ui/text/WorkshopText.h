// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/workshop/Custody.h"
#include "core/domain/workshop/DataWiping.h"
#include "ui/text/DomainText.h"
#include "ui/text/Format.h"

namespace ui {

QString words(core::CustodyKind kind);
QString words(core::WipingMethod method);
QString words(core::MediumFate fate);
Term termOf(core::CustodyKind kind);
Term termOf(core::WipingMethod method);
Term termOf(core::MediumFate fate);

/// Where a machine in other hands stands: back, due back, late.
BadgeText custodyBadge(const core::Custody &custody, const Format &format);

} // namespace ui
