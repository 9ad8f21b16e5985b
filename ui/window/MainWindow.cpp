// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/MainWindow.h"

#include "ui/style/Icons.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/DropVeil.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/Sidebar.h"
#include "ui/widgets/UndoBar.h"
#include "ui/window/PageHeader.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {
namespace {

const auto kGeometryKey = QStringLiteral("window/geometry");
const auto kPageKey = QStringLiteral("window/page");
constexpr int kDropStrip = 44; ///< Pixels: what is said while files are dragged over the window.

} // namespace

MainWindow::MainWindow(QSettings &settings, QWidget *parent)
    : QMainWindow(parent), m_settings(settings), m_sidebar(new Sidebar), m_header(new PageHeader),
      m_message(new MessageBar), m_stack(new QStackedWidget), m_jobs(new QVBoxLayout)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Vigie"));
    setMinimumSize(900, 560);
    resize(1440, 900);
    setAcceptDrops(true);
    arrange();
    addCommands();
    connect(m_sidebar, &Sidebar::chosen, this, [this](const QString &id) {
        if (!goTo({.page = id}))
            m_sidebar->select(currentPlace().page);
    });
    connect(m_header, &PageHeader::crumbChosen, this, &MainWindow::goTo);
    connect(m_header->searchBox(), &QAbstractButton::clicked, m_palette, &CommandPalette::popUp);
    connect(m_palette, &CommandPalette::placeChosen, this, &MainWindow::goTo);
    connect(m_undo, &UndoBar::undoRequested, this, &MainWindow::undoRequested);
    qApp->installEventFilter(this); // The mouse's own Back and Forward, wherever it is.
}

void MainWindow::arrange()
{
    auto *central = new QWidget;
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *message = new QHBoxLayout;
    message->setContentsMargins(kGapBetween, 0, kGapBetween, 0);
    message->addWidget(m_message);
    m_stack->setObjectName(QStringLiteral("pageStack"));
    column->addWidget(m_header);
    column->addLayout(message);
    auto *area = new QWidget; // Page and what lies over it, without the jobs below.
    auto *areaLayout = new QVBoxLayout(area);
    areaLayout->setContentsMargins(0, 0, 0, 0);
    areaLayout->addWidget(m_stack);
    column->addWidget(area, 1);
    m_jobs->setSpacing(0);
    column->addLayout(m_jobs);
    auto *layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addLayout(column, 1);
    setCentralWidget(central);
    m_undo = new UndoBar(area);
    m_palette = new CommandPalette(central);
    m_dropVeil = new DropVeil(area, kDropStrip);
    m_dropVeil->setObjectName(QStringLiteral("importVeil"));
    m_dropVeil->setText(tr("Drop to import"));
}

QAction *MainWindow::command(const QString &text, const QKeySequence &keys, const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [run] { run(); });
    addCommand(action);
    return action;
}

void MainWindow::addCommands()
{
    m_back = command(tr("Back"), Qt::ALT | Qt::Key_Left, [this] { goBack(); });
    m_forward = command(tr("Forward"), Qt::ALT | Qt::Key_Right, [this] { goForward(); });
    // Not the unit that the bar shows: it may have been taken back, and done again, since.
    command(tr("Undo the last change"), QKeySequence::Undo, [this] { Q_EMIT undoRequested({}); });
    command(tr("Redo"), QKeySequence::Redo, [this] { Q_EMIT redoRequested(); });
    command(tr("History of this record"), Qt::CTRL | Qt::Key_H,
            [this] { Q_EMIT historyRequested(currentPlace()); });
    auto *search = new QAction(this);
    search->setShortcut(Qt::CTRL | Qt::Key_K);
    connect(search, &QAction::triggered, m_palette, &CommandPalette::popUp);
    addAction(search);
    m_header->searchBox()->setShortcutText(
        search->shortcut().toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' ')));
    m_back->setIcon(icon(QStringLiteral("chevron-left")));
    m_forward->setIcon(icon(QStringLiteral("chevron-right")));
    for (QAction *each : {m_back, m_forward}) {
        auto *tool = new QToolButton;
        tool->setDefaultAction(each);
        tool->setObjectName(each == m_back ? QStringLiteral("backButton") : QStringLiteral("forwardButton"));
        tool->setFocusPolicy(Qt::NoFocus);
        m_sidebar->addTool(tool);
    }
    enableHistory();
}

void MainWindow::addPage(const PageEntry &entry)
{
    m_entries << entry;
    m_palette->addPlace(entry.title, entry.icon, {.page = entry.id});
    if (entry.where == PageEntry::Where::Hidden)
        return;
    m_sidebar->addPlace(entry.id, entry.title, entry.icon, entry.where == PageEntry::Where::Bottom);
    const auto shown = [](const PageEntry &each) { return each.where != PageEntry::Where::Hidden; };
    const auto number = std::count_if(m_entries.cbegin(), m_entries.cend(), shown);
    if (number > 9)
        return;
    auto *action = new QAction(this);
    action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)));
    connect(action, &QAction::triggered, this, [this, id = entry.id] { goTo({.page = id}); });
    addAction(action);
}

