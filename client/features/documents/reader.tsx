import { ActionIcon, Badge, Tooltip } from '@mantine/core';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRecord } from '../../../shared/documents/view.ts';
import { documentPath } from '../../http/index.ts';
import { useIdentity, useServerNow } from '../../meeting/index.ts';
import { announce, Busy, ErrorNote } from '../../ui/index.ts';
import { PageView } from './page-view.tsx';
import type { OpenPdf } from './pdf-file.ts';
import classes from './reader.module.css';
import { ReaderTools } from './reader-tools.tsx';
import { useMarkOpened } from './use-mark-opened.ts';
import { usePdf } from './use-pdf.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useReading } from './use-reading.ts';
import { markText } from './watermark.ts';

interface ReaderProps {
  /** On a television: the page alone, as large as it goes. */
  readonly still?: boolean;
  readonly openPdf?: OpenPdf;
}

const MINUTE_MS = 60_000;

const Head = ({ document, onClose }: { document: DocumentRecord; onClose: () => void }) => {
  const { t } = useTranslation('documents');
  return (
    <header className={classes.head}>
      <h2 className={classes.name}>{document.name}</h2>
      {document.label !== 'open' && (
        <Badge className={classes.label} color="accent" variant="filled" size="lg" radius="sm">
          {t(`labels.${document.label}`)}
        </Badge>
      )}
      <Tooltip label={t('close')}>
        <ActionIcon aria-label={t('close')} onClick={onClose}>
          <X size={22} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </header>
  );
};

const OpenReader = ({ document, still, openPdf }: ReaderProps & { document: DocumentRecord }) => {
  const { t } = useTranslation('documents');
  const { session, meetingId } = useIdentity();
  const { opening, again, fail } = usePdf(
    documentPath(session.handle, meetingId, document.id, 'pages'),
    openPdf,
  );
  const now = useServerNow(MINUTE_MS);
  const reading = useReading();
  const [zoom, setZoom] = useState(1);
  const markOpened = useMarkOpened();
  const { page, turn } = reading;
  const pages = document.pages ?? 1;

  useEffect(() => {
    if (!still) announce(t('pageSaid', { page, count: pages }));
  }, [still, page, pages, t]);

  const onKeyDown = useReaderKeys({ page, pages, turn, zoom, onZoom: setZoom });

  return (
    <section
      className={classes.reader}
      data-still={still || undefined}
      aria-label={t('reader', { name: document.name })}
      onKeyDown={still ? undefined : onKeyDown}
    >
      {!still && <Head document={document} onClose={reading.close} />}
      {!still && <ReaderTools document={document} reading={reading} zoom={zoom} onZoom={setZoom} />}
      {opening.is === 'opening' && <Busy label={t('loading')} />}
      {opening.is === 'failed' && (
        <div className={classes.note}>
          <ErrorNote onRetry={again}>{t('failed')}</ErrorNote>
        </div>
      )}
      {opening.is === 'open' && (
        <PageView
          file={opening.file}
          page={page}
          zoom={zoom}
          whole={still ?? false}
          mark={document.label === 'open' ? null : () => markText(session.name, now)}
          onDrawn={() => markOpened(document)}
          onFailed={fail}
        />
      )}
      {!still && document.label !== 'open' && (
        <p className={classes.marked}>{t('marked', { name: session.name })}</p>
      )}
    </section>
  );
};

/** The document that this device has before it, read in the room; nothing when there is none. */
export const DocumentReader = (props: ReaderProps) => {
  const { document } = useReading();
  return document ? <OpenReader key={document.id} document={document} {...props} /> : null;
};
