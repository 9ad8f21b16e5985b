// SPDX-License-Identifier: GPL-3.0-or-later
// From Ctrl+N to a saved intervention, by the keyboard, in the window on a large database: the program's own
// time. Waiting for the disk is no part of it and printed beside it: a commit waits for five syncs.
//   bench_entry [INTERVENTIONS | DATABASE]     100,000 by default
#include "app/Process.h"
#include "bench/Databases.h"
#include "bench/StartedVigie.h"
#include "core/services/ChangeNotifier.h"
#include "ui/pages/intervention/InterventionPlace.h"
#include "ui/widgets/TypeAhead.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QSaveFile>

namespace {

constexpr int kEntries = 15;
constexpr int kSyncs = 5; ///< Of a commit: engineering/reliability.md, "Decided".
constexpr double kAllowed = 30;
constexpr int kFacts = 4; ///< Labels of what is told before the first due date.

/// What one entry costs, step by step.
struct Entry
{
    Cost form;   ///< Ctrl+N until the form stands there.
    Cost client; ///< Its name typed, until it is proposed and taken.
    Cost line;   ///< The line typed, until the due dates stand beside it.
    Cost save;   ///< Enter, until it is stored.

    double processor() const { return form.processor + client.processor + line.processor + save.processor; }
};

void press(QWidget *widget, int key, const QString &text = {})
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &up);
}

void type(QWidget *widget, const QString &text)
{
    for (const QChar each : text)
        press(widget, 0, QString(each));
}

/// A synced write to the disk that the database lies on, in milliseconds.
double syncTime(const QString &database)
{
    const QString path = database + QStringLiteral(".sync");
    QList<double> times;
    for (int i = 0; i < kEntries; ++i) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return 0;
        file.write(QByteArray(4096, 'x'));
        times << costOf([&file] { file.commit(); }).wall;
    }
    QFile::remove(path);
    return median(times);
}

class Typist
{
public:
    explicit Typist(StartedVigie &vigie) : m_window(vigie.window())
    {
        QObject::connect(&vigie.changes(), &core::ChangeNotifier::changed, &m_window, [this] { ++m_saved; });
    }

    Entry enter(int number)
    {
        Entry entry;
        entry.form = costOf([this] { openForm(); });
        entry.client = costOf([&] { chooseClient(number); });
        entry.line = costOf([&] { typeLine(number); });
        entry.save = costOf([this] { save(); });
        return entry;
    }

private:
    template <class T>
    T *find(const char *name) const
    {
        return m_window.findChild<T *>(QLatin1String(name));
    }
    void openForm()
    {
        find<QAction>("newIntervention")->trigger();
        QCoreApplication::processEvents(); // What has changed is painted.
        m_client = find<ui::TypeAhead>("newclient");
        m_title = find<QLineEdit>("newtitle");
    }
    void chooseClient(int number)
    {
        m_client->setFocus();
        type(m_client, QStringLiteral("client %1").arg(number, 5, 10, QLatin1Char('0')));
        StartedVigie::waitUntil([this] { return m_client->isListShown(); });
        press(m_client, Qt::Key_Return);
        QCoreApplication::processEvents();
    }
    void typeLine(int number)
    {
        m_title->setFocus();
        type(m_title, QStringLiteral("Imprimante %1 hors ligne").arg(number));
        const auto *promise = find<QWidget>("promiseList");
        StartedVigie::waitUntil([promise] {
            const QList<QLabel *> all = promise->findChildren<QLabel *>();
            return std::count_if(all.cbegin(), all.cend(),
                                 [](const QLabel *each) { return !each->isHidden(); }) > kFacts;
        });
        QCoreApplication::processEvents();
    }
    void save()
    {
        const int before = m_saved;
        press(m_title, Qt::Key_Return);
        StartedVigie::waitUntil([this, before] { return m_saved > before; });
    }

    ui::MainWindow &m_window;
    ui::TypeAhead *m_client = nullptr;
    QLineEdit *m_title = nullptr;
    int m_saved = 0;
};

double medianOf(const QList<Entry> &entries, const std::function<double(const Entry &)> &figure)
{
    QList<double> values;
    for (const Entry &each : entries)
        values << figure(each);
    return median(values);
}

void printStep(const char *what, const QList<Entry> &entries, Cost Entry::*step)
{
    std::printf("  %-50s %9.1f ms of processor  %9.1f ms\n", what,
                medianOf(entries, [step](const Entry &each) { return (each.*step).processor; }),
                medianOf(entries, [step](const Entry &each) { return (each.*step).wall; }));
}

void measure(QApplication &qt, const QString &database)
{
    StartedVigie vigie(qt, database);
    FirstPaint paint("ui::TodayRow");
    vigie.show();
    paint.wait();
    Typist typist(vigie);
    typist.enter(1); // The pages are made with the first.
    QList<Entry> entries;
    for (int i = 0; i < kEntries; ++i)
        entries << typist.enter(2 + i * 7);
    std::printf("an intervention by the keyboard, median of %d; the wall clock has the pauses after typing\n",
                kEntries);
    printStep("Ctrl+N, the form stands there", entries, &Entry::form);
    printStep("the client typed and taken", entries, &Entry::client);
    printStep("the line typed, the due dates there", entries, &Entry::line);
    printStep("Enter, stored", entries, &Entry::save);
    printRatio("program time in all, of 30 ms allowed", medianOf(entries, &Entry::processor), "ms", kAllowed);
    const double sync = syncTime(database);
    std::printf("  %-50s %9.1f ms  (five syncs of %.1f ms)\n", "beside it, waiting for the disk",
                kSyncs * sync, sync);
}

} // namespace

int main(int argc, char **argv)
{
    app::prepareProcess();
    QApplication qt(argc, argv);
    const QString argument = QApplication::arguments().value(1);
    const QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toUtf8()); // No drafts among the user's.
    if (QFile::exists(argument)) {
        measure(qt, argument);
        return 0;
    }
    const qint64 interventions = argument.isEmpty() ? 100'000 : argument.toLongLong();
    if (interventions <= 0)
        qFatal("%s is neither a database nor a number", qPrintable(argument));
    const QString database = folder.filePath(QStringLiteral("load.vigie"));
    generate(interventions, database);
    measure(qt, database);
    return 0;
}
