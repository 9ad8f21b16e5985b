// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/attachment/AttachmentPanel.h"

#include "core/base/Zone.h"
#include "ui/style/Style.h"
#include "ui/text/DomainText.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/DropVeil.h"
#include "ui/widgets/PictureView.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/SimpleTable.h"

#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <algorithm>

namespace ui {
namespace {

QPushButton *quietButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    setLook(*button, ButtonLook::Quiet);
    return button;
}

} // namespace

AttachmentPanel::AttachmentPanel(AttachmentSource source, Format format, const QString &place,
                                 QWidget *parent)
    : Panel(tr("Attachments"), parent), m_source(std::move(source)), m_format(std::move(format)),
      m_veil(new DropVeil(this))
{
    setObjectName(QStringLiteral("attachmentPanel"));
    setAcceptDrops(true);
    m_veil->setObjectName(QStringLiteral("attachmentVeil"));
    m_veil->setText(place);
    makeTitle();
    makeTable();
    makeRename();
    auto *paste = new QAction(tr("Paste"), this);
    paste->setObjectName(QStringLiteral("pasteAttachment"));
    paste->setShortcut(QKeySequence::Paste); // Where a field has the focus, it pastes.
    addAction(paste);
    connect(paste, &QAction::triggered, this, &AttachmentPanel::paste);
    showFiles();
}

void AttachmentPanel::makeTitle()
{
    auto *add = quietButton(tr("Add…"), QStringLiteral("addAttachmentButton"));
    add->setToolTip(plainToolTip(tr("Files can also be dropped here, and pictures pasted (Ctrl+V).")));
    addTitleWidget(add);
    connect(add, &QPushButton::clicked, this, [this] { Q_EMIT addRequested(m_owner, false); });
}

void AttachmentPanel::makeTable()
{
    m_table = new SimpleTable({{.title = tr("Name"), .stretches = true},
                               {.title = tr("Type")},
                               {.title = tr("Size"), .alignment = Qt::AlignRight},
                               {.title = tr("Added")},
                               {.title = QString()}});
    m_table->setObjectName(QStringLiteral("attachmentTable"));
    m_table->setAccessibleName(tr("Attachments"));
    m_table->setOpens(true);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    connect(m_table, &SimpleTable::rowOpened, this, [this](int row) {
        if (row < m_files.size())
            open(m_files.at(row));
    });
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](QPoint at) { popUp(m_table->indexAt(at).row(), m_table->viewport()->mapToGlobal(at)); });
    addWide(m_table);
    auto *nothing =
        mutedLabel(tr("No file yet. Drop files here, paste a picture (Ctrl+V), or choose them with “Add…”."));
    nothing->setWordWrap(true);
    nothing->setContentsMargins(kGapPanel, kGapCell, kGapPanel, kGapPanel);
    nothing->setObjectName(QStringLiteral("noAttachment"));
    m_empty = nothing;
    addWide(m_empty);
}

void AttachmentPanel::makeRename()
{
    m_renaming = new QWidget;
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("attachmentName"));
    m_name->setMaxLength(200);
    m_name->installEventFilter(this);
    auto *label = plainLabel(tr("New name"));
    label->setBuddy(m_name);
    m_name->setAccessibleName(tr("New name"));
    auto *save = new QPushButton(tr("Rename"));
    save->setObjectName(QStringLiteral("renameAttachmentButton"));
    auto *cancel = quietButton(tr("Cancel"), QStringLiteral("cancelRenameButton"));
    auto *layout = new QHBoxLayout(m_renaming);
    layout->setContentsMargins(kGapPanel, kGapCell, kGapPanel, kGapInside);
    layout->setSpacing(kGapCell);
    layout->addWidget(label);
    layout->addWidget(m_name, 1);
    layout->addWidget(save);
    layout->addWidget(cancel);
    m_renaming->hide();
    addWide(m_renaming);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { endRename(true); });
    connect(save, &QPushButton::clicked, this, [this] { endRename(true); });
    connect(cancel, &QPushButton::clicked, this, [this] { endRename(false); });
}

void AttachmentPanel::showRecord(core::RowRef owner)
{
    if (owner != m_owner) {
        m_files.clear();
        endRename(false);
        if (m_view)
            m_view->deleteLater();
        showFiles();
    }
    m_owner = owner;
    if (!m_source.list || owner.id == 0)
        return;
    m_source.list(owner).then(this, [this, owner](const core::Result<QList<core::Attachment>> &files) {
        if (owner != m_owner)
            return;
        if (!files) {
            Q_EMIT failed(files.error());
            return;
        }
        if (*files != m_files) { // Pages that follow every change ask often.
            m_files = *files;
            showFiles();
        }
        Q_EMIT filesShown(m_files);
    });
}

