import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { findMoment } from '../../shared/recording/moments.ts';
import { useIdentity, useRecords } from '../meeting/index.ts';
import { hourText } from '../ui/format.ts';
import { playbackPath } from './path.ts';
import classes from './replay.module.css';

/** Whoever reads of a moment of the meeting (ms since the epoch) jumps to it, where a recording shows it (RC6). */
export const ReplayLink = ({ at }: { readonly at: number }) => {
  const { t } = useTranslation('replay');
  const { session, meetingId } = useIdentity();
  const there = useRecords('recording').filter(({ kept, expiry }) => kept && expiry !== 'expired');
  const found = findMoment(there, at);
  if (!found) return null;
  return (
    // A page of its own: what is on here goes on.
    <a
      className={classes.link}
      href={playbackPath(session.handle, meetingId, found.recording.id, found.ms)}
      target="_blank"
      rel="noopener"
      aria-label={t('watchAt', { hour: hourText(at) })}
    >
      <Play size={14} fill="currentColor" aria-hidden /> {t('watch')}
    </a>
  );
};
