// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"
#include "app/Language.h"
#include "app/Process.h"
#include "app/settings.h"
#include "core/storage/Database.h"
#include "ui/style/Fonts.h"
#include "ui/style/Style.h"
#include "ui/style/Theme.h"
#include "ui/text/ErrorText.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QSettings>

int main(int argc, char **argv)
{
    app::prepareProcess();
    QApplication qt(argc, argv);
    QApplication::setApplicationName(QStringLiteral("vigie"));
    QApplication::setApplicationVersion(app::version());

    QCommandLineParser parser;
    const QCommandLineOption locale(QStringLiteral("locale"), QStringLiteral("fr or en"),
                                    QStringLiteral("language"));
    parser.addOption(locale);
    parser.addPositionalArgument(QStringLiteral("database"), QStringLiteral("a Vigie database"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(qt);
    QSettings settings;
    app::installLanguage(qt, parser.isSet(locale) ? parser.value(locale)
                                                  : settings.value(app::kLanguageKey).toString());
    ui::Theme theme(qt);
    theme.setAppearance(app::savedAppearance(settings));

    const QString database = parser.positionalArguments().value(0);
    const auto application = app::Application::start(core::paramsOf(database), settings);
    if (!application) {
        QMessageBox box(QMessageBox::Critical, QStringLiteral("Vigie"), ui::errorText(application.error()));
        box.setTextFormat(Qt::PlainText);
        box.exec();
        return 1;
    }
    (*application)->setTheme(theme);
    (*application)->show();
    return QApplication::exec();
}