void AttachmentPanel::showFiles()
{
    m_table->clear();
    qDeleteAll(std::exchange(m_more, {}));
    for (const core::Attachment &file : std::as_const(m_files)) {
        SimpleCell name{.text = file.name, .toolTip = file.name};
        if (file.isPhoto)
            name.badge = {tr("Photo"), Tone::Accent};
        m_more << moreAction(file);
        m_table->addRow({name,
                         mutedCell(words(file.kind)),
                         {.text = m_format.bytes(file.sizeBytes)},
                         {.text = m_format.moment(file.addedAt), .toolTip = m_format.exact(file.addedAt)},
                         {.action = m_more.constLast()}},
                        file.id.value());
    }
    m_table->setVisible(!m_files.isEmpty());
    m_empty->setVisible(m_files.isEmpty());
    m_veil->raise();
}

QAction *AttachmentPanel::moreAction(const core::Attachment &attachment)
{
    auto *action = new QAction(QStringLiteral("…"), this);
    action->setObjectName(QStringLiteral("attachmentMenu%1").arg(attachment.id.value()));
    action->setToolTip(plainToolTip(tr("What to do with this file")));
    connect(action, &QAction::triggered, this, [this, id = attachment.id] {
        const auto row = std::ranges::find(m_files, id, &core::Attachment::id) - m_files.begin();
        // Below its button, also where a key pressed it.
        const QModelIndex cell =
            m_table->model()->index(static_cast<int>(row), m_table->model()->columnCount() - 1);
        popUp(row, m_table->viewport()->mapToGlobal(m_table->visualRect(cell).bottomLeft()));
    });
    return action;
}

void AttachmentPanel::fillMenu(QMenu &menu, const core::Attachment &attachment)
{
    const auto add = [&menu, this](const QString &text, const char *name, const std::function<void()> &run) {
        QAction *action = menu.addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, run);
    };
    const bool isPicture = attachment.kind == core::FileKind::Picture;
    if (isPicture)
        add(tr("Show"), "showAttachment", [this, attachment] { showPicture(attachment); });
    add(tr("Save as…"), "saveAttachment", [this, attachment] { Q_EMIT saveRequested(attachment); });
    add(tr("Rename…"), "renameAttachment", [this, attachment] { startRename(attachment); });
    if (isPicture && attachment.owner.table == core::Table::Asset)
        add(attachment.isPhoto ? tr("No longer the photo of the machine") : tr("Use as photo of the machine"),
            "photoAttachment",
            [this, attachment] { Q_EMIT photoRequested(attachment, !attachment.isPhoto); });
    menu.addSeparator();
    add(tr("Remove"), "removeAttachment", [this, attachment] { Q_EMIT removeRequested(attachment); });
}

