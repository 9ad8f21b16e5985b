// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Language.h"

#include "version.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace app {
namespace {

void install(QCoreApplication &application, const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator; // Qt's own words are missing on some systems: ours are not.
}

QLocale chosenLocale(const QString &wanted)
{
    const QString language = wanted.isEmpty() ? QLocale::system().name() : wanted;
    return language.startsWith(QLatin1String("en")) ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                    : QLocale(QLocale::French, QLocale::France);
}

} // namespace

QString version()
{
    return QStringLiteral(VIGIE_VERSION);
}

void installLanguage(QCoreApplication &application, const QString &wanted)
{
    const QLocale locale = chosenLocale(wanted);
    QLocale::setDefault(locale);
    const QString language = locale.name().left(2);
    install(application, QStringLiteral("qtbase_") + language,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, QStringLiteral("vigie_") + language, QStringLiteral(":/translations"));
}

} // namespace app
