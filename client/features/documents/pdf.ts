import { GlobalWorkerOptions, getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { PdfFile } from './pdf-file.ts';

GlobalWorkerOptions.workerSrc = workerUrl;

/** The build lays the fonts and character maps of the PDF library there. */
const LIBRARY = '/assets/pdfjs/';

/** A canvas larger than this many pixels is refused by phones. */
const MOST_PIXELS = 8_000_000;

const sharpness = (width: number, height: number): number =>
  Math.min(window.devicePixelRatio || 1, 2, Math.sqrt(MOST_PIXELS / (width * height)));

/** Opens a PDF of the server: page by page, so that on a bad line the first is there before the last. */
export const openPdf = async (url: string): Promise<PdfFile> => {
  const library = new URL(LIBRARY, window.location.href).href;
  const task = getDocument({
    url,
    cMapUrl: `${library}cmaps/`,
    standardFontDataUrl: `${library}standard_fonts/`,
    wasmUrl: `${library}wasm/`,
    // The page's security policy compiles nothing: the slower decoders written in JavaScript do.
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  const file = await task.promise;
  return {
    pages: file.numPages,
    async sizeOf(number) {
      const { width, height } = (await file.getPage(number)).getViewport({ scale: 1 });
      return { width, height };
    },
    draw(number, scale) {
      let stop = () => {};
      let stopped = false;
      const canvas = document.createElement('canvas');
      const drawn = (async () => {
        const page = await file.getPage(number);
        const { width, height } = page.getViewport({ scale });
        const ratio = sharpness(width, height);
        const viewport = page.getViewport({ scale: scale * ratio });
        canvas.width = Math.floor(viewport.width);
        canvas.height = Math.floor(viewport.height);
        canvas.style.width = `${Math.floor(width)}px`;
        canvas.style.height = `${Math.floor(height)}px`;
        if (stopped) return null;
        const rendering = page.render({ canvas, viewport });
        stop = () => rendering.cancel();
        try {
          await rendering.promise;
        } catch (error) {
          if (stopped) return null;
          throw error;
        }
        return stopped ? null : { canvas, ratio };
      })();
      return {
        drawn,
        cancel() {
          stopped = true;
          stop();
        },
      };
    },
    async textOf(number) {
      const { items } = await (await file.getPage(number)).getTextContent();
      return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
    },
    close: () => void task.destroy(),
  };
};
