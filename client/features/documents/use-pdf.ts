import { useCallback, useEffect, useState } from 'react';
import { type OpenPdf, openPdfLater, type PdfFile } from './pdf-file.ts';

type Opening = { readonly is: 'opening' | 'failed' } | { readonly is: 'open'; readonly file: PdfFile };

/** The PDF at that address, opened anew when the address changes or somebody tries again. */
export const usePdf = (url: string, open: OpenPdf = openPdfLater) => {
  const [opening, setOpening] = useState<Opening>({ is: 'opening' });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` counts the tries
  useEffect(() => {
    let gone = false;
    let file: PdfFile | null = null;
    setOpening({ is: 'opening' });
    open(url).then(
      (opened) => {
        if (gone) return opened.close();
        file = opened;
        setOpening({ is: 'open', file: opened });
      },
      () => gone || setOpening({ is: 'failed' }),
    );
    return () => {
      gone = true;
      file?.close();
    };
  }, [url, open, turn]);
  return {
    opening,
    again: useCallback(() => setTurn((before) => before + 1), []),
    fail: useCallback(() => setOpening({ is: 'failed' }), []),
  };
};
