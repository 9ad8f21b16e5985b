// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/window/CommandPalette.h"
#include "ui/window/History.h"
#include "ui/window/Page.h"

#include <QHash>
#include <QMainWindow>

class QSettings;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class DropVeil;
class MessageBar;
class PageHeader;
class Sidebar;
class UndoBar;

/// A page as the window knows it before it is made.
struct PageEntry
{
    QString id;
    QString title;
    QString icon;
    std::function<Page *()> make; ///< Called once, when first gone to; the window owns the page.
    enum class Where { Top, Bottom, Hidden } where = Where::Top;
};

/// The window: places at the left, one header, one page, one search box, one way back. Knows
/// no concept; the application adds pages, commands and search providers, and answers the
/// requests it emits.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// @p settings outlive the window; its size and place are kept there.
    explicit MainWindow(QSettings &settings, QWidget *parent = nullptr);

    void addPage(const PageEntry &entry);
    /// Something the palette can do; its shortcut works in the whole window. Not owned.
    void addCommand(QAction *command);
    void addSearch(const PaletteProvider &provider);
    void setCount(const QString &pageId, int count);

    /// False when the present page does not let go, or no page has that id.
    bool goTo(const Place &place);
    void goBack();
    void goForward();
    Place currentPlace() const { return m_history.current(); }
    Page *currentPage() const;
    /// Size, position and place of the last time; else @p first.
    void restore(const Place &first);

    void showDone(const QString &text, const QUuid &unit);
    void showError(const core::Error &error);
    void showMessage(Tone tone, const QString &text);
    /// Long work, at the foot of the page (JobBar). It leaves when it is deleted.
    void addJob(QWidget *job);

Q_SIGNALS:
    /// @p unit null: whatever was done last.
    void undoRequested(const QUuid &unit);
    void redoRequested();
    void historyRequested(const ui::Place &place);
    /// Files and folders of this computer.
    void filesDropped(const QStringList &paths);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *command(const QString &text, const QKeySequence &keys, const std::function<void()> &run);
    void arrange();
    void addCommands();
    Page *made(const QString &id);
    void join(Page *page);
    void present(const Place &place);
    void showHeader();
    void enableHistory();

    QSettings &m_settings;
    History m_history;
    QList<PageEntry> m_entries;
    QHash<QString, Page *> m_pages;
    QList<QAction *> m_headerActions; ///< Of the page shown: their shortcuts work.
    Sidebar *m_sidebar;
    PageHeader *m_header;
    MessageBar *m_message;
    QStackedWidget *m_stack;
    QVBoxLayout *m_jobs;
    UndoBar *m_undo = nullptr;
    CommandPalette *m_palette = nullptr;
    DropVeil *m_dropVeil = nullptr;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
};

} // namespace ui
