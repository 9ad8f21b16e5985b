// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/asset/Asset.h"

namespace core {

Result<> checked(const Asset &asset)
{
    if (asset.name.trimmed().isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A machine needs a name.")}, QStringLiteral("name"));
    if (!asset.client.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A machine belongs to a client: choose one.")},
                       QStringLiteral("client"));
    if (asset.inServiceOn && asset.retiredOn && *asset.retiredOn < *asset.inServiceOn)
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "A machine cannot be retired before it entered service.")},
            QStringLiteral("retiredOn"));
    if (asset.retiredOn && asset.disposedOn && *asset.disposedOn < *asset.retiredOn)
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "A machine cannot be disposed of before it was retired.")},
            QStringLiteral("disposedOn"));
    return {};
}

} // namespace core
