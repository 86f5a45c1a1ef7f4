import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatRecord } from '../../../shared/attendance/view.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { useRecords } from '../../meeting/index.ts';
import classes from './poll-panel.module.css';

const Names = ({ title, seats }: { title: string; seats: readonly SeatRecord[] }) =>
  seats.length > 0 && (
    <div className={classes.group}>
      <h4 className={classes.subtitle}>{title}</h4>
      <ul className={classes.seats}>
        {seats.map((seat) => (
          <li key={seat.id}>{seatName(seat)}</li>
        ))}
      </ul>
    </div>
  );

/** The places that have not voted yet, by name: first those that are here to be asked. For the centre alone (P7). */
export const WaitingSeats = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const seats = useRecords('seat');
  if (!poll.voted) return null;
  const voted = new Set<string>(poll.voted);
  const waiting = seats.filter(({ id }) => !voted.has(id));
  if (!waiting.length)
    return <p className={classes.quiet}>{t(poll.secret ? 'secret.givenAll' : 'everybody')}</p>;
  const here = waiting.filter(({ present }) => present);
  const away = waiting.filter(({ present }) => !present);
  return (
    <>
      <Names
        title={t(poll.secret ? 'secret.notGivenHere' : 'waitingFor', { count: here.length })}
        seats={here}
      />
      <Names
        title={t(poll.secret ? 'secret.notGivenAway' : 'waitingAway', { count: away.length })}
        seats={away}
      />
    </>
  );
};
