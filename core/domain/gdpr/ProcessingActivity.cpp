// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/gdpr/ProcessingActivity.h"

namespace core {

bool isCurrent(const ProcessingActivity &activity, QDate day)
{
    return (!activity.startsOn || *activity.startsOn <= day) && (!activity.endsOn || day <= *activity.endsOn);
}

Result<> checked(const ProcessingActivity &activity)
{
    if (!activity.client.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The register is kept client by client: choose for "
                                                      "whom the data are processed.")},
                       QStringLiteral("client"));
    if (activity.name.trimmed().isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Name the activity, as in “Remote maintenance”.")},
                       QStringLiteral("name"));
    if (activity.operations.trimmed().isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Say what is done with the data: the register of a "
                                                      "processor must tell it (GDPR, art. 30(2)).")},
                       QStringLiteral("operations"));
    if (activity.startsOn && activity.endsOn && *activity.endsOn < *activity.startsOn)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "It cannot end before it begins: check both days.")},
                       QStringLiteral("endsOn"));
    return {};
}

} // namespace core
