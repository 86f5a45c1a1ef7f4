/** Runs in a thread of its own: draws pages of one PDF, as they stand on a dark stage. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DrawOrder } from './draw-pages.ts';

const { path, width, height } = workerData as DrawOrder;
const STAGE = '#14171c';

/** Fonts and character maps that a PDF may leave to its reader. */
const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string) => `${join(library, name)}/`;

const file = await getDocument({
  data: new Uint8Array(readFileSync(path)),
  cMapUrl: folder('cmaps'),
  standardFontDataUrl: folder('standard_fonts'),
  wasmUrl: folder('wasm'),
  isEvalSupported: false,
  enableXfa: false,
  verbosity: VerbosityLevel.ERRORS,
}).promise;

/** The page in the middle, as large as it fits. */
const draw = async (number: number): Promise<Uint8Array> => {
  const page = await file.getPage(number);
  const paper = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(width / paper.width, height / paper.height) });
  const sheet = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  const canvasContext = sheet.getContext('2d') as unknown as CanvasRenderingContext2D;
  await page.render({ canvas: null, canvasContext, viewport, background: 'white' }).promise;
  page.cleanup();
  const stage = createCanvas(width, height);
  const context = stage.getContext('2d');
  context.fillStyle = STAGE;
  context.fillRect(0, 0, width, height);
  context.drawImage(sheet, Math.round((width - sheet.width) / 2), Math.round((height - sheet.height) / 2));
  return new Uint8Array(stage.data());
};

parentPort?.on('message', async (number: number) => {
  parentPort?.postMessage(await draw(number).catch(() => null));
});
