import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import { getDocument, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Enough to tell a rule, a weight and a line's place; letters themselves differ between rasterisers. */
const DPI = 50;
/** Squares of so many pixels are compared, so that a letter drawn half a pixel further is the same page. */
const CELL = 5;

/** Four greys: what differs less is not compared, and the kept pictures are small. */
const inFewGreys = (canvas: Canvas): Canvas => {
  const context = canvas.getContext('2d');
  const picture = context.getImageData(0, 0, canvas.width, canvas.height);
  const { data } = picture;
  for (let at = 0; at < data.length; at += 4) {
    const light = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
    data.fill(Math.round(light / 85) * 85, at, at + 3);
  }
  context.putImageData(picture, 0, 0);
  return canvas;
};

const opened = (pdf: Uint8Array) =>
  getDocument({ data: Uint8Array.from(pdf), verbosity: VerbosityLevel.ERRORS }).promise;

const drawn = async (page: PDFPageProxy, dpi = DPI): Promise<Canvas> => {
  const viewport = page.getViewport({ scale: dpi / 72 });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
  await page.render({ canvas: null, canvasContext, viewport, background: 'white' }).promise;
  return canvas;
};

/** A page of a PDF as it looks, from 1. */
export const pictureOf = async (pdf: Uint8Array, number: number): Promise<Canvas> => {
  const file = await opened(pdf);
  const picture = await drawn(await file.getPage(number));
  await file.destroy();
  return inFewGreys(picture);
};

/** All pages of a PDF, as fine as wished. */
export const picturesOf = async (pdf: Uint8Array, dpi = DPI): Promise<readonly Canvas[]> => {
  const file = await opened(pdf);
  const pictures: Canvas[] = [];
  for (let number = 1; number <= file.numPages; number += 1)
    pictures.push(await drawn(await file.getPage(number), dpi));
  await file.destroy();
  return pictures;
};

/** How dark each square is, 0-1, row by row. */
const inkOf = (canvas: Canvas): readonly number[] => {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const columns = Math.ceil(width / CELL);
  const cells = Array.from({ length: columns * Math.ceil(height / CELL) }, () => 0);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const cell = Math.floor(y / CELL) * columns + Math.floor(x / CELL);
      cells[cell] = (cells[cell] ?? 0) + (255 - (data[(y * width + x) * 4] ?? 255)) / 255 / CELL ** 2;
    }
  return cells;
};

/** How far two pictures are apart: on the whole, and in the square that differs most (0-1); of two sizes, entirely. */
export const apart = (one: Canvas, other: Canvas) => {
  if (one.width !== other.width || one.height !== other.height) return { whole: 1, worst: 1 };
  const [before, now] = [inkOf(one), inkOf(other)];
  const cells = before.map((ink, index) => Math.abs(ink - (now[index] ?? 0)));
  return { whole: cells.reduce((sum, each) => sum + each, 0) / cells.length, worst: Math.max(...cells) };
};

/** How far a picture is from the kept one. With GOLDEN=new it is kept as the new one instead. */
export const departureFrom = async (path: string, picture: Canvas) => {
  if (process.env.GOLDEN === 'new') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, picture.toBuffer('image/png'));
  }
  if (!existsSync(path)) throw new Error(`there is no ${path}; look at the page, then run with GOLDEN=new`);
  const kept = await loadImage(readFileSync(path));
  const canvas = createCanvas(kept.width, kept.height);
  canvas.getContext('2d').drawImage(kept, 0, 0);
  return apart(canvas, picture);
};
