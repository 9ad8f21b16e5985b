// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"
#include "ui/printing/labels/LabelPages.h"

#include <QHash>

namespace ui {

/// What the QR code of a sticker holds.
enum class LabelCode { Tag, Serial, VigieId, None };

struct LabelContent
{
    LabelCode code = LabelCode::Tag;
    bool name = true;
    bool client = true;
    bool serial = false;
    bool provider = true; ///< Name and phone: whom to call.
    friend bool operator==(const LabelContent &, const LabelContent &) = default;
};

/// The machines to be labelled and what their stickers may say.
struct LabelledAssets
{
    QList<core::Asset> assets = {};
    QHash<core::ClientId, QString> clientNames = {};
    QString providerName = {};
    QString providerPhone = {};
    QStringList tags = {}; ///< In use, of every client.
};

/// "vigie:machine/57": what a code holds where the machine has neither tag nor serial number.
QString vigieCode(core::AssetId id);
QList<Label> assetLabels(const LabelledAssets &machines, const LabelContent &content);
/// How many codes hold Vigie's number for want of what was asked for.
int codesWithoutWanted(const QList<core::Asset> &assets, LabelCode code);
/// "VIG-" of "Vigie informatique": what a provider's tags may begin with.
QString tagPrefix(const QString &providerName);

} // namespace ui
