// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "ui/pages/attachment/AttachmentSource.h"

namespace ui {
class AttachmentPanel;
class Page;
} // namespace ui

namespace app {

/// Where panels get the files of records: read and decoded in the thread of lists.
ui::AttachmentSource attachmentSource(const Context &context);

/// Does what @p panel, on @p page, asks for. Files are read in the slow thread, then written as one unit.
void joinAttachments(ui::AttachmentPanel &panel, ui::Page &page, const Context &context);

/// Asks where to save a copy of @p attachment, and writes it there.
void saveAttachment(ui::Page &page, const Context &context, const core::Attachment &attachment);

} // namespace app
