// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/style/Tokens.h"

#include <QObject>

class QApplication;

namespace ui {

enum class Appearance { System, Light, Dark };

/// Gives the application its style, font and colours, and changes the colours at run time.
/// Widgets never ask it: they read colorsOf(*this), which follows their palette.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QApplication &application);

    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);
    const Colors &colors() const;

Q_SIGNALS:
    void changed(); ///< Every widget has its new palette.
    void switched(QPrivateSignal);

private:
    QApplication &m_application;
    Appearance m_appearance = Appearance::System;
    bool m_desktopIsDark = false; ///< As the desktop said at start.
};

} // namespace ui
