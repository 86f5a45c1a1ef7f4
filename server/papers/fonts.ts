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

const opened = (path: string): Font => {
  const font = openSync(path);
  if (!('glyphForCodePoint' in font)) throw new Error(`${path} holds several fonts`);
  return font;
};

/** Widths of single letters: papers are set without kerning, as word processors do. */
const widthsIn = (path: string) => {
  const font = opened(path);
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

const regular = opened(FONT_FILES.normal);

/** How many times its size a line is high: as word processors set it, with the gap that the font asks for, and without. */
export const LINE_WITH_GAP = (regular.ascent - regular.descent + regular.lineGap) / regular.unitsPerEm;
export const LINE_WITHOUT_GAP = (regular.ascent - regular.descent) / regular.unitsPerEm;
