import { fileURLToPath } from 'node:url';
import { type Font, openSync } from 'fontkit';
import type { Measure } from '../../shared/papers/sheet.ts';

/** Tinos: every glyph as wide as in Times New Roman, all Vietnamese letters, SIL Open Font License 1.1. */
const fontPath = (file: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${file}`));

export const FONT_FILES = {
  normal: fontPath('400Regular/Tinos_400Regular.ttf'),
  bold: fontPath('700Bold/Tinos_700Bold.ttf'),
  italics: fontPath('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  bolditalics: fontPath('700Bold_Italic/Tinos_700Bold_Italic.ttf'),
} as const;

/** Widths of single letters: papers are set without kerning, as word processors do. */
const widthsIn = (path: string) => {
  const opened = openSync(path);
  if (!('glyphForCodePoint' in opened)) throw new Error(`${path} holds several fonts`);
  const font: Font = opened;
  const known = new Map<string, number>();
  return (letter: string): number => {
    const width =
      known.get(letter) ?? font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
    known.set(letter, width);
    return width;
  };
};

/** Measures texts in the fonts that the papers are printed with. */
export const createMeasure = (): Measure => {
  const fonts = {
    normal: widthsIn(FONT_FILES.normal),
    bold: widthsIn(FONT_FILES.bold),
    italics: widthsIn(FONT_FILES.italics),
    bolditalics: widthsIn(FONT_FILES.bolditalics),
  };
  return (text, { size, bold, italic }) => {
    const widthOf = fonts[bold ? (italic ? 'bolditalics' : 'bold') : italic ? 'italics' : 'normal'];
    let width = 0;
    for (const letter of text.normalize('NFC')) width += widthOf(letter);
    return width * size;
  };
};

/** A line of the font set solid is that many times its size: ascent, descent and line gap. */
export const NATURAL_LINE = (1825 + 443 + 87) / 2048;
