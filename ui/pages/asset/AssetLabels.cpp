// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/asset/AssetLabels.h"

#include "core/base/Text.h"
#include "ui/text/Format.h"

namespace ui {
namespace {

constexpr int kPrefixLetters = 3;

QString wantedCode(const core::Asset &asset, LabelCode code)
{
    if (code == LabelCode::Tag)
        return asset.tag;
    return code == LabelCode::Serial ? asset.serial : QString();
}

QString codeOf(const core::Asset &asset, LabelCode code)
{
    if (code == LabelCode::None)
        return {};
    const QString wanted = wantedCode(asset, code);
    return wanted.isEmpty() ? vigieCode(asset.id) : wanted;
}

} // namespace

QString vigieCode(core::AssetId id)
{
    return QStringLiteral("vigie:machine/%1").arg(id.value());
}

QList<Label> assetLabels(const LabelledAssets &machines, const LabelContent &content)
{
    QList<Label> labels;
    for (const core::Asset &asset : machines.assets) {
        Label label{.code = codeOf(asset, content.code),
                    .heading = asset.tag.isEmpty() ? asset.name : asset.tag};
        if (content.name && !asset.tag.isEmpty())
            label.lines << asset.name;
        if (content.serial)
            label.lines << asset.serial;
        if (content.client)
            label.lines << machines.clientNames.value(asset.client);
        if (content.provider)
            label.lines << machines.providerName << phoneText(machines.providerPhone);
        label.lines.removeAll(QString());
        labels << label;
    }
    return labels;
}

int codesWithoutWanted(const QList<core::Asset> &assets, LabelCode code)
{
    if (code == LabelCode::None || code == LabelCode::VigieId)
        return 0;
    return static_cast<int>(std::count_if(assets.cbegin(), assets.cend(), [code](const core::Asset &asset) {
        return wantedCode(asset, code).isEmpty();
    }));
}

QString tagPrefix(const QString &providerName)
{
    const QString letters = core::foldedWords(providerName).join(QString()).left(kPrefixLetters).toUpper();
    return letters.isEmpty() ? QString() : letters + QLatin1Char('-');
}

} // namespace ui
