// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attachments.h"

#include "app/answers.h"
#include "core/exchange/FilesToAttach.h"
#include "core/services/AttachmentService.h"
#include "ui/pages/attachment/AttachmentPanel.h"
#include "ui/widgets/Picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

namespace app {
namespace {

using Files = core::Result<QList<core::NewFile>>;

QString translated(const char *text)
{
    return QCoreApplication::translate("Attachments", text);
}

/// "2 files added. Already there: photo.jpg."
QString doneText(const core::Attached &attached)
{
    const auto count = static_cast<int>(attached.added.size());
    QString text;
    if (count > 0)
        text = QCoreApplication::translate("Attachments", "%n file(s) attached.", nullptr, count);
    if (!attached.alreadyThere.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) +
                translated(QT_TRANSLATE_NOOP("Attachments", "Already there: %1."))
                    .arg(attached.alreadyThere.join(QStringLiteral(", ")));
    return text;
}

void attachFiles(ui::Page &page, const Context &context, core::RowRef owner,
                 const QList<core::NewFile> &files)
{
    const auto attached = std::make_shared<core::Attached>(); // Written by the unit, read once it is done.
    const auto work = [owner, files, attached](core::Unit &unit) -> core::Result<> {
        const auto done = core::attach(unit, owner, files);
        if (!done)
            return done.error();
        *attached = *done;
        return {};
    };
    context.operations.run(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Attach files")), work)
        .then(&page, [&page, attached](const core::Result<core::ChangeSet> &result) {
            if (!result)
                Q_EMIT page.failed(result.error());
            else // Nothing written: nothing to undo.
                Q_EMIT page.done(doneText(*attached), attached->added.isEmpty() ? QUuid() : result->unit);
        });
}

/// Attaches what @p read, in the slow thread, answers.
void attachRead(ui::Page &page, const Context &context, core::RowRef owner,
                const std::function<Files(core::Connection &)> &read)
{
    context.slow.run(read).then(&page, [&page, context, owner](const Files &files) {
        if (files)
            attachFiles(page, context, owner, *files);
        else
            Q_EMIT page.failed(files.error());
    });
}

void attachPaths(ui::Page &page, const Context &context, core::RowRef owner, const QStringList &paths,
                 bool isPhoto)
{
    attachRead(page, context, owner, [paths, isPhoto](core::Connection &connection) {
        Files files = core::readFilesToAttach(paths, connection.params());
        if (files && isPhoto && !files->isEmpty())
            files.value().last().isPhoto = true;
        return files;
    });
}

Files asPng(const QImage &picture, const QString &name)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "PNG"))
        return core::Error{.kind = core::ErrorKind::Unreadable, .detail = QStringLiteral("PNG")};
    return QList<core::NewFile>{{.name = name, .content = buffer.data()}};
}

void askForFiles(ui::Page &page, const Context &context, core::RowRef owner, bool isPhoto)
{
    const QString pictures = translated(QT_TRANSLATE_NOOP("Attachments", "Pictures (*.png *.jpg *.jpeg)"));
    QStringList paths;
    if (isPhoto)
        paths << QFileDialog::getOpenFileName(
            &page, translated(QT_TRANSLATE_NOOP("Attachments", "Photo of the machine")), {}, pictures);
    else
        paths = QFileDialog::getOpenFileNames(
            &page, translated(QT_TRANSLATE_NOOP("Attachments", "Files to attach")));
    paths.removeAll(QString());
    if (!paths.isEmpty())
        attachPaths(page, context, owner, paths, isPhoto);
}

void joinChanges(ui::AttachmentPanel &panel, ui::Page &page, const Context &context)
{
    QObject::connect(
        &panel, &ui::AttachmentPanel::renameRequested, &page,
        [&page, context](const core::Attachment &attachment, const QString &name) {
            answer(page,
                   context.operations.run(
                       QStringLiteral(QT_TRANSLATE_NOOP("Action", "Rename an attachment")),
                       [attachment, name](core::Unit &unit) { return core::rename(unit, attachment, name); }),
                   translated(QT_TRANSLATE_NOOP("Attachments", "Renamed.")));
        });
    QObject::connect(
        &panel, &ui::AttachmentPanel::removeRequested, &page,
        [&page, context](const core::Attachment &attachment) {
            answer(page,
                   context.operations.run(
                       QStringLiteral(QT_TRANSLATE_NOOP("Action", "Remove an attachment")),
                       [attachment](core::Unit &unit) { return core::remove(unit, attachment); }),
                   translated(QT_TRANSLATE_NOOP("Attachments", "“%1” removed.")).arg(attachment.name));
        });
    QObject::connect(&panel, &ui::AttachmentPanel::photoRequested, &page,
                     [&page, context](const core::Attachment &attachment, bool isPhoto) {
                         answer(page,
                                context.operations.run(QStringLiteral(QT_TRANSLATE_NOOP(
                                                           "Action", "Choose the photo of a machine")),
                                                       [attachment, isPhoto](core::Unit &unit) {
                                                           return core::setPhoto(unit, attachment, isPhoto);
                                                       }),
                                translated(QT_TRANSLATE_NOOP("Attachments", "Saved.")));
                     });
}

} // namespace

ui::AttachmentSource attachmentSource(const Context &context)
{
    ui::AttachmentSource source;
    source.list = [&list = context.list](core::RowRef owner) {
        return list.run([owner](core::Connection &connection) {
            return core::AttachmentRepository(connection).of(owner);
        });
    };
    source.picture = [&list = context.list](const core::Attachment &attachment, QSize atMost) {
        return list.run([attachment, atMost](core::Connection &connection) -> core::Result<QImage> {
            const auto content = core::AttachmentRepository(connection).content(attachment.sha256);
            if (!content)
                return content.error();
            return ui::pictureOf(*content, attachment.name, atMost);
        });
    };
    return source;
}

void joinAttachments(ui::AttachmentPanel &panel, ui::Page &page, const Context &context)
{
    QObject::connect(
        &panel, &ui::AttachmentPanel::addRequested, &page,
        [&page, context](core::RowRef owner, bool isPhoto) { askForFiles(page, context, owner, isPhoto); });
    QObject::connect(&panel, &ui::AttachmentPanel::filesGiven, &page,
                     [&page, context](core::RowRef owner, const QStringList &paths) {
                         attachPaths(page, context, owner, paths, false);
                     });
    QObject::connect(&panel, &ui::AttachmentPanel::picturePasted, &page,
                     [&page, context](core::RowRef owner, const QImage &picture, const QString &name) {
                         attachRead(page, context, owner,
                                    [picture, name](core::Connection &) { return asPng(picture, name); });
                     });
    QObject::connect(
        &panel, &ui::AttachmentPanel::saveRequested, &page,
        [&page, context](const core::Attachment &attachment) { saveAttachment(page, context, attachment); });
    joinChanges(panel, page, context);
}

void saveAttachment(ui::Page &page, const Context &context, const core::Attachment &attachment)
{
    const QString path = QFileDialog::getSaveFileName(
        &page, translated(QT_TRANSLATE_NOOP("Attachments", "Save as")), attachment.name);
    if (path.isEmpty())
        return;
    context.slow
        .run([attachment, path](core::Connection &connection) {
            return core::saveContent(connection, attachment, path);
        })
        .then(&page, [&page, path](const core::Result<> &saved) {
            if (saved)
                Q_EMIT page.done(translated(QT_TRANSLATE_NOOP("Attachments", "Saved to %1."))
                                     .arg(QDir::toNativeSeparators(path)),
                                 {});
            else
                Q_EMIT page.failed(saved.error());
        });
}

} // namespace app
