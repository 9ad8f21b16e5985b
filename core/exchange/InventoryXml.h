// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QJsonObject>
#include <QList>

namespace core {

/// Whether a file that begins with @p head is XML, whatever it is called.
bool isXml(QByteArrayView head);

/// The machines that an inventory of a FusionInventory or OCS agent tells of, each as a document
/// in the shape of the GLPI agent's JSON: keys in lower case, repeated elements as arrays, one
/// document for each DEVICE of a network scan (product/inventory-formats.md, "Three envelopes").
/// Product keys, environment variables and processes are passed over. @p xml is UTF-8 or says
/// otherwise by a byte order mark; bytes that are not are Windows-1252. Unreadable, naming the
/// line, for what is not well-formed, declares a document type, or is no inventory.
Result<QList<QJsonObject>> inventoriesOfXml(const QByteArray &xml);

} // namespace core
