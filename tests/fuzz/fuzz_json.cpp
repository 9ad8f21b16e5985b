// SPDX-License-Identifier: GPL-3.0-or-later
// Inventories of the GLPI agent: whatever the bytes are, reading them ends, and what is read can be stored.
#include "Input.h"
#include "core/base/Lines.h"
#include "core/exchange/InventoryReader.h"

#include <QJsonDocument>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QJsonDocument document = QJsonDocument::fromJson(inputOf(data, size));
    const auto record = core::readGlpiInventory(document.object(), QTimeZone("Europe/Paris"));
    if (record && record->seen.name.isEmpty())
        qFatal("an inventory without a name was let in");
    for (const core::PartKind kind : core::allPartKinds()) {
        if (record && core::sortedLines(record->parts.lines(kind)) != record->parts.lines(kind))
            qFatal("the lines of a part are not as they are stored");
    }
    return 0;
}
