// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include "app/Language.h"
#include "app/supportFile.h"
#include "core/base/WrittenFile.h"
#include "core/base/Zone.h"
#include "core/exchange/ImportNotes.h"
#include "core/services/AssetMeaning.h"
#include "core/services/CalendarService.h"
#include "core/services/OnCallService.h"
#include "core/services/PeopleService.h"
#include "core/services/RevisionService.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/PeopleRepository.h"
#include "core/storage/RevisionRepository.h"
#include "ui/pages/settings/IndexLines.h"
#include "ui/pages/settings/SettingsPage.h"
#include "ui/pages/settings/WelcomePage.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

namespace app {
namespace {

const QString kAppearanceKey = QStringLiteral("appearance");
constexpr std::chrono::days kRotaKept{31};     ///< Duties that are over are still shown so long.
constexpr qint64 kLargestPicture = 10'000'000; ///< Bytes of a file that may become a logo.

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

QString saved()
{
    return translated(QT_TRANSLATE_NOOP("Pages", "Saved."));
}

core::Result<ui::SettingsRecord> readRecord(core::Connection &connection)
{
    const core::PeopleRepository people(connection);
    const auto provider = people.provider();
    if (!provider && provider.error().kind != core::ErrorKind::NotFound)
        return provider.error();
    const auto technicians = people.technicians();
    if (!technicians)
        return technicians.error();
    const auto rota = core::OnCallRepository(connection).endingAfter(core::systemNow() - kRotaKept);
    if (!rota)
        return rota.error();
    const auto calendars = core::CalendarRepository(connection).all();
    if (!calendars)
        return calendars.error();
    const auto indices = core::RevisionRepository(connection).indices();
    if (!indices)
        return indices.error();
    const auto support = core::supportTableFacts(connection);
    if (!support)
        return support.error();
    return ui::SettingsRecord{.provider = provider ? *provider : core::Provider{},
                              .technicians = *technicians,
                              .rota = *rota,
                              .calendars = *calendars,
                              .indices = *indices,
                              .supportTableDay = support->asOf,
                              .supportCycles = support->cycles,
                              .isSupportTableOwn = support->isOwn};
}

/// Interventions under the calendar since @p day begins in its own zone.
core::Result<core::CalendarUse> readUse(core::Connection &connection, core::CalendarId id, QDate day)
{
    const core::CalendarRepository calendars(connection);
    const auto book = calendars.find(id);
    if (!book)
        return book.error();
    const core::CoverageCalendar *version = core::versionOn(*book, day);
    const QTimeZone zone = version ? version->zone : QTimeZone::utc();
    return calendars.use(id, core::instantOf(day, 0, zone));
}

ui::Preferences preferencesOf(const QSettings &settings)
{
    return {.appearance = savedAppearance(settings), .language = settings.value(kLanguageKey).toString()};
}

template <class Page, class Work>
void run(Page &page, const Context &context, const QString &label, const Work &work)
{
    context.operations.run(label, work).then(&page, [&page](const core::Result<core::ChangeSet> &done) {
        if (!done) {
            page.refused(done.error());
            return;
        }
        page.saved();
        Q_EMIT page.done(saved(), done->unit);
    });
}

core::Result<> saveIndices(core::Unit &unit, const ui::IndexChanges &changes)
{
    for (const core::IndexValueId id : changes.removed) { // First: its month may be entered again.
        if (const core::Result<> removed = core::removeIndex(unit, id); !removed)
            return removed;
    }
    for (const core::IndexValue &value : changes.saved) {
        if (const auto id = core::save(unit, value); !id)
            return id.error();
    }
    return {};
}

void join(ui::SettingsPage &page, const Context &context)
{
    using ui::SettingsPage;
    QObject::connect(&page, &SettingsPage::providerSaved, &page,
                     [&page, context](const core::Provider &provider) {
                         run(page, context, QStringLiteral(QT_TRANSLATE_NOOP("Action", "Save provider")),
                             [provider](core::Unit &unit) { return core::save(unit, provider); });
                     });
    QObject::connect(&page, &SettingsPage::techniciansSaved, &page,
                     [&page, context](const QList<core::Technician> &technicians) {
                         run(page, context, QStringLiteral(QT_TRANSLATE_NOOP("Action", "Save technicians")),
                             [technicians](core::Unit &unit) -> core::Result<> {
                                 for (const core::Technician &technician : technicians) {
                                     if (const auto id = core::save(unit, technician); !id)
                                         return id.error();
                                 }
                                 return {};
                             });
                     });
    QObject::connect(
        &page, &SettingsPage::rotaSaved, &page, [&page, context](const core::RotaChanges &changes) {
            run(page, context, QStringLiteral(QT_TRANSLATE_NOOP("Action", "Change the on-call rota")),
                [changes](core::Unit &unit) { return core::save(unit, changes); });
        });
    QObject::connect(&page, &SettingsPage::indicesSaved, &page,
                     [&page, context](const ui::IndexChanges &changes) {
                         run(page, context, QStringLiteral(QT_TRANSLATE_NOOP("Action", "Save the indices")),
                             [changes](core::Unit &unit) { return saveIndices(unit, changes); });
                     });
    QObject::connect(&page, &SettingsPage::calendarSaved, &page,
                     [&page, context](const core::CalendarBook &book, const core::CoverageCalendar &hours) {
                         run(page, context, QStringLiteral(QT_TRANSLATE_NOOP("Action", "Save calendar")),
                             [book, hours](core::Unit &unit) -> core::Result<> {
                                 const auto id = core::save(unit, book, hours);
                                 return id ? core::Result<>() : id.error();
                             });
                     });
}

void replaceSupport(ui::SettingsPage &page, const Context &context, const QString &text)
{
    run(page, context, QStringLiteral(QT_TRANSLATE_NOOP("Action", "Replace the table of ends of support")),
        [text](core::Unit &unit) { return core::replaceSupportTable(unit, text); });
}

void saveSupportCopy(ui::SettingsPage &page, const QString &path, const core::Result<QString> &text)
{
    if (!text)
        return page.refused(text.error());
    if (const core::Result<> written = core::writeFile(path, text->toUtf8()); !written)
        return page.refused(written.error());
    Q_EMIT page.done(saved(), {});
}

/// The table of ends of support: another file in its place, a copy, or back to that of Vigie.
void joinSupport(ui::SettingsPage &page, const Context &context)
{
    using ui::SettingsPage;
    QObject::connect(&page, &SettingsPage::supportReplaceRequested, &page, [&page, context] {
        const QString path = QFileDialog::getOpenFileName(
            &page, translated(QT_TRANSLATE_NOOP("Pages", "Table of ends of support")), {},
            QStringLiteral("CSV (*.csv *.txt)"));
        if (path.isEmpty())
            return;
        const auto text = readSupportFile(path);
        if (text)
            replaceSupport(page, context, *text);
        else
            page.refused(text.error());
    });
    QObject::connect(&page, &SettingsPage::supportResetRequested, &page,
                     [&page, context] { replaceSupport(page, context, {}); });
    QObject::connect(&page, &SettingsPage::supportCopyRequested, &page, [&page, context] {
        const QString path = QFileDialog::getSaveFileName(
            &page, translated(QT_TRANSLATE_NOOP("Pages", "Table of ends of support")),
            QStringLiteral("fins-de-support.csv"), QStringLiteral("CSV (*.csv)"));
        if (path.isEmpty())
            return;
        context.list.run(core::supportTableText)
            .then(&page,
                  [&page, path](const core::Result<QString> &text) { saveSupportCopy(page, path, text); });
    });
}

/// The picture the user chooses for a logo; without a name where none was.
core::Result<core::NewFile> chosenLogo()
{
    const QString path = QFileDialog::getOpenFileName(
        QApplication::activeWindow(), translated(QT_TRANSLATE_NOOP("Pages", "Logo")), {},
        translated(QT_TRANSLATE_NOOP("Pages", "Pictures (*.png *.jpg *.jpeg)")));
    if (path.isEmpty())
        return core::NewFile{};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::unreadable(
            {QT_TRANSLATE_NOOP("Sentence", "The file cannot be opened: %1."), {file.errorString()}});
    if (file.size() > kLargestPicture)
        return core::invalid({QT_TRANSLATE_NOOP("Sentence", "“%1” is larger than 10 MB: choose a smaller "
                                                            "picture."),
                              {QFileInfo(path).fileName()}},
                             QStringLiteral("logo"));
    return core::NewFile{.name = QFileInfo(path).fileName(), .content = file.readAll()};
}

ui::Page *makeSettings(const Context &context, QSettings &settings, const ApplyAppearance &apply)
{
    ui::SettingsSource source;
    source.record = [&list = context.list] { return list.run(readRecord); };
    source.calendarUse = [&list = context.list](core::CalendarId id, QDate day) {
        return list.run([id, day](core::Connection &connection) { return readUse(connection, id, day); });
    };
    source.preferences = [&settings] { return preferencesOf(settings); };
    source.logoFile = chosenLogo;
    source.about = {{translated(QT_TRANSLATE_NOOP("Pages", "Version")), version()}};
    auto *page =
        new ui::SettingsPage(source, ui::Format(QLocale(), context.zone, context.clock), context.changes);
    join(*page, context);
    joinSupport(*page, context);
    QObject::connect(page, &ui::SettingsPage::preferencesChanged, page,
                     [apply, &settings](const ui::Preferences &preferences) {
                         settings.setValue(kAppearanceKey, static_cast<int>(preferences.appearance));
                         settings.setValue(kLanguageKey, preferences.language);
                         apply(preferences.appearance);
                     });
    return page;
}

ui::Page *makeWelcome(ui::MainWindow &window, const Context &context)
{
    auto *page = new ui::WelcomePage;
    QObject::connect(
        page, &ui::WelcomePage::beginRequested, page, [page, &window, context](const QString &name) {
            const ui::Format format(QLocale(), context.zone, context.clock);
            const core::FirstStart start{.providerName = name,
                                         .zone = context.zone,
                                         .officeName =
                                             translated(QT_TRANSLATE_NOOP("Pages", "Working hours")),
                                         .alwaysName = translated(QT_TRANSLATE_NOOP("Pages", "24/7")),
                                         .today = format.today()};
            context.operations
                .run(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Begin")),
                     [start](core::Unit &unit) { return core::setUpDefaults(unit, start); })
                .then(page, [page, &window](const core::Result<core::ChangeSet> &done) {
                    if (!done)
                        page->refused(done.error());
                    else // Straight to the first client.
                        window.goTo(
                            {.page = QStringLiteral("clients"), .filter = {{QStringLiteral("new"), true}}});
                });
        });
    return page;
}

} // namespace

ui::Appearance savedAppearance(const QSettings &settings)
{
    const int value = settings.value(kAppearanceKey).toInt();
    return value == static_cast<int>(ui::Appearance::Light)  ? ui::Appearance::Light
           : value == static_cast<int>(ui::Appearance::Dark) ? ui::Appearance::Dark
                                                             : ui::Appearance::System;
}

void addSettingsPages(ui::MainWindow &window, const Context &context, QSettings &settings,
                      const ApplyAppearance &apply)
{
    window.addPage({.id = QStringLiteral("settings"),
                    .title = translated(QT_TRANSLATE_NOOP("Pages", "Settings")),
                    .icon = QStringLiteral("settings"),
                    .make = [context, &settings, apply] { return makeSettings(context, settings, apply); },
                    .where = ui::PageEntry::Where::Bottom});
    window.addPage({.id = QStringLiteral("welcome"),
                    .title = translated(QT_TRANSLATE_NOOP("Pages", "Welcome")),
                    .icon = QStringLiteral("vigie"),
                    .make = [&window, context] { return makeWelcome(window, context); },
                    .where = ui::PageEntry::Where::Hidden});
}

} // namespace app