void AttachmentPanel::popUp(qsizetype row, QPoint at)
{
    if (row < 0 || row >= m_files.size())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("attachmentMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, m_files.at(row));
    menu->popup(at);
}

void AttachmentPanel::open(const core::Attachment &attachment)
{
    if (attachment.kind == core::FileKind::Picture)
        showPicture(attachment);
    else
        Q_EMIT saveRequested(attachment);
}

void AttachmentPanel::startRename(const core::Attachment &attachment)
{
    m_renamed = attachment;
    m_name->setText(attachment.name);
    m_renaming->show();
    m_name->setFocus(Qt::OtherFocusReason);
    const qsizetype dot = attachment.name.lastIndexOf(QLatin1Char('.'));
    m_name->setSelection(0, static_cast<int>(dot > 0 ? dot : attachment.name.size()));
}

void AttachmentPanel::endRename(bool saves)
{
    const QString name = m_name->text().trimmed();
    const bool hadFocus = m_renaming->isAncestorOf(focusWidget());
    m_renaming->hide();
    if (hadFocus)
        m_table->setFocus(Qt::OtherFocusReason);
    if (saves && !name.isEmpty() && name != m_renamed.name)
        Q_EMIT renameRequested(m_renamed, name);
}

void AttachmentPanel::paste()
{
    const QMimeData *given = QGuiApplication::clipboard()->mimeData();
    if (!given || m_owner.id == 0)
        return;
    const QStringList paths = localFiles(*given);
    if (!paths.isEmpty()) {
        Q_EMIT filesGiven(m_owner, paths);
        return;
    }
    const QImage picture = given->hasImage() ? given->imageData().value<QImage>() : QImage();
    if (picture.isNull())
        return;
    const core::LocalTime now = core::localTime(m_format.now(), m_format.zone());
    const QString when = now.day.toString(QStringLiteral("yyyy-MM-dd")) +
                         QTime(0, 0).addSecs(now.second).toString(QStringLiteral(" HH.mm.ss"));
    Q_EMIT picturePasted(m_owner, picture, tr("Screenshot %1").arg(when) + QStringLiteral(".png"));
}

const core::Attachment *AttachmentPanel::find(core::AttachmentId id) const
{
    const auto found = std::ranges::find(m_files, id, &core::Attachment::id);
    return found == m_files.end() ? nullptr : &*found;
}

void AttachmentPanel::showPicture(const core::Attachment &attachment)
{
    m_looked = attachment;
    if (!m_view) {
        m_view = new PictureView(this);
        connect(m_view, &PictureView::saveRequested, this, [this] { Q_EMIT saveRequested(m_looked); });
        connect(m_view, &PictureView::stepRequested, this, &AttachmentPanel::step);
        connect(m_view, &PictureView::closed, m_table, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    }
    loadPicture();
}

void AttachmentPanel::loadPicture()
{
    const QString caption =
        QStringLiteral("%1 · %2 · %3")
            .arg(m_looked.name, m_format.bytes(m_looked.sizeBytes), m_format.moment(m_looked.addedAt));
    const auto isPicture = [](const core::Attachment &each) { return each.kind == core::FileKind::Picture; };
    const auto at = std::ranges::find(m_files, m_looked.id, &core::Attachment::id);
    const bool isListed = at != m_files.end();
    m_view->setSteps(isListed && std::any_of(m_files.begin(), at, isPicture),
                     isListed && std::any_of(at + 1, m_files.end(), isPicture));
    m_view->showMessage({}, caption);
    if (!m_source.picture)
        return;
    m_source.picture(m_looked, m_view->room())
        .then(this, [this, caption, id = m_looked.id](const core::Result<QImage> &picture) {
            if (!m_view || id != m_looked.id)
                return;
            if (picture)
                m_view->showPicture(*picture, caption);
            else
                m_view->showMessage(errorText(picture.error()), caption);
        });
}

void AttachmentPanel::step(int by)
{
    auto at = std::ranges::find(m_files, m_looked.id, &core::Attachment::id) - m_files.begin();
    for (at += by; at >= 0 && at < m_files.size(); at += by) {
        if (m_files.at(at).kind != core::FileKind::Picture)
            continue;
        m_looked = m_files.at(at);
        return loadPicture();
    }
}

void AttachmentPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFiles(*event->mimeData()).isEmpty() || m_owner.id == 0)
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_veil->setState(DropVeil::State::Taking);
}

void AttachmentPanel::dragLeaveEvent(QDragLeaveEvent * /*event*/)
{
    m_veil->setState(DropVeil::State::Hidden);
}

void AttachmentPanel::dropEvent(QDropEvent *event)
{
    m_veil->setState(DropVeil::State::Hidden);
    const QStringList paths = localFiles(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT filesGiven(m_owner, paths);
}

void AttachmentPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    window()->installEventFilter(this); // What is dragged over the rest of the window shows where it may go.
}

/// What is dragged over the window shows where it may go.
void AttachmentPanel::followDrag(QEvent *event)
{
    if (!isVisible() || m_veil->state() == DropVeil::State::Taking)
        return;
    if (event->type() == QEvent::DragEnter &&
        !localFiles(*static_cast<QDragEnterEvent *>(event)->mimeData()).isEmpty())
        m_veil->setState(DropVeil::State::Offered);
    else if (event->type() == QEvent::DragLeave || event->type() == QEvent::Drop)
        m_veil->setState(DropVeil::State::Hidden);
}

/// Whether @p key did something to the file in the current row.
bool AttachmentPanel::pressed(int key)
{
    const auto row = m_table->currentIndex().row();
    if (row < 0 || row >= m_files.size() || (key != Qt::Key_Delete && key != Qt::Key_F2))
        return false;
    if (key == Qt::Key_Delete)
        Q_EMIT removeRequested(m_files.at(row));
    else
        startRename(m_files.at(row));
    return true;
}

bool AttachmentPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window())
        followDrag(event);
    if (event->type() != QEvent::KeyPress)
        return Panel::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_name && key == Qt::Key_Escape) {
        endRename(false);
        return true;
    }
    return (watched == m_table && pressed(key)) || Panel::eventFilter(watched, event);
}

} // namespace ui
