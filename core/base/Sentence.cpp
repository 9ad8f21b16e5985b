// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Sentence.h"

namespace core {

QString filled(const QString &text, const QStringList &args)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool marker = text.at(i) == QLatin1Char('%') && i + 1 < text.size();
        const int number = marker ? text.at(i + 1).digitValue() : -1;
        if (number < 1 || number > args.size()) {
            result += text.at(i);
            continue;
        }
        result += args.at(number - 1);
        ++i;
    }
    return result;
}

QString Sentence::plain() const
{
    if (!source)
        return {};
    QStringList all = args;
    for (const Sentence &each : quoted)
        all << each.plain();
    return filled(QString::fromUtf8(source), all);
}

} // namespace core
