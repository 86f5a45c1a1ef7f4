import { Button, Switch } from '@mantine/core';
import { Download, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecordingRecord } from '../../../shared/recording/view.ts';
import { releaseRecording } from '../../../shared/recording/watch.ts';
import { useAct, useMay } from '../../forms/index.ts';
import { recordingPath } from '../../http/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import { playbackPath } from '../../replay/index.ts';
import { dayText } from '../../ui/format.ts';
import { clockText, ErrorNote, useDates } from '../../ui/index.ts';
import classes from './recording.module.css';

/** What may be done with one that there is. */
const Kept = ({
  recording,
  kept,
}: {
  recording: RecordingRecord;
  kept: NonNullable<RecordingRecord['kept']>;
}) => {
  const { t } = useTranslation('recording');
  const { session, meetingId } = useIdentity();
  const may = useMay();
  const release = useAct('recording.release');
  const { id, released, expiry } = recording;
  const day = dayText(kept.keepUntil);
  return (
    <>
      <div className={classes.facts}>
        <span className={classes.hint}>{t(expiry === 'announced' ? 'soon' : 'until', { day })}</span>
      </div>
      <div className={classes.buttons}>
        <Button
          component="a"
          href={playbackPath(session.handle, meetingId, id)}
          target="_blank"
          variant="default"
          leftSection={<Play size={18} aria-hidden />}
        >
          {t('watch')}
        </Button>
        <Button
          component="a"
          href={recordingPath(session.handle, meetingId, id, 'file')}
          download
          variant="default"
          leftSection={<Download size={18} aria-hidden />}
        >
          {t('download')}
        </Button>
      </div>
      {may(releaseRecording) && (
        <Switch
          label={t('release')}
          checked={released}
          disabled={release.offline || release.pending}
          onChange={() => void release.act({ recordingId: id, released: !released })}
        />
      )}
    </>
  );
};

const One = ({ recording }: { readonly recording: RecordingRecord }) => {
  const { t } = useTranslation('recording');
  const { short } = useDates();
  const { number, startedAt, kept, failure, expiry, segments } = recording;
  const rest = segments.length === 0 ? 'nothing' : 'joining';
  return (
    <li className={classes.one}>
      <div className={classes.facts}>
        <strong>{t('number', { number })}</strong>
        <span>{short(startedAt)}</span>
        {kept && <span className="gb-tabular">{clockText(kept.lengthMs)}</span>}
      </div>
      {failure && <ErrorNote tone="warning">{t(`failures.${failure}`)}</ErrorNote>}
      {expiry === 'expired' && <p className={classes.hint}>{t('gone')}</p>}
      {!kept && <p className={classes.hint}>{t(rest)}</p>}
      {kept && expiry !== 'expired' && <Kept recording={recording} kept={kept} />}
    </li>
  );
};

/** What was recorded of this meeting, the newest first. */
export const RecordingsList = ({ recordings }: { readonly recordings: readonly RecordingRecord[] }) => {
  const { t } = useTranslation('recording');
  const newestFirst = [...recordings].sort((one, other) => other.number - one.number);
  return (
    <section>
      <h3>{t('list')}</h3>
      {newestFirst.length === 0 && <p className={classes.hint}>{t('empty')}</p>}
      <ul className={classes.list}>
        {newestFirst.map((recording) => (
          <One key={recording.id} recording={recording} />
        ))}
      </ul>
    </section>
  );
};
