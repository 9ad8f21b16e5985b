// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/attachment/AttachmentSource.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"

#include <QPointer>

class QAction;
class QLineEdit;
class QMenu;

namespace ui {

class DropVeil;
class PictureView;
class SimpleTable;

/// The files of a record: listed, added by the button, by dropping files here or by pasting (Ctrl+V),
/// pictures looked at inside the window. Files are never opened by another program from here: they are
/// saved where the user says.
class AttachmentPanel : public Panel
{
    Q_OBJECT
public:
    /// @p place: what dropping here does, in words: "Drop to attach to this machine".
    AttachmentPanel(AttachmentSource source, Format format, const QString &place, QWidget *parent = nullptr);

    /// Reads the files of @p owner again.
    void showRecord(core::RowRef owner);
    const QList<core::Attachment> &files() const { return m_files; }
    /// Looks at @p attachment, a picture, inside the window.
    void showPicture(const core::Attachment &attachment);

Q_SIGNALS:
    /// Files are to be asked for; pictures alone where one of them is to be the photo.
    void addRequested(core::RowRef owner, bool isPhoto);
    void filesGiven(core::RowRef owner, const QStringList &paths);
    void picturePasted(core::RowRef owner, const QImage &picture, const QString &name);
    void saveRequested(const core::Attachment &attachment);
    void renameRequested(const core::Attachment &attachment, const QString &name);
    void removeRequested(const core::Attachment &attachment);
    void photoRequested(const core::Attachment &attachment, bool isPhoto);
    void filesShown(const QList<core::Attachment> &files);
    void failed(const core::Error &error);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeTitle();
    void makeTable();
    void makeRename();
    void showFiles();
    QAction *moreAction(const core::Attachment &attachment);
    void fillMenu(QMenu &menu, const core::Attachment &attachment);
    void popUp(qsizetype row, QPoint at);
    void open(const core::Attachment &attachment);
    void paste();
    void startRename(const core::Attachment &attachment);
    void endRename(bool saves);
    void loadPicture();
    void step(int by);
    void followDrag(QEvent *event);
    bool pressed(int key);
    const core::Attachment *find(core::AttachmentId id) const;

    AttachmentSource m_source;
    Format m_format;
    core::RowRef m_owner = {core::Table::Asset, 0};
    QList<core::Attachment> m_files;
    SimpleTable *m_table = nullptr;
    QWidget *m_empty = nullptr;
    QWidget *m_renaming = nullptr;
    QLineEdit *m_name = nullptr;
    core::Attachment m_renamed;
    QList<QAction *> m_more; ///< One a row.
    DropVeil *m_veil;
    QPointer<PictureView> m_view;
    core::Attachment m_looked; ///< At, in m_view.
};

} // namespace ui
