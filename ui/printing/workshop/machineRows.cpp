// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/workshop/machineRows.h"

#include "ui/printing/PaperFrame.h"
#include "ui/text/DomainText.h"

namespace ui {

KeyValues machineRows(const core::Asset &asset, const ReportWords &words)
{
    const Term kind = termOf(asset.kind);
    KeyValues rows;
    put(rows, words.translate("WorkshopPaper", "Machine"), asset.name);
    put(rows, words.translate("WorkshopPaper", "Kind"), words.translate(kind.context, kind.source));
    put(rows, words.translate("WorkshopPaper", "Model"),
        QStringLiteral("%1 %2").arg(asset.maker, asset.model).trimmed());
    put(rows, words.translate("WorkshopPaper", "Serial number"), asset.serial);
    put(rows, words.translate("WorkshopPaper", "Tag"), asset.tag);
    return rows;
}

} // namespace ui
