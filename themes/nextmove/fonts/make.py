"""Makes the fonts of the theme from the npm packages named in README.md: python3 make.py node_modules ../static/fonts

Takes from each variable font the axes and the letters that the theme uses, and adds the few signs that French needs and
that the packages leave out, drawn from letters of the same font.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

PACKAGES, OUT = Path(sys.argv[1]), Path(sys.argv[2])

# Latin for French and English with the letters of names from next door, punctuation, currency, arithmetic.
LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x100), 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E]
SIGNS = map(ord, "\u2009\u200a\u202f\u2010\u2011–—‘’‚“”„†‡•…‹›€−×÷¼½¾²³₂№′″")
WANTED = sorted({*LETTERS, *SIGNS} - {*map(ord, "¤¦¬\u00ad±µ¶¸¹ªº¨¯´")})
FEATURES = ["kern", "mark", "liga", "locl", "ccmp", "tnum", "pnum", "lnum", "onum", "rvrn"]

NEWSREADER = "@fontsource-variable/newsreader/files/newsreader-latin-standard-{}.woff2"
INSTRUMENT = "@fontsource-variable/instrument-sans/files/instrument-sans-latin-standard-{}.woff2"

# file, source, axes: lines of text, large letters, emphasis, instruments. Browsers fetch what a page uses: most have
# neither italics nor bold words.
FONTS = [
    ("newsreader-text", NEWSREADER.format("normal"), {"opsz": 16, "wght": 400}),
    ("newsreader-bold", NEWSREADER.format("normal"), {"opsz": 16, "wght": 650}),
    ("newsreader-italic", NEWSREADER.format("italic"), {"opsz": 20, "wght": 400}),
    ("newsreader-display", NEWSREADER.format("normal"), {"opsz": 40, "wght": 430}),
    ("instrument-sans", INSTRUMENT.format("normal"), {"wdth": 100, "wght": (400, 650)}),
]


def spaces(font):
    """The narrow no-break space is a sixth of an em wide, the hyphen that does not break is a hyphen."""
    em, cmap = font["head"].unitsPerEm, font.getBestCmap()
    add(font, "uni202F", TTGlyphPen(None).glyph(), round(em / 6), 0x202F)
    if 0x2011 not in cmap:
        alias(font, 0x2011, cmap[ord("-")])


def small(font, code, digit, rise):
    """A raised or lowered digit, as a small copy of the full one, where the font has none."""
    cmap = font.getBestCmap()
    if code in cmap:
        return
    base, scale, em = cmap[ord(digit)], 0.6, font["head"].unitsPerEm
    pen = TTGlyphPen(font.getGlyphSet())
    pen.addComponent(base, (scale, 0, 0, scale, 0, round(rise * em)))
    add(font, f"uni{code:04X}", pen.glyph(), round(font["hmtx"][base][0] * scale), code)


def add(font, name, glyph, width, code):
    font["glyf"][name] = glyph
    font["hmtx"][name] = (width, 0)
    font.setGlyphOrder([*dict.fromkeys([*font.getGlyphOrder(), name])])
    alias(font, code, name)


def alias(font, code, name):
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def make(name, source, axes):
    font = TTFont(PACKAGES / source, recalcTimestamp=False)
    font.ensureDecompiled()  # glyphs are added to every table at once
    for tag in ("HVAR", "MVAR"):  # both are a shortcut to what gvar and hmtx say, and would have to be told of new glyphs
        if tag in font:
            del font[tag]
    font = instancer.instantiateVariableFont(font, axes)
    spaces(font)
    for code, digit, rise in ((0xB2, "2", 0.28), (0xB3, "3", 0.28), (0x2082, "2", -0.12)):
        small(font, code, digit, rise)
    if "gvar" in font:  # letters that never change have no entry, which the subsetter does not expect
        variations = font["gvar"].variations
        font["gvar"].variations = {name: variations.get(name, []) for name in font.getGlyphOrder()}
    options = subset.Options(layout_features=FEATURES, flavor="woff2", hinting=False, desubroutinize=True)
    options.name_IDs, options.notdef_outline, options.drop_tables = [0, 1, 2, 13, 14], True, [*options.drop_tables, "STAT"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=WANTED)
    cutter.subset(font)
    subset.save_font(font, OUT / f"{name}.woff2", options)
    missing = [f"U+{code:04X}" for code in WANTED if code not in font.getBestCmap()]
    print(f"{name}.woff2: {(OUT / f'{name}.woff2').stat().st_size} bytes, without {' '.join(missing) or 'nothing'}")


for one in FONTS:
    OUT.mkdir(parents=True, exist_ok=True)
    make(*one)
