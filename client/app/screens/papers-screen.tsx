import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paperReaders } from '../../../shared/papers-contract.ts';
import { PdfPreview } from '../../features/documents/index.ts';
import { PapersPanel } from '../../features/papers/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { NotFound } from '../not-found.tsx';
import { useSessionIn } from '../session.tsx';
import { MeetingPage } from './meeting-page.tsx';
import classes from './papers-screen.module.css';

const Papers = () => {
  const { t } = useTranslation('screens');
  const title = useRecord('meeting')?.title ?? t('joining');
  return (
    <div className={classes.papers}>
      <h1>{title}</h1>
      <p>{t('papersPage')}</p>
      <PapersPanel previewOf={(url) => <PdfPreview key={url} url={url} />} />
    </div>
  );
};

/** V7: papers, register of numbers, office and its templates, from outside the room: for the office and the administrator. */
export const PapersScreen = () => {
  if (!paperReaders.includes(useSessionIn(useParams().meetingId ?? '').actor.role)) return <NotFound />;
  return (
    <MeetingPage device="companion">
      <Papers />
    </MeetingPage>
  );
};