void MainWindow::addCommand(QAction *command)
{
    addAction(command);
    m_palette->addAction(command);
}

void MainWindow::addSearch(const PaletteProvider &provider)
{
    m_palette->addProvider(provider);
}

void MainWindow::setCount(const QString &pageId, int count)
{
    m_sidebar->setCount(pageId, count);
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

bool MainWindow::goTo(const Place &place)
{
    Page *leaving = currentPage();
    if (!made(place.page) || (leaving && !leaving->canLeave()))
        return false;
    if (leaving)
        m_history.replace(leaving->place());
    m_history.go(place);
    present(place);
    return true;
}

void MainWindow::goBack()
{
    if (!m_history.canGoBack() || !currentPage()->canLeave())
        return;
    m_history.replace(currentPage()->place());
    present(m_history.back());
}

void MainWindow::goForward()
{
    if (!m_history.canGoForward() || !currentPage()->canLeave())
        return;
    m_history.replace(currentPage()->place());
    present(m_history.forward());
}

Page *MainWindow::made(const QString &id)
{
    if (Page *page = m_pages.value(id))
        return page;
    for (const PageEntry &entry : std::as_const(m_entries)) {
        if (entry.id != id)
            continue;
        Page *page = entry.make();
        m_pages.insert(id, page);
        m_stack->addWidget(page);
        join(page);
        return page;
    }
    return nullptr;
}

void MainWindow::join(Page *page)
{
    connect(page, &Page::navigate, this, &MainWindow::goTo);
    connect(page, &Page::done, this, &MainWindow::showDone);
    connect(page, &Page::failed, this, &MainWindow::showError);
    connect(page, &Page::backRequested, this, &MainWindow::goBack);
    connect(page, &Page::headerChanged, this, [this, page] {
        if (page == currentPage())
            showHeader();
    });
    connect(page, &Page::placeChanged, this, [this, page] {
        if (page == currentPage())
            m_history.replace(page->place());
    });
}

void MainWindow::present(const Place &place)
{
    Page *page = made(place.page);
    m_message->dismiss();
    m_stack->setCurrentWidget(page);
    page->open(place);
    m_sidebar->select(place.page);
    showHeader();
    enableHistory();
    if (QWidget *first = page->firstFocus())
        first->setFocus(Qt::OtherFocusReason);
    else
        page->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showHeader()
{
    for (QAction *action : std::as_const(m_headerActions))
        removeAction(action);
    m_headerActions.clear();
    const HeaderContent content = currentPage()->header();
    for (const HeaderAction &each : content.actions)
        m_headerActions << each.action;
    m_headerActions += content.moreActions;
    for (QAction *action : std::as_const(m_headerActions))
        addAction(action);
    m_palette->setPageActions(m_headerActions);
    m_header->setContent(content);
    setWindowTitle(content.title.isEmpty() ? QStringLiteral("Vigie") : tr("%1 – Vigie").arg(content.title));
}

void MainWindow::enableHistory()
{
    m_back->setEnabled(m_history.canGoBack());
    m_forward->setEnabled(m_history.canGoForward());
}

void MainWindow::restore(const Place &first)
{
    restoreGeometry(m_settings.value(kGeometryKey).toByteArray());
    const Place last{.page = m_settings.value(kPageKey).toString()};
    if (!last.isValid() || !goTo(last))
        goTo(first);
}

void MainWindow::showDone(const QString &text, const QUuid &unit)
{
    m_message->dismiss();
    m_undo->showDone(text, unit);
}

void MainWindow::showError(const core::Error &error)
{
    showMessage(Tone::Breached, errorText(error));
}

void MainWindow::showMessage(Tone tone, const QString &text)
{
    m_message->showMessage(tone, text);
}

void MainWindow::addJob(QWidget *job)
{
    m_jobs->addWidget(job);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFiles(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_dropVeil->setState(DropVeil::State::Taking);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_dropVeil->setState(DropVeil::State::Hidden); // Also over what takes files for itself.
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_dropVeil->setState(DropVeil::State::Hidden);
    const QStringList paths = localFiles(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (currentPage() && !currentPage()->canLeave()) {
        event->ignore();
        return;
    }
    m_settings.setValue(kGeometryKey, saveGeometry());
    m_settings.setValue(kPageKey, currentPlace().page);
    QMainWindow::closeEvent(event);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonPress || !isActiveWindow() || !watched->isWidgetType())
        return QMainWindow::eventFilter(watched, event);
    const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
    if (button == Qt::BackButton)
        goBack();
    else if (button == Qt::ForwardButton)
        goForward();
    else
        return QMainWindow::eventFilter(watched, event);
    return true;
}

} // namespace ui
