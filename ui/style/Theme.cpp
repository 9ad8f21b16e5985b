// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Theme.h"

#include "ui/style/Fonts.h"
#include "ui/style/Icons.h"
#include "ui/style/Style.h"

#include <QApplication>

namespace ui {

Theme::Theme(QApplication &application)
    : m_application(application),
      m_desktopIsDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
{
    // Qt tells the widgets from the event loop; who listens to changed() finds them told.
    connect(this, &Theme::switched, this, &Theme::changed, Qt::QueuedConnection);
    QApplication::setStyle(std::make_unique<Style>().release()); // The application owns it.
    QApplication::setFont(bodyFont());
    QApplication::setPalette(paletteOf(colors()));
    QApplication::setWindowIcon(icon(QStringLiteral("vigie")));
}

void Theme::setAppearance(Appearance appearance)
{
    const Colors *before = &colors();
    m_appearance = appearance;
    if (&colors() == before)
        return;
    QApplication::setPalette(paletteOf(colors()));
    Q_EMIT switched({});
}

const Colors &Theme::colors() const
{
    const bool dark =
        m_appearance == Appearance::Dark || (m_appearance == Appearance::System && m_desktopIsDark);
    return dark ? darkColors() : lightColors();
}

} // namespace ui
