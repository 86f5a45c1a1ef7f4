import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { useRecords } from '../../meeting/index.ts';
import classes from './poll-panel.module.css';

/** The places that have not voted yet, by name, those who are absent marked. For the centre alone (P7). */
export const WaitingSeats = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const seats = useRecords('seat');
  if (!poll.voted) return null;
  const voted = new Set<string>(poll.voted);
  const waiting = seats.filter(({ id }) => !voted.has(id));
  if (!waiting.length) return <p className={classes.quiet}>{t('everybody')}</p>;
  return (
    <div>
      <h4 className={classes.subtitle}>{t('waitingFor', { count: waiting.length })}</h4>
      <ul className={classes.seats}>
        {waiting.map((seat) => (
          <li key={seat.id}>
            {seatName(seat)}
            {!seat.present && <span className={classes.away}> · {t('away')}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
};
