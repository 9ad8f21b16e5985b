// SPDX-License-Identifier: GPL-3.0-or-later
// Inventories of FusionInventory and OCS agents.
#include "Input.h"
#include "core/exchange/InventoryReader.h"
#include "core/exchange/InventoryXml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto documents = core::inventoriesOfXml(inputOf(data, size));
    if (!documents)
        return 0;
    for (const QJsonObject &document : *documents) {
        const auto record = core::readGlpiInventory(document, QTimeZone("Europe/Paris"));
        if (record && record->seen.name.isEmpty())
            qFatal("an inventory without a name was let in");
    }
    return 0;
}
