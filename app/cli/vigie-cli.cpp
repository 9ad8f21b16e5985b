// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Language.h"
#include "app/Process.h"
#include "app/cli/Command.h"

#include <QGuiApplication>

int main(int argc, char **argv)
{
    app::prepareProcess();
    // Reports are painted with fonts: that needs a QGuiApplication, but never a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication qt(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("vigie-cli"));
    const QStringList arguments = QGuiApplication::arguments();
    QString wanted;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments.at(i) == QLatin1String("--locale"))
            wanted = arguments.value(i + 1);
        else if (arguments.at(i).startsWith(QLatin1String("--locale=")))
            wanted = arguments.at(i).mid(9);
    }
    app::installLanguage(qt, wanted);
    return app::runCommandLine(arguments);
}
