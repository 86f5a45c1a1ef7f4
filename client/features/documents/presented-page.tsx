import { useTranslation } from 'react-i18next';
import type { DocumentRecord } from '../../../shared/documents/view.ts';
import { documentPath } from '../../http/index.ts';
import { useIdentity, useRecord } from '../../meeting/index.ts';
import { Busy, ErrorNote } from '../../ui/index.ts';
import { PageView } from './page-view.tsx';
import classes from './reader.module.css';
import { useMarkOpened } from './use-mark-opened.ts';
import { usePdf } from './use-pdf.ts';

const Page = ({ document, page }: { document: DocumentRecord; page: number }) => {
  const { t } = useTranslation('documents');
  const { session, meetingId } = useIdentity();
  const { opening, again, fail } = usePdf(documentPath(session.handle, meetingId, document.id, 'pages'));
  const markOpened = useMarkOpened();
  if (opening.is === 'failed') return <ErrorNote onRetry={again}>{t('failed')}</ErrorNote>;
  if (opening.is !== 'open') return <Busy label={t('loading')} />;
  return (
    <PageView
      file={opening.file}
      page={page}
      zoom={1}
      whole
      mark={null}
      onDrawn={() => markOpened(document)}
      onFailed={fail}
    />
  );
};

/** The page that is presented, as it stands on the stage (S5): whole, the same for everybody, without tools. */
export const PresentedPage = () => {
  const presented = useRecord('presentation');
  const document = useRecord('document', presented?.documentId ?? '');
  const { t } = useTranslation('documents');
  if (!presented || !document) return null;
  return (
    <section className={classes.reader} data-still aria-label={t('reader', { name: document.name })}>
      <Page key={document.id} document={document} page={presented.page} />
    </section>
  );
};
