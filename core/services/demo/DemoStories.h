// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"
#include "core/domain/contract/Contract.h"
#include "core/domain/intervention/Intervention.h"

#include <span>

namespace core {

/// What may happen at a client, in the words of a technician. %1 is the machine.
struct DemoStory
{
    InterventionKind kind;
    const char *category;
    const char *title;
    const char *description;
    const char *cause;
    const char *solution;
    Impact impact;
    Urgency urgency;
    AssetKind machine;
    WorkMode mode;
    int minutes; ///< Of work, about.
};

std::span<const DemoStory> demoIncidents(); ///< Ordinary faults: P2 to P4.
std::span<const DemoStory> demoOutages();   ///< A service is down: P1 and P2, curative.
std::span<const DemoStory> demoRequests();
std::span<const DemoStory> demoProjects(); ///< Evolutive.

/// Why a commitment was not kept, and what is done about it.
struct DemoBreach
{
    const char *cause;
    const char *action;
};
std::span<const DemoBreach> demoBreaches();

} // namespace core
