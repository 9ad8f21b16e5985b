// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/RowRef.h"
#include "core/domain/client/Client.h"

namespace core {

/// What the list of clients shows.
struct ClientRow
{
    ClientId id = {};
    QString name = {};
    ClientKind kind = ClientKind::Professional;
    QString town = {};
    QString phone = {};
    bool isArchived = false;
    int sites = 0;
    int assets = 0;
    int openInterventions = 0;
    int activeContracts = 0;
    QString sortKey = {};

    RowRef ref() const { return {Table::Client, id.value()}; }
    bool shows(RowRef other) const { return other == ref(); }
};

struct ClientFilter
{
    QString text = {};
    bool archived = false; ///< Show archived ones too.
};

} // namespace core
