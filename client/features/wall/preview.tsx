import { Button } from '@mantine/core';
import { BellRing, Mic, MicOff, MonitorPlay, Presentation, Square, VideoOff, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { useTrack } from '../../media-react/index.ts';
import { usePresence, useRecord, useStatistics } from '../../meeting/index.ts';
import { EmptyState, Lamp } from '../../ui/index.ts';
import { LevelBar } from '../../ui/level-bar.tsx';
import { TrackVideo } from '../../ui/track-video.tsx';
import { useDesk } from './desk-context.tsx';
import type { Lamps } from './lamps.ts';
import classes from './preview.module.css';
import { connectionOf } from './signs.tsx';
import { useLamps } from './use-lamps.ts';
import { useSeatActions } from './use-seat-actions.ts';

const Picture = ({ lamps, name }: { lamps: Lamps; name: string }) => {
  const { t } = useTranslation('wall');
  const { track, off } = useTrack(`seat:${lamps.seat.id}`, 'camera');
  if (track && !off) return <TrackVideo track={track} label={name} waiting={<VideoOff aria-hidden />} />;
  return (
    <span className={classes.noPicture}>
      <VideoOff aria-hidden />
      {t(off ? 'cameraOff' : lamps.seat.present ? 'noPicture' : `line.${connectionOf(lamps).word}`)}
    </span>
  );
};

const Request = ({ seatId }: { seatId: SeatId }) => {
  const { t } = useTranslation('wall');
  const queue = useRecord('floor')?.queue ?? [];
  const request = queue.find((each) => each.seatId === seatId);
  if (!request) return <p className={classes.quiet}>{t('preview.noRequest')}</p>;
  return (
    <p className={classes.request}>
      <strong>{t('asked', { place: queue.indexOf(request) + 1 })}</strong>
      {request.subject && <span> · {request.subject}</span>}
      {request.minutes !== null && <span> · {t('preview.minutes', { count: request.minutes })}</span>}
    </p>
  );
};

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
const megabits = (bitrate: number) => (bitrate / 1_000_000).toFixed(2);

const Line = ({ lamps }: { lamps: Lamps }) => {
  const { t } = useTranslation('wall');
  const place = `seat:${lamps.seat.id}` as const;
  const level = usePresence()[place] ?? 0;
  const sample = useStatistics()?.lines.find((line) => line.place === place);
  const { word, lamp } = connectionOf(lamps);
  const { sending, roundTripMs } = sample ?? { sending: null, roundTripMs: null };
  return (
    <>
      <p className={classes.line}>
        <Lamp state={lamp}>{t(`line.${word}`)}</Lamp>
        <LevelBar level={level} label={t('preview.level')} />
        <span>{t(lamps.microphoneOpen ? 'heard' : 'muted')}</span>
      </p>
      {sending && (
        <p className={`${classes.quiet} gb-tabular`}>
          {t('preview.figures', {
            megabits: megabits(sending.bitrate),
            loss: percent(sending.loss),
            ms: roundTripMs === null ? '–' : Math.round(roundTripMs),
          })}
        </p>
      )}
    </>
  );
};

const Buttons = ({ lamps, onTaken }: { lamps: Lamps; onTaken: () => void }) => {
  const { t } = useTranslation('wall');
  const actions = useSeatActions();
  const { seat, hasFloor, microphoneOpen, onStage } = lamps;
  const dead = actions.offline || !seat.present;
  const told = actions.prepared === seat.id;
  const then = async (done: Promise<boolean>) => {
    if (await done) onTaken();
  };
  return (
    <div className={classes.buttons}>
      <Button
        leftSection={<Presentation size={18} aria-hidden />}
        disabled={dead || onStage}
        onClick={() => void then(actions.show(seat.id))}
      >
        {t('actions.show')}
      </Button>
      {!hasFloor && (
        <Button
          variant="default"
          leftSection={<Mic size={18} aria-hidden />}
          disabled={dead || !actions.canGrant}
          onClick={() => void then(actions.grant(seat.id))}
        >
          {t('actions.grant')}
        </Button>
      )}
      {!hasFloor && (
        <Button
          variant="default"
          leftSection={<BellRing size={18} aria-hidden />}
          aria-pressed={told}
          disabled={dead || !actions.canGrant}
          onClick={() => void actions.prepare(told ? null : seat.id)}
        >
          {t(told ? 'actions.unprepare' : 'actions.prepare')}
        </Button>
      )}
      {hasFloor && (
        <Button
          variant="default"
          leftSection={microphoneOpen ? <MicOff size={18} aria-hidden /> : <Mic size={18} aria-hidden />}
          disabled={actions.offline}
          onClick={() => void (microphoneOpen ? actions.mute() : actions.unmute())}
        >
          {t(microphoneOpen ? 'actions.mute' : 'actions.unmute')}
        </Button>
      )}
      {hasFloor && (
        <Button
          variant="default"
          leftSection={<Square size={18} aria-hidden />}
          disabled={actions.offline}
          onClick={() => void actions.end()}
        >
          {t('actions.end')}
        </Button>
      )}
    </div>
  );
};

/** Nothing is prepared: who would be next, in one press. */
const Empty = () => {
  const { t } = useTranslation('wall');
  const { change } = useDesk();
  const floor = useRecord('floor');
  const nextId = floor?.prepared ?? floor?.queue[0]?.seatId ?? null;
  const next = useRecord('seat', nextId ?? '');
  return (
    <div className={classes.empty}>
      <EmptyState title={t('preview.empty')} icon={<MonitorPlay size={24} />}>
        {t('preview.how')}
      </EmptyState>
      {next && (
        <Button variant="default" onClick={() => change({ preview: next.id })}>
          {t('preview.next', { name: seatName(next) })}
        </Button>
      )}
    </div>
  );
};

/** One seat, looked at before everybody sees it: silent, and nobody is told. */
export const Preview = () => {
  const { t } = useTranslation('wall');
  const { preview, change } = useDesk();
  const lamps = useLamps().find(({ seat }) => seat.id === preview);
  const name = lamps ? seatName(lamps.seat) : '';
  return (
    <section className={classes.preview} aria-label={t('preview.title')}>
      <header className={classes.heading}>
        <h2>{t('preview.title')}</h2>
        {lamps && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<X size={16} aria-hidden />}
            onClick={() => change({ preview: null })}
          >
            {t('preview.clear')}
          </Button>
        )}
      </header>
      {lamps ? (
        <div className={classes.body}>
          <div className={classes.picture}>
            <Picture lamps={lamps} name={name} />
          </div>
          <div className={classes.facts}>
            <strong className={classes.name}>{name}</strong>
            <Request seatId={lamps.seat.id} />
            <Line lamps={lamps} />
          </div>
          <Buttons lamps={lamps} onTaken={() => change({ preview: null })} />
        </div>
      ) : (
        <Empty />
      )}
    </section>
  );
};
