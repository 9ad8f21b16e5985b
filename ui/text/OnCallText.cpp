// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/OnCallText.h"

#include "ui/text/Format.h"

namespace ui {

QString onCallText(const core::OnCallPerson &person)
{
    return person.phone.isEmpty() ? person.name
                                  : person.name + QStringLiteral(", ") + phoneText(person.phone);
}

} // namespace ui
