// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/attachment/AttachmentSource.h"
#include "ui/widgets/Panel.h"

namespace ui {

class PhotoButton;

/// The photo of a machine, as wide as its column; a click, or Enter, asks for it larger. Where there is
/// none, one line offers to add it.
class PhotoPanel : public Panel
{
    Q_OBJECT
public:
    explicit PhotoPanel(AttachmentSource source, QWidget *parent = nullptr);

    /// Shows the one of @p files that is the photo.
    void showPhotoOf(const QList<core::Attachment> &files);

Q_SIGNALS:
    void pictureRequested(const core::Attachment &photo);
    void addRequested();

private:
    void load();

    AttachmentSource m_source;
    core::Attachment m_photo;
    PhotoButton *m_picture;
    QWidget *m_none;
};

} // namespace ui
