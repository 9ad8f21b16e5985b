// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace core {

/// A paper of a contract or an intervention, as it leaves the house.
struct SentPaper
{
    ContractId contract = {};
    InterventionId intervention = {}; ///< Whose it is where it is no contract's.
    QString name = {};
    QByteArray content = {}; ///< The PDF, byte for byte.
    QDate sentOn = {};
    int paper = 0; ///< Which kind: Attachment::paper.
};
} // namespace core
