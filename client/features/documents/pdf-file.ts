/** A page on its canvas; `ratio`: how many of its pixels make one of the screen's measure. */
export interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  readonly ratio: number;
}

/** An open PDF, as the reader uses it; the library behind it is loaded when the first one is opened. */
export interface PdfFile {
  readonly pages: number;
  /** At scale 1. */
  readonly sizeOf: (page: number) => Promise<{ readonly width: number; readonly height: number }>;
  /** `drawn` is null when it was cancelled. */
  readonly draw: (
    page: number,
    scale: number,
  ) => { readonly drawn: Promise<DrawnPage | null>; readonly cancel: () => void };
  readonly textOf: (page: number) => Promise<string>;
  readonly close: () => void;
}

export type OpenPdf = (url: string) => Promise<PdfFile>;

export const openPdfLater: OpenPdf = async (url) => (await import('./pdf.ts')).openPdf(url);
