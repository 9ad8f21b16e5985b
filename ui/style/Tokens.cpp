// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Tokens.h"

#include <QPalette>
#include <QWidget>
#include <cmath>

namespace ui {
namespace {

QColor hex(QRgb rgb)
{
    return {rgb};
}

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const Colors &lightColors()
{
    static const Colors colors{.background = hex(0xf6f7f9),
                               .panel = hex(0xffffff),
                               .border = hex(0xe3e7ed),
                               .control = hex(0xd5dae2),
                               .field = hex(0xf6f7f9),
                               .text = hex(0x1b2430),
                               .textMuted = hex(0x5d687c),
                               .textDisabled = hex(0x98a1b0),
                               .accent = hex(0x2450c8),
                               .accentHover = hex(0x1c42ab),
                               .onAccent = hex(0xffffff),
                               .accentSoft = hex(0xe9eefc),
                               .selection = hex(0xeef2fd),
                               .hover = hex(0xf3f5f8),
                               .neutralSoft = hex(0xf1f3f6),
                               .kept = hex(0x0b6b63),
                               .keptSoft = hex(0xe3f4f1),
                               .watch = hex(0x855400),
                               .watchSoft = hex(0xfff3cf),
                               .breached = hex(0xb83a08),
                               .breachedSoft = hex(0xfdede3),
                               .track = hex(0xe3e7ed)};
    return colors;
}

const Colors &darkColors()
{
    static const Colors colors{.background = hex(0x15191f),
                               .panel = hex(0x1d232b),
                               .border = hex(0x2c343f),
                               .control = hex(0x3a4452),
                               .field = hex(0x15191f),
                               .text = hex(0xe7ebf0),
                               .textMuted = hex(0xa0aab9),
                               .textDisabled = hex(0x667080),
                               .accent = hex(0x8aa8ff),
                               .accentHover = hex(0xa5bcff),
                               .onAccent = hex(0x11161d),
                               .accentSoft = hex(0x24304f),
                               .selection = hex(0x232c3d),
                               .hover = hex(0x232a34),
                               .neutralSoft = hex(0x2a313b),
                               .kept = hex(0x4fc3b4),
                               .keptSoft = hex(0x173734),
                               .watch = hex(0xe9be58),
                               .watchSoft = hex(0x3a311a),
                               .breached = hex(0xff9a6b),
                               .breachedSoft = hex(0x43261a),
                               .track = hex(0x2c343f)};
    return colors;
}

QColor Colors::ink(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        return textMuted;
    case Tone::Accent:
        return accent;
    case Tone::Kept:
        return kept;
    case Tone::Watch:
        return watch;
    case Tone::Breached:
        return breached;
    }
    return text;
}

QColor Colors::soft(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        return neutralSoft;
    case Tone::Accent:
        return accentSoft;
    case Tone::Kept:
        return keptSoft;
    case Tone::Watch:
        return watchSoft;
    case Tone::Breached:
        return breachedSoft;
    }
    return neutralSoft;
}

const Colors &colorsOf(const QPalette &palette)
{
    // The link colour is the accent, and nothing but paletteOf() sets it.
    return palette.color(QPalette::Link) == darkColors().accent ? darkColors() : lightColors();
}

const Colors &colorsOf(const QWidget &widget)
{
    return colorsOf(widget.palette());
}

bool isDark(const QWidget &widget)
{
    return &colorsOf(widget) == &darkColors();
}

QPalette paletteOf(const Colors &colors)
{
    QPalette palette(colors.panel, colors.background);
    const std::initializer_list<std::pair<QPalette::ColorRole, QColor>> roles = {
        {QPalette::WindowText, colors.text},     {QPalette::Button, colors.panel},
        {QPalette::Light, colors.panel},         {QPalette::Midlight, colors.hover},
        {QPalette::Dark, colors.control},        {QPalette::Mid, colors.border},
        {QPalette::Text, colors.text},           {QPalette::BrightText, colors.breached},
        {QPalette::ButtonText, colors.text},     {QPalette::Base, colors.panel},
        {QPalette::Window, colors.background},   {QPalette::Shadow, colors.border},
        {QPalette::Highlight, colors.accent},    {QPalette::HighlightedText, colors.onAccent},
        {QPalette::Link, colors.accent},         {QPalette::LinkVisited, colors.accent},
        {QPalette::AlternateBase, colors.field}, {QPalette::ToolTipBase, colors.panel},
        {QPalette::ToolTipText, colors.text},    {QPalette::PlaceholderText, colors.textMuted}};
    for (const auto &[role, color] : roles)
        palette.setColor(QPalette::All, role, color);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.textDisabled);
    return palette;
}

QList<TextPair> textPairs(const Colors &colors)
{
    QList<TextPair> pairs{{"text on the ground", colors.text, colors.background},
                          {"main button", colors.onAccent, colors.accent},
                          {"main button, hovered", colors.onAccent, colors.accentHover},
                          {"selected place", colors.accent, colors.accentSoft},
                          {"count beside the selected place", colors.textMuted, colors.accentSoft}};
    for (const QColor &ground : {colors.panel, colors.selection, colors.hover, colors.field}) {
        pairs << TextPair{"text", colors.text, ground} << TextPair{"muted text", colors.textMuted, ground}
              << TextPair{"link", colors.accent, ground} << TextPair{"kept", colors.kept, ground}
              << TextPair{"watch", colors.watch, ground} << TextPair{"breached", colors.breached, ground};
    }
    for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Kept, Tone::Watch, Tone::Breached}) {
        pairs << TextPair{"badge", colors.ink(tone), colors.soft(tone)}
              << TextPair{"message", colors.text, colors.soft(tone)};
    }
    // Charts write the count inside a full bar.
    pairs << TextPair{"kept bar", colors.panel, colors.kept}
          << TextPair{"breached bar", colors.panel, colors.breached};
    return pairs;
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace ui
