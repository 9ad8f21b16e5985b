// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Fonts.h"

#include "ui/style/Tokens.h"

#include <QDir>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QWidget>

namespace ui {
namespace {

/// What Qt answers when no desktop tells a font.
bool isPlaceholder(const QFont &font)
{
    static const QStringList kinds{QStringLiteral("Sans Serif"), QStringLiteral("Sans"),
                                   QStringLiteral("Helvetica"), QString()};
    const QString platform = QGuiApplication::platformName();
    return kinds.contains(font.family()) || platform == QLatin1String("offscreen") ||
           platform == QLatin1String("minimal");
}

QString loadedFamily()
{
    QString family;
    const QDir folder(QStringLiteral(":/fonts"));
    for (const QString &file : folder.entryList({QStringLiteral("VigieUi-*.otf")}, QDir::Files)) {
        const int id = QFontDatabase::addApplicationFont(folder.filePath(file));
        if (id >= 0)
            family = QFontDatabase::applicationFontFamilies(id).value(0);
    }
    return family;
}

} // namespace

QString embeddedFamily()
{
    static const QString family = loadedFamily();
    return family;
}

bool loadFonts()
{
    return !embeddedFamily().isEmpty();
}

QFont bodyFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (isPlaceholder(font) && loadFonts())
        font = QFont(embeddedFamily());
    font.setPixelSize(kBodySize);
    return font;
}

QFont sized(QFont font, int pixels, QFont::Weight weight)
{
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

void setTypeSize(QWidget &widget, int pixels, QFont::Weight weight)
{
    widget.setFont(sized(widget.font(), pixels, weight));
}

} // namespace ui
