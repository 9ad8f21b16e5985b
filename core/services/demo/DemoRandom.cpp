// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/demo/DemoRandom.h"

namespace core {

QString french(const QString &text)
{
    QString result = text;
    const QString thin = QStringLiteral("\u202f");
    for (const char16_t mark : {u';', u'!', u'?', u'»', u'%', u'€'})
        result.replace(QLatin1Char(' ') + QChar(mark), thin + QChar(mark));
    result.replace(QStringLiteral("« "), QStringLiteral("«") + thin);
    result.replace(QStringLiteral(" :"), QStringLiteral("\u00a0:"));
    return result;
}

} // namespace core
