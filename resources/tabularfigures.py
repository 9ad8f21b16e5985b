#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tabularfigures.py IN.otf OUT.otf FAMILY: a copy whose digits all have one width.

Inter draws such digits, but offers them as an OpenType feature (tnum) that Qt 6.4 cannot ask
for; the copy maps the digits to them. It gets a name of its own, so that an Inter installed
on the machine is never taken for it."""
import sys

from fontTools.ttLib import TTFont


def tabular_glyphs(font):
    """What the feature tnum replaces each glyph by."""
    gsub = font["GSUB"].table
    glyphs = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for number in record.Feature.LookupListIndex:
            for subtable in gsub.LookupList.Lookup[number].SubTable:
                glyphs.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    return glyphs


def main(source, target, family):
    font = TTFont(source)
    glyphs = tabular_glyphs(font)
    plain = font.getBestCmap()
    digits = {code: glyphs[plain[code]] for code in range(ord("0"), ord("9") + 1)}
    for table in font["cmap"].tables:
        table.cmap.update((code, glyph) for code, glyph in digits.items() if code in table.cmap)
    for record in font["name"].names:
        name = record.toUnicode()
        if record.nameID in (1, 3, 4, 16):
            record.string = name.replace("Inter", family)
        elif record.nameID == 6:
            record.string = name.replace("Inter", family.replace(" ", ""))
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
