// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorText.h"

#include <QCoreApplication>

namespace ui {

QString text(const core::Sentence &sentence)
{
    if (sentence.isEmpty())
        return {};
    QStringList args = sentence.args;
    for (const core::Sentence &each : sentence.quoted)
        args << text(each);
    return core::filled(QCoreApplication::translate("Sentence", sentence.source), args);
}

QString errorText(const core::Error &error)
{
    if (!error.sentence.isEmpty())
        return text(error.sentence);
    const auto translated = [](const char *text) { return QCoreApplication::translate("Error", text); };
    switch (error.kind) {
    case core::ErrorKind::NotFound:
        return translated(QT_TRANSLATE_NOOP("Error", "This record no longer exists."));
    case core::ErrorKind::Conflict:
        return translated(
            QT_TRANSLATE_NOOP("Error", "This has been changed since. Review it and try again."));
    case core::ErrorKind::Invalid:
        return translated(QT_TRANSLATE_NOOP("Error", "This is not possible in its present state."));
    case core::ErrorKind::Busy:
        return translated(QT_TRANSLATE_NOOP("Error", "The database is busy. Try again in a moment."));
    case core::ErrorKind::SchemaTooNew:
        return translated(
            QT_TRANSLATE_NOOP("Error", "These data come from a newer version of the application."));
    case core::ErrorKind::Storage:
        return translated(QT_TRANSLATE_NOOP("Error", "The data could not be read or saved."));
    case core::ErrorKind::Unreadable:
        return translated(QT_TRANSLATE_NOOP("Error", "This file cannot be read."));
    case core::ErrorKind::Cancelled:
        return translated(QT_TRANSLATE_NOOP("Error", "Stopped."));
    }
    return {};
}

} // namespace ui
