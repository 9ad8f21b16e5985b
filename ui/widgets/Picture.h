// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QImage>

namespace ui {

/// The picture that @p content holds, turned as its camera says, made smaller where it does not fit
/// into @p atMost. PNG and JPEG alone, known by their contents; Unreadable, with words, for anything
/// else, for what is damaged, and for what would take too much memory. Any thread may call it.
core::Result<QImage> pictureOf(const QByteArray &content, const QString &name, QSize atMost);

} // namespace ui
