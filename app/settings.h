// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "ui/style/Theme.h"
#include "ui/window/MainWindow.h"

class QSettings;

namespace app {

inline const QString kLanguageKey = QStringLiteral("language"); ///< "fr", "en"; empty: the system's.

/// As the user chose it before.
ui::Appearance savedAppearance(const QSettings &settings);

using ApplyAppearance = std::function<void(ui::Appearance)>;

/// The settings, and the welcome of an empty database ("welcome"). @p settings outlive the window.
void addSettingsPages(ui::MainWindow &window, const Context &context, QSettings &settings,
                      const ApplyAppearance &apply);

} // namespace app
