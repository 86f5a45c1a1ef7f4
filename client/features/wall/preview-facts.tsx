import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { usePresence, useRecord, useStatistics } from '../../meeting/index.ts';
import { Lamp } from '../../ui/index.ts';
import { LevelBar } from '../../ui/level-bar.tsx';
import type { Lamps } from './lamps.ts';
import classes from './preview.module.css';
import { connectionOf } from './signs.tsx';

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

/** What there is to know of a seat before it is taken: what it asked for, how its line is. */
export const PreviewFacts = ({ lamps }: { lamps: Lamps }) => (
  <>
    <div className={classes.facts}>
      <strong className={classes.name}>{seatName(lamps.seat)}</strong>
      <Request seatId={lamps.seat.id} />
    </div>
    <div className={classes.lineFacts}>
      <Line lamps={lamps} />
    </div>
  </>
);
