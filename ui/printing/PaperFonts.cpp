// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/PaperFonts.h"

#include <QFontDatabase>

namespace ui {

core::Result<PaperFonts> PaperFonts::load()
{
    PaperFonts fonts;
    for (const char *name : {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "DejaVuSans.ttf"}) {
        const QString path = QStringLiteral(":/fonts/paper/") + QLatin1String(name);
        const int id = QFontDatabase::addApplicationFont(path);
        const QStringList families = id < 0 ? QStringList() : QFontDatabase::applicationFontFamilies(id);
        if (families.isEmpty())
            return core::Error{
                .kind = core::ErrorKind::Unreadable,
                .detail = path,
                .sentence = {QT_TRANSLATE_NOOP("Sentence",
                                               "The font “%1” of the program cannot be used, so nothing "
                                               "can be printed. Reinstall the program."),
                             {QLatin1String(name)}}};
        for (const QString &family : families) {
            if (!fonts.m_families.contains(family))
                fonts.m_families.append(family);
        }
    }
    return fonts;
}

QFont PaperFonts::font(Face face) const
{
    QFont font(m_families);
    font.setPixelSize(face.size);
    font.setWeight(face.bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    // A spacing of a 64th of a unit cannot be seen; any spacing turns ligatures off, so that "fi"
    // stays two letters for those who search or copy the text.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

} // namespace ui
