import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Busy, ErrorNote } from '../../ui/index.ts';
import { PageView } from './page-view.tsx';
import type { OpenPdf } from './pdf-file.ts';
import classes from './reader.module.css';
import { PageTurner, Zoomer } from './reader-tools.tsx';
import { usePdf } from './use-pdf.ts';

interface PdfPreviewProps {
  readonly url: string;
  readonly openPdf?: OpenPdf;
}

/** A PDF that is no document of the meeting: turned and enlarged, shown to nobody else. */
export const PdfPreview = ({ url, openPdf }: PdfPreviewProps) => {
  const { t } = useTranslation('documents');
  const { opening, again, fail } = usePdf(url, openPdf);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  return (
    <div className={classes.reader}>
      {opening.is === 'opening' && <Busy label={t('loading')} />}
      {opening.is === 'failed' && (
        <div className={classes.note}>
          <ErrorNote onRetry={again}>{t('failed')}</ErrorNote>
        </div>
      )}
      {opening.is === 'open' && (
        <>
          <div className={classes.tools}>
            <PageTurner page={page} count={opening.file.pages} onTurn={setPage} />
            <Zoomer zoom={zoom} onZoom={setZoom} />
          </div>
          <PageView
            file={opening.file}
            page={page}
            zoom={zoom}
            whole={false}
            mark={null}
            onDrawn={() => {}}
            onFailed={fail}
          />
        </>
      )}
    </div>
  );
};
