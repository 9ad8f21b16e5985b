// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Month.h"

#include <QString>

namespace core {

/// A technician's words at the head of a client's monthly report.
struct ReportComment
{
    qint64 id = 0; ///< 0: not stored yet.
    ClientId client = {};
    Month month = {};
    QString text = {};
    int version = 0;
};

} // namespace core
