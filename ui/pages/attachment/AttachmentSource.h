// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/domain/attachment/Attachment.h"

#include <QImage>
#include <functional>

namespace ui {

/// Where panels get the files of a record.
struct AttachmentSource
{
    template <class T>
    using Answer = core::Answer<core::Result<T>>;

    std::function<Answer<QList<core::Attachment>>(core::RowRef)> list;
    /// Its picture, no larger than the size.
    std::function<Answer<QImage>(const core::Attachment &, QSize)> picture;
};

} // namespace ui
