// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/gdpr/DataBreach.h"
#include "core/domain/gdpr/ProcessingActivity.h"
#include "core/reports/PaperParties.h"

namespace core {

/// The register that GDPR art. 30(2) asks of a processor: what the provider does for each of its clients.
struct RegisterDocument
{
    struct Part
    {
        Client client = {};
        QList<ProcessingActivity> activities = {};
    };
    PaperParties parties = {};
    QList<Part> parts = {}; ///< By client; those without an activity are not among them.
};

/// @p client not valid: of every client that is not archived.
Result<RegisterDocument> registerDocument(Connection &connection, ClientId client, Instant now);

/// What the client is told of a breach: GDPR art. 33(2) and (3).
struct BreachDocument
{
    PaperParties parties = {};
    DataBreach breach = {};
    BreachClock clock = {};
    QString interventionNumber = {}; ///< Empty: none deals with it.
};

Result<BreachDocument> breachDocument(Connection &connection, DataBreachId breach, Instant now);

} // namespace core
