// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QString>

namespace core {

// Conditions of SQL on `contract k`, `contract_version v` and `asset t`: what isInForce(), versionOn()
// and covers() say of one record.

/// This is the contract's version of @p day: signed, and the latest of those effective.
QString versionOn(QDate day);
/// So it is, and the contract is in force on @p day.
QString inForceOn(QDate day);
/// The version covers the machine; nothing is said of whose they are.
QString versionCovers();
/// Some contract covers the machine `asset t` on @p day; false on no day.
QString coveredOn(QDate day);

} // namespace core
