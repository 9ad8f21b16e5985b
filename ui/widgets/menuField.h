// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <functional>

class QMenu;

namespace ui {

/// A field in @p menu for one word or two, so that nothing modal has to ask for them. Enter closes
/// every menu and calls @p take with the text, trimmed.
void addField(QMenu &menu, const QString &prompt, const QString &text,
              const std::function<void(const QString &)> &take);

} // namespace ui
