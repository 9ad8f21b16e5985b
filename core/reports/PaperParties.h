// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Instant.h"
#include "core/domain/client/Client.h"
#include "core/domain/provider/Provider.h"

namespace core {

class Connection;

/// Who writes a paper, to whom, and on which day: as they are today.
struct PaperParties
{
    Provider provider = {};
    Client client = {};  ///< Blank where the paper is about all of them.
    QDate issuedOn = {}; ///< In the provider's zone.
    QTimeZone zone = {}; ///< Always valid.
};

/// @p client not valid: the paper is about all of them.
Result<PaperParties> paperParties(Connection &connection, ClientId client, Instant now);

} // namespace core
